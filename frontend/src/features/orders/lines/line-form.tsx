import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'

import { ApiError } from '@/api/envelope'
import type { Order, OrderLine } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Combobox } from '@/components/combobox'
import { ConflictPanel } from '@/components/conflict-panel'
import { Field, SelectField } from '@/components/field'
import { FormProblem } from '@/components/form/form-problem'
import { Money } from '@/components/money'
import { touch } from '@/components/touch'
import { useDebounced } from '@/hooks/use-debounced'
import { useOnce } from '@/hooks/use-once'
import { useWorkshop } from '@/hooks/use-workshop'
import { amountsOf, zloty } from '@/lib/amounts'
import { compared } from '@/lib/compared'

import { addLine, currentOf, saveLine, TOPIC } from '../api'
import { Buttons, Quiet } from '../parts'
import { partQuery, partsQuery } from '../parts-api'
import { rulesQuery } from '../settings/api'
import { useOrderWrite, usePlaces, useRefusalText } from '../use-order'
import { useKindWords, VAT_RATES, vatText } from '../words'

import { emptyLine, type LineProblem, lineTerms, lineValues, type LineValues } from './line-values'
import { beginsLike, type FoundPart, usePartChoice } from './part-choice'

const Box = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  padding: '10px 12px 12px',
  background: theme.vars.palette.surface.soft,
  ...touch,
}))

const First = styled('div')({
  display: 'grid',
  gridTemplateColumns: '130px minmax(0, 1fr)',
  gap: 8,
  alignItems: 'start',
  '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

const Numbers = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(82px, 1fr))',
  gap: 8,
  alignItems: 'start',
  '& input[inputmode="decimal"]': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
})

interface LineFormProps {
  order: Order
  /** Null for a new one. */
  line: OrderLine | null
  kind: OrderLine['kind']
  /** The box that takes the focus. */
  field?: keyof LineValues | undefined
  /** `byKey` when Enter was pressed: who types goes on typing. */
  onSaved: (kind: OrderLine['kind'], byKey: boolean) => void
  onClose: () => void
}

interface Standing {
  current: OrderLine
  taken: (keyof LineValues)[]
  disputed: (keyof LineValues)[]
  mine: LineValues
}

/** A position, written where it stands. Enter saves, Esc gives it up; an existing one is saved by leaving it, too. */
export function LineForm({ order, line, kind, field = 'name', onSaved, onClose }: LineFormProps) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const kinds = useKindWords()
  const { mechanics } = usePlaces()
  const { send } = useOrderWrite()
  const refusal = useRefusalText()
  const seesPrices = order.totals !== null
  const mayPrice = can('orders.prices')
  const rules = useQuery({ ...rulesQuery(), enabled: mayPrice })
  const labour = rules.data?.labour_net ?? '0'

  const [start] = useState<LineValues>(() => (line ? lineValues(line) : emptyLine(kind, labour)))
  const [values, setValues] = useState<LineValues>(start)
  // The part of the store room this is, and is again when its name comes back, and what the line was called then.
  const [link, setLink] = useState({ id: start.part_id, name: start.name })
  // As it was when the form opened: the table around it may be refreshed meanwhile.
  const [read, setRead] = useState(line)
  const [standing, setStanding] = useState<Standing | null>(null)
  const [problem, setProblem] = useState<{ field: string; text: string } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const once = useOnce({ topics: [TOPIC] })
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => {
    box.current?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus()
  }, [field])

  const labels: Record<keyof LineValues, string> = {
    kind: t`Rodzaj`,
    name: t`Nazwa`,
    explanation: t`Wyjaśnienie dla klienta`,
    quantity: t`Ilość`,
    unit: t`Jedn.`,
    unit_net: t`Cena netto`,
    discount_percent: t`Rabat`,
    vat: t`VAT`,
    part_id: t`Część z magazynu`,
    mechanic_id: t`Mechanik`,
  }
  const asks: Record<LineProblem, string> = {
    name: t`Podaj nazwę.`,
    quantity: t`Podaj ilość, na przykład 1,5.`,
    unit_net: t`Podaj kwotę, na przykład 240 albo 240,50.`,
    discount_percent: t`Podaj rabat od 0 do 100.`,
  }
  const write = (change: Partial<LineValues>) => {
    setValues((now) => ({ ...now, ...change }))
    if (change.part_id !== undefined)
      setLink({ id: change.part_id, name: change.name ?? values.name })
    setProblem(null)
  }
  const chosenKind = values.kind as OrderLine['kind']
  const asked = useDebounced(values.name.trim(), 160)
  const isPart = chosenKind === 'part'
  const parts = useQuery({ ...partsQuery(asked), enabled: isPart && asked.length >= 2 })
  const asChoice = usePartChoice()
  const found = isPart
    ? (parts.data ?? []).filter(({ id }) => String(id) !== values.part_id).map(asChoice)
    : []
  const { data: part } = useQuery({ ...partQuery(Number(link.id)), enabled: link.id !== '' })
  const rename = (text: string) => {
    // Its name put right, it is still the part of the store room; under another name, or none, it is not.
    const isStill = [link.name, part?.name, part?.sku].some((name) => beginsLike(text, name ?? ''))
    setValues((now) => ({ ...now, name: text.slice(0, 160), part_id: isStill ? link.id : '' }))
    setProblem(null)
  }
  const terms = lineTerms(values)
  const preview = typeof terms === 'string' ? null : amountsOf({ ...terms, ...numbersOf(terms) })

  const met = (refused: unknown): boolean => {
    const current = currentOf(refused) as OrderLine | null
    if (current === null || read === null) return false
    const base = lineValues(read)
    const theirs = lineValues(current)
    const { taken, disputed } = compared<LineValues>(base, values, theirs)
    write(Object.fromEntries(taken.map((name) => [name, theirs[name]])))
    setStanding({ current, taken, disputed, mine: values })
    setRead(current)
    return true
  }
  const save = async (byKey: boolean) => {
    if (isBusy) return
    if (typeof terms === 'string') {
      setProblem({ field: terms, text: asks[terms] })
      box.current?.querySelector<HTMLInputElement>(`[name="${terms}"]`)?.focus()
      return
    }
    setBusy(true)
    try {
      await send(() =>
        read
          ? saveLine(order.id, read.id, terms, read.version)
          : once((key) => addLine(order.id, terms, key)),
      )
      onSaved(chosenKind, byKey)
    } catch (refused) {
      setBusy(false)
      if (met(refused)) return
      const named =
        refused instanceof ApiError ? Object.entries(refused.fieldMessages)[0] : undefined
      setProblem(
        named && named[0] in values
          ? { field: named[0], text: named[1] }
          : { field: '', text: refusal(refused) },
      )
    }
  }
  const names = Object.keys(start) as (keyof LineValues)[]
  const isUntouched = names.every((name) => start[name] === values[name])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  const onBlur = (event: FocusEvent) => {
    if (line === null || standing || event.currentTarget.contains(event.relatedTarget)) return
    // Only a place of this page takes the focus away for good; the browser's own window gives it back.
    if (event.relatedTarget === null) return
    if (isUntouched) onClose()
    else void save(false)
  }
  const choosePart = ({ id, name, unit, price, vat }: FoundPart) => {
    write({
      name,
      part_id: String(id),
      unit,
      ...(price === '' ? {} : { unit_net: price }),
      vat,
    })
  }
  const errorOf = (name: string) => (problem?.field === name ? problem.text : undefined)
  const plain = (name: keyof LineValues) => ({
    label: labels[name],
    name,
    autoComplete: 'off',
    error: errorOf(name),
    value: values[name],
    onChange: (event: { target: { value: string } }) => {
      write({ [name]: event.target.value })
    },
  })
  const decimal = { inputMode: 'decimal', maxLength: 12 } as const
  return (
    <Box
      ref={box}
      noValidate
      aria-label={line ? t`Zmiana pozycji: ${line.name}` : t`Nowa pozycja`}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onSubmit={(event) => {
        event.preventDefault()
        void save(true)
      }}
    >
      <FormProblem message={problem?.field === '' ? problem.text : undefined} />
      {standing ? (
        <ConflictPanel
          key={standing.current.version}
          taken={standing.taken.map((name) => ({
            field: name,
            label: labels[name],
            theirs: lineValues(standing.current)[name],
          }))}
          clashes={standing.disputed.map((name) => {
            const theirs = lineValues(standing.current)[name]
            return {
              field: name,
              label: labels[name],
              mine: standing.mine[name],
              theirs,
              isMine: values[name] !== theirs,
            }
          })}
          onChoose={(name, isMine) => {
            const chosen = isMine ? standing.mine : lineValues(standing.current)
            write({ [name]: chosen[name as keyof LineValues] })
          }}
          onTakeTheirs={onClose}
        />
      ) : null}
      <First>
        <SelectField
          {...plain('kind')}
          onChange={(event) => {
            const next = event.target.value as OrderLine['kind']
            const usual = emptyLine(next, labour)
            write({
              kind: next,
              part_id: '',
              ...(line === null ? { unit: usual.unit, unit_net: usual.unit_net } : {}),
            })
          }}
        >
          {Object.entries(kinds).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </SelectField>
        <Combobox
          label={labels.name}
          name="name"
          error={errorOf('name')}
          value={values.name}
          placeholder={isPart ? t`nazwa, numer albo kod części` : t`co jest do zrobienia`}
          hint={
            values.part_id === '' ? undefined : part ? t`Z magazynu: ${part.name}` : labels.part_id
          }
          options={found.map((part) => ({
            id: String(part.id),
            label: part.name,
            detail: part.detail,
          }))}
          onType={rename}
          onChoose={({ id }) => {
            const chosen = found.find((one) => String(one.id) === id)
            if (chosen) choosePart(chosen)
          }}
        />
      </First>
      <Numbers>
        <Field {...plain('quantity')} {...decimal} />
        <Field {...plain('unit')} maxLength={12} />
        {mayPrice ? (
          <>
            <Field {...plain('unit_net')} {...decimal} />
            <Field {...plain('discount_percent')} {...decimal} after="%" />
          </>
        ) : null}
        <SelectField {...plain('vat')}>
          {VAT_RATES.map((rate) => (
            <option key={rate} value={rate}>
              {vatText(rate)}
            </option>
          ))}
        </SelectField>
        <SelectField {...plain('mechanic_id')}>
          <option value="">{t`jak zlecenie`}</option>
          {mechanics.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </Numbers>
      <Field
        {...plain('explanation')}
        optional={t`nieobowiązkowe`}
        maxLength={500}
        placeholder={t`dlaczego to jest potrzebne, zwykłymi słowami`}
      />
      <Buttons>
        <ActionButton kind="next" size="small" type="submit" busy={isBusy && t`Zapisuję…`}>
          {line ? <Trans>Zapisz</Trans> : <Trans>Dodaj</Trans>}
        </ActionButton>
        <ActionButton size="small" onClick={onClose}>
          <Trans>Zamknij</Trans>
        </ActionButton>
        {values.part_id === '' ? null : (
          <ActionButton
            kind="quiet"
            size="small"
            onClick={() => {
              // The button goes; who pressed it stays in the form.
              box.current?.querySelector<HTMLInputElement>('[name="name"]')?.focus()
              write({ part_id: '' })
            }}
          >
            <Trans>Odłącz od magazynu</Trans>
          </ActionButton>
        )}
        {preview && seesPrices && mayPrice ? (
          <Quiet role="status">
            <Trans>
              netto <Money value={zloty(preview.net)} />, brutto{' '}
              <Money value={zloty(preview.gross)} />
            </Trans>
          </Quiet>
        ) : null}
        {line?.consent === 'approved' ? (
          <Quiet>
            <Trans>Zmiana ceny lub nazwy zapyta klienta jeszcze raz.</Trans>
          </Quiet>
        ) : null}
      </Buttons>
    </Box>
  )
}

const numbersOf = (terms: { unit_net?: string; discount_percent?: string; vat?: string }) => ({
  unit_net: terms.unit_net ?? '0',
  discount_percent: terms.discount_percent ?? '0',
  vat: terms.vat ?? '23',
})
