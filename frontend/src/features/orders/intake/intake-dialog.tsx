import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'

import type { Intake, IntakeMark, Order } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { ConflictPanel } from '@/components/conflict-panel'
import { DecodedNote } from '@/components/decoded-note'
import { Dialog } from '@/components/dialog'
import { Field, SelectField, TextAreaField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { Money } from '@/components/money'
import { useDebounced } from '@/hooks/use-debounced'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { zloty } from '@/lib/amounts'

import { Buttons, Quiet, Roomy } from '../parts'
import { PhotoStrip } from '../photo-strip'

import { decodedQuery, intakeQuery } from './api'
import { CarOutline } from './car-outline'
import { SignaturePad } from './signature-pad'
import { useIntakeForm } from './use-intake-form'
import { asksWhy, fuelText, type IntakeValues, marksOf, marksText, numberRead } from './values'
import { useIntakeLabels, useMarkText, useMarkWords } from './words'

const Part = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 12,
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
  '& > legend': { ...theme.typography.h3, padding: 0, marginBottom: 8 },
}))

const Gauge = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(9, minmax(0, 1fr))',
  gap: 3,
  maxWidth: 420,
  '& label': {
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    minHeight: 44,
    borderRadius: 6,
    background: theme.vars.palette.surface.soft,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
  },
  '& label[data-full]': {
    background: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
  },
  '& input': {
    position: 'absolute',
    inset: 0,
    width: '100%',
    margin: 0,
    opacity: 0,
    cursor: 'inherit',
  },
  '& label:has(input:focus-visible)': {
    outline: `3px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 1,
  },
}))

const Marks = styled('ol')({
  display: 'grid',
  gap: 8,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '20px 140px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: 8,
  },
  '@media (max-width: 479px)': {
    '& > li': { gridTemplateColumns: '20px minmax(0, 1fr) auto' },
    '& > li > div:nth-of-type(2)': { gridColumn: '2 / -1', gridRow: 2 },
  },
})

function Fuel({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useLingui()
  const name = useId()
  return (
    <Part>
      <legend>
        {t`Paliwo`}
        {value === '' ? '' : `: ${fuelText(Number(value))}`}
      </legend>
      <Gauge role="radiogroup" aria-label={t`Paliwo`}>
        {Array.from({ length: 9 }, (_, eighths) => (
          <label
            key={eighths}
            data-full={value !== '' && eighths <= Number(value) ? '' : undefined}
          >
            <input
              type="radio"
              name={name}
              aria-label={t`${eighths} z 8`}
              checked={value === String(eighths)}
              onChange={() => {
                onChange(String(eighths))
              }}
            />
            {fuelText(eighths)}
          </label>
        ))}
      </Gauge>
    </Part>
  )
}

function Damage({ values, onChange }: { values: IntakeValues; onChange: (marks: string) => void }) {
  const { t } = useLingui()
  const kinds = useMarkWords()
  const nameOf = useMarkText()
  const id = useId()
  const marks = marksOf(values)
  const write = (next: IntakeMark[]) => {
    onChange(marksText(next))
  }
  const change = (index: number, changed: Partial<IntakeMark>) => {
    write(marks.map((mark, at) => (at === index ? { ...mark, ...changed } : mark)))
  }
  const add = (x: number, y: number) => {
    if (marks.length < 60)
      write([...marks, { x, y, kind: marks.at(-1)?.kind ?? 'scratch', note: '' }])
  }
  return (
    <Part>
      <legend>
        <Trans>Uszkodzenia</Trans>
      </legend>
      <Quiet>
        <Trans>Dotknij miejsca na obrysie, a pojawi się numer. Opis wpisz obok niego.</Trans>
      </Quiet>
      <CarOutline
        marks={marks}
        nameOf={nameOf}
        onPlace={add}
        onMove={(index, x, y) => {
          change(index, { x, y })
        }}
        onPick={(index) => {
          document.getElementById(`${id}-${String(index)}`)?.focus()
        }}
      />
      <Buttons>
        <ActionButton
          size="small"
          onClick={() => {
            add(0.5, 0.5)
          }}
        >
          <Trans>Dodaj znak z klawiatury</Trans>
        </ActionButton>
      </Buttons>
      {marks.length === 0 ? null : (
        <Marks>
          {marks.map((mark, index) => (
            <li key={String(index)}>
              <b>{index + 1}</b>
              <SelectField
                label={t`Rodzaj uszkodzenia ${index + 1}`}
                hideLabel
                value={mark.kind}
                onChange={({ target }) => {
                  change(index, { kind: target.value as IntakeMark['kind'] })
                }}
              >
                {Object.entries(kinds).map(([value, word]) => (
                  <option key={value} value={value}>
                    {word}
                  </option>
                ))}
              </SelectField>
              <Field
                id={`${id}-${String(index)}`}
                label={t`Opis uszkodzenia ${index + 1}`}
                hideLabel
                placeholder={t`opis, gdy potrzebny`}
                maxLength={120}
                value={mark.note}
                onChange={({ target }) => {
                  change(index, { note: target.value })
                }}
              />
              <ActionButton
                size="small"
                kind="quiet"
                aria-label={t`Usuń uszkodzenie ${index + 1}`}
                onClick={() => {
                  write(marks.filter((_, at) => at !== index))
                }}
              >
                <Trans>Usuń</Trans>
              </ActionButton>
            </li>
          ))}
        </Marks>
      )}
    </Part>
  )
}

interface IntakeDialogProps {
  order: Order
  intake: Intake
  onClose: () => void
}

/** A car is taken in: read off, looked around, photographed and signed for. What was typed waits when it is left. */
export default function IntakeDialog({ order, intake, onClose }: IntakeDialogProps) {
  const { t } = useLingui()
  const { timezone } = useWorkshop()
  const format = useWorkshopFormat()
  const queries = useQueryClient()
  const labels = useIntakeLabels()
  const shown = queries.getQueryData(intakeQuery(order.id).queryKey) ?? intake
  const form = useIntakeForm({ order, intake: shown, timezone, onDone: onClose })
  const { values, write, errors } = form
  const { signed, inspection_fee_net: fee } = shown
  const { data: decoded } = useQuery(decodedQuery(useDebounced(numberRead(values.vin), 300)))
  const text = (name: keyof IntakeValues) => ({
    label: labels[name],
    error: errors[name],
    value: values[name],
    onChange: ({ target }: { target: { value: string } }) => {
      write({ [name]: target.value })
    },
  })
  return (
    <Dialog title={t`Przyjęcie auta`} form="sheet" width={680} onClose={onClose}>
      <Roomy>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            void form.submit()
          }}
        >
          <FormProblem message={errors.root} />
          {form.isFromDraft ? (
            <Buttons role="status">
              <Quiet>
                <Trans>Jest tu to, co zostało wpisane i niezapisane.</Trans>
              </Quiet>
              <ActionButton size="small" onClick={form.startAnew}>
                <Trans>Porzuć i zacznij od zapisanego</Trans>
              </ActionButton>
            </Buttons>
          ) : null}
          {form.standing ? (
            <ConflictPanel
              key={form.standing.version}
              {...form.told(labels)}
              onChoose={form.choose}
              onTakeTheirs={form.startAnew}
            />
          ) : null}
          <FormRow>
            <Field
              {...text('plate')}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={20}
              style={{ textTransform: 'uppercase' }}
            />
            <Field
              {...text('vin')}
              optional={t`nieobowiązkowe`}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={20}
              style={{ textTransform: 'uppercase' }}
              hint={decoded ? <DecodedNote decoded={decoded} /> : t`17 znaków z dowodu, pole E.`}
            />
          </FormRow>
          <FormRow>
            <Field
              {...text('mileage_km')}
              inputMode="numeric"
              autoComplete="off"
              maxLength={12}
              after="km"
              hint={
                intake.last_mileage_km === null
                  ? undefined
                  : t`Ostatnio: ${format.number(intake.last_mileage_km)} km`
              }
            />
            <SelectField {...text('keys_count')}>
              {Array.from({ length: 10 }, (_, count) => (
                <option key={count} value={String(count)}>
                  {count}
                </option>
              ))}
            </SelectField>
          </FormRow>
          {asksWhy(intake, values.mileage_km) ||
          values.mileage_reason !== '' ||
          errors.mileage_reason ? (
            <Field
              {...text('mileage_reason')}
              maxLength={200}
              placeholder={t`na przykład: wymiana licznika`}
            />
          ) : null}
          <Fuel
            value={values.fuel_eighths}
            onChange={(fuel) => {
              write({ fuel_eighths: fuel })
            }}
          />
          <Damage
            values={values}
            onChange={(marks) => {
              write({ marks })
            }}
          />
          <TextAreaField
            {...text('remarks')}
            optional={t`nieobowiązkowe`}
            rows={3}
            maxLength={4000}
          />
          <Field
            {...text('belongings')}
            optional={t`nieobowiązkowe`}
            maxLength={300}
            placeholder={t`na przykład: fotelik, narzędzia w bagażniku`}
          />
          <Part>
            <legend>
              <Trans>Zdjęcia</Trans>
            </legend>
            <PhotoStrip
              orderId={order.id}
              files={shown.files}
              purpose="intake"
              mayAdd
              of={t`przyjęcie auta`}
            />
          </Part>
          <Field
            label={t`Obiecane na`}
            optional={t`nieobowiązkowe`}
            type="datetime-local"
            error={errors.promised}
            value={form.promised}
            onChange={({ target }) => {
              form.setPromised(target.value)
            }}
          />
          <Part>
            <legend>
              <Trans>Podpis klienta</Trans>
            </legend>
            {signed ? (
              <Quiet>
                {signed.is_current ? (
                  <Trans>
                    Podpisano: {signed.signed_by}, {format.dateTime(signed.signed_at)}.
                  </Trans>
                ) : (
                  <Trans>
                    Protokół zmieniono po podpisie ({signed.signed_by},{' '}
                    {format.dateTime(signed.signed_at)}). Poproś o nowy.
                  </Trans>
                )}
              </Quiet>
            ) : null}
            {shown.concern === '' ? null : <Quiet>{t`Zgłoszenie: ${shown.concern}`}</Quiet>}
            {Number(fee) > 0 ? (
              <Quiet>
                <Trans>
                  Jeśli nie zgodzisz się na żadną naprawę, zapłacisz za oględziny i diagnozę{' '}
                  <Money value={zloty(fee ?? '')} /> netto.
                </Trans>
              </Quiet>
            ) : null}
            <Field
              label={t`Kto podpisuje`}
              error={errors.signed_by}
              maxLength={120}
              value={form.name}
              onChange={({ target }) => {
                form.setName(target.value)
              }}
            />
            <SignaturePad
              strokes={form.strokes}
              onChange={form.setStrokes}
              error={errors.signature}
            />
          </Part>
          <Buttons>
            <ActionButton kind="next" type="submit" busy={form.isBusy && t`Zapisuję…`}>
              {form.strokes.length > 0 ? (
                <Trans>Zapisz z podpisem</Trans>
              ) : (
                <Trans>Zapisz przyjęcie</Trans>
              )}
            </ActionButton>
            <Quiet>
              <Trans>Esc zamyka, wpisane poczeka.</Trans>
            </Quiet>
          </Buttons>
        </Form>
      </Roomy>
    </Dialog>
  )
}
