import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { type ReactNode, useEffect, useRef } from 'react'

import { ActionButton } from '@/components/action-button'
import { SelectField } from '@/components/field'
import { Skeleton } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'
import type { Money } from '@/lib/format'

import type { Visit } from './api'
import type { CarWish } from './booking-draft'
import { BookingForm, type CarEditorProps } from './booking-form'
import { HoldNote } from './hold-note'
import { SlotPicker } from './slot-picker'
import { TakenNotice } from './taken-notice'
import { useHold } from './use-hold'

interface BookableService {
  code: string
  name: string
  category: string
  price_from: Money | null
  duration_minutes: number
}

interface BookableWorkshop {
  id: string
  name: string
  street: string
  city: string
  timezone: string
  services: BookableService[]
}

interface BookingStepsProps {
  workshop: BookableWorkshop
  service: BookableService | undefined
  start: string | null
  concern: string
  /** The address keeps service and start, so that a reload and a link lead here again. */
  onChange: (change: { service?: string; start?: string | null }) => void
  carEditor: (props: CarEditorProps) => ReactNode
  saveCar: (car: CarWish) => Promise<string>
  onBooked: (visit: Visit) => void
}

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 760px) minmax(260px, 1fr)',
  gap: '24px 40px',
  alignItems: 'start',
  '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

const Summary = styled('aside')(({ theme }) => ({
  position: 'sticky',
  top: 88,
  display: 'grid',
  gap: 4,
  padding: '20px 24px',
  borderRadius: 14,
  background: theme.vars.palette.surface.soft,
  '& h2': { ...theme.typography.h3, margin: 0 },
  '& p': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
  '& hr': {
    width: '100%',
    margin: '12px 0',
    border: 0,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '@media (max-width: 1023px)': { position: 'static', order: -1, padding: '14px 18px' },
}))

const Steps = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  minWidth: 0,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  counterReset: 'step',
  '& > li': {
    display: 'grid',
    gap: 16,
    minWidth: 0,
    padding: 'clamp(16px, 3vw, 24px)',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 14,
    background: theme.vars.palette.background.paper,
    counterIncrement: 'step',
  },
  '& > li > h2': { ...theme.typography.h2, margin: 0 },
  '& > li > h2::before': {
    content: 'counter(step) ". "',
    color: theme.vars.palette.text.secondary,
    fontVariantNumeric: 'tabular-nums',
  },
  '& > li[data-later]': { color: theme.vars.palette.text.secondary, background: 'transparent' },
}))

const Chosen = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '8px 16px',
  '& > p': { ...theme.typography.h2, margin: 0, fontVariantNumeric: 'tabular-nums' },
}))

/** Service, time, car: three steps on one page, nothing of which is lost by going back to an earlier one. */
export function BookingSteps(props: BookingStepsProps) {
  const { workshop, service, start, onChange } = props
  const { t } = useLingui()
  const format = useFormat(workshop.timezone)
  const categories = [...new Set(workshop.services.map(({ category }) => category))]
  const facts = service
    ? [
        format.duration(service.duration_minutes),
        service.price_from ? format.priceFrom(service.price_from) : t`cena po oględzinach`,
      ].join(' · ')
    : null
  return (
    <Columns>
      <Steps>
        <li>
          <h2>
            <Trans>Usługa</Trans>
          </h2>
          <SelectField
            label={t`Czego potrzebuje auto`}
            hint={facts}
            value={service?.code ?? ''}
            onChange={(event) => {
              // A time chosen in the list is kept for the first service; another service has other times.
              onChange({ service: event.target.value, ...(service ? { start: null } : {}) })
            }}
          >
            {service ? null : <option value="">{t`Wybierz usługę…`}</option>}
            {categories.map((category) => (
              <optgroup key={category} label={category}>
                {workshop.services
                  .filter((one) => one.category === category)
                  .map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </SelectField>
        </li>
        {service ? <TimeAndCar {...props} service={service} /> : <LaterSteps />}
      </Steps>
      <Summary aria-label={t`Podsumowanie`}>
        <h2>{workshop.name}</h2>
        <p>
          {workshop.street}, {workshop.city}
        </p>
        {service ? (
          <>
            <hr />
            <h2>{service.name}</h2>
            <p>{facts}</p>
          </>
        ) : null}
        {start && Date.parse(start) > 0 ? (
          <>
            <hr />
            <h2 className="num">{format.exact(start)}</h2>
            <p>
              <Trans>Płacisz w warsztacie, po wizycie. Umówienie jest bezpłatne.</Trans>
            </p>
          </>
        ) : null}
      </Summary>
    </Columns>
  )
}

function LaterSteps() {
  return (
    <>
      <li data-later="">
        <h2>
          <Trans>Termin</Trans>
        </h2>
      </li>
      <li data-later="">
        <h2>
          <Trans>Auto i kontakt</Trans>
        </h2>
      </li>
    </>
  )
}

function TimeAndCar({
  workshop,
  service,
  start,
  concern,
  onChange,
  carEditor,
  saveCar,
  onBooked,
}: BookingStepsProps & { service: BookableService }) {
  const { t } = useLingui()
  const format = useFormat(workshop.timezone)
  const control = useHold(workshop.id, service.code, start)
  const { state, choose } = control
  const chosen = useRef<HTMLParagraphElement>(null)

  // A link that names a time holds it at once, one time only.
  const wished = useRef(start)
  useEffect(() => {
    const wish = wished.current
    wished.current = null
    if (wish !== null && state.name === 'none' && Date.parse(wish) > Date.now()) void choose(wish)
  }, [choose, state.name])

  const pick = (next: string) => {
    onChange({ start: next })
    void choose(next).then(() => {
      chosen.current?.focus()
    })
  }

  const isHeld = state.name === 'held'
  return (
    <>
      <li>
        <h2>
          <Trans>Termin</Trans>
        </h2>
        {state.name === 'held' ? (
          <>
            <Chosen>
              <p ref={chosen} tabIndex={-1} style={{ outline: 'none' }}>
                {format.exact(state.hold.start)}
              </p>
              <ActionButton
                size="small"
                onClick={() => {
                  control.giveBack()
                  onChange({ start: null })
                }}
              >
                <Trans>Zmień termin</Trans>
              </ActionButton>
            </Chosen>
            <HoldNote {...state} timeZone={workshop.timezone} />
          </>
        ) : (
          <>
            <TakenNotice state={state} timeZone={workshop.timezone} onPick={pick} />
            {state.name === 'asking' ? (
              <div aria-busy="true" aria-label={t`Rezerwuję termin`} role="status">
                <Chosen>
                  <p>{format.exact(state.start)}</p>
                  <Skeleton width={120} height={40} />
                </Chosen>
              </div>
            ) : (
              <SlotPicker
                listingId={workshop.id}
                service={service.code}
                timeZone={workshop.timezone}
                selected={'start' in state ? state.start : null}
                onPick={(slot) => {
                  pick(slot.start)
                }}
              />
            )}
          </>
        )}
      </li>
      <li data-later={isHeld ? undefined : ''}>
        <h2>
          <Trans>Auto i kontakt</Trans>
        </h2>
        {isHeld ? (
          <BookingForm
            listingId={workshop.id}
            concern={concern}
            hold={state.hold}
            control={control}
            carEditor={carEditor}
            saveCar={saveCar}
            onBooked={onBooked}
          />
        ) : null}
      </li>
    </>
  )
}
