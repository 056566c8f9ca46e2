import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { type ReactNode, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Phone } from '@/components/contact'
import { useProblemText } from '@/components/error-state'
import { Map } from '@/components/map/map'
import { Plate } from '@/components/plate'
import { useFormat } from '@/hooks/use-format'
import { useNow } from '@/hooks/use-now'

import { downloadIcs, type Visit } from './api'
import { CancelDialog } from './cancel-dialog'
import { VisitStatus } from './visit-status'

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 400px)',
  gap: '28px 48px',
  alignItems: 'start',
  '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(90px, auto) minmax(0, 1fr)',
  gap: '12px 24px',
  margin: 0,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  '& small': {
    display: 'block',
    ...theme.typography.caption,
    color: theme.vars.palette.text.secondary,
  },
}))

const Actions = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 28 })

const MapBox = styled('div')(({ theme }) => ({
  height: 260,
  overflow: 'hidden',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 12,
}))

const Warnings = styled('ul')(({ theme }) => ({
  margin: '0 0 24px',
  padding: '14px 18px 14px 34px',
  borderRadius: 12,
  border: `1px solid ${theme.vars.palette.divider}`,
  ...theme.typography.body2,
}))

const Deadline = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  marginTop: 12,
  color: theme.vars.palette.text.secondary,
}))

export function IcsButton({ visit }: { visit: Visit }) {
  const { t } = useLingui()
  const text = useProblemText()
  const [state, setState] = useState<{ busy: boolean; problem?: unknown }>({ busy: false })
  return (
    <>
      <ActionButton
        busy={state.busy && t`Pobieram…`}
        onClick={() => {
          setState({ busy: true })
          downloadIcs(visit.id).then(
            () => {
              setState({ busy: false })
            },
            (problem: unknown) => {
              setState({ busy: false, problem })
            },
          )
        }}
      >
        <Trans>Dodaj do kalendarza</Trans>
      </ActionButton>
      {state.problem ? <p role="alert">{text(state.problem)}</p> : null}
    </>
  )
}

function directions({ lat, lng }: { lat: number; lng: number }): string {
  return `https://www.openstreetmap.org/directions?to=${String(lat)}%2C${String(lng)}#map=16/${String(lat)}/${String(lng)}`
}

export function VisitWhere({ visit }: { visit: Visit }) {
  const { t } = useLingui()
  const { lat, lng, name, street, city, phone } = visit.workshop
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      {lat !== null && lng !== null ? (
        <MapBox>
          <Map
            label={t`Położenie warsztatu`}
            view={{ lat, lng, zoom: 14 }}
            markers={[{ id: visit.workshop.id, lat, lng, label: name, title: name, lifted: true }]}
          />
        </MapBox>
      ) : null}
      <p>
        <b>{name}</b>
        <br />
        {[street, city].filter(Boolean).join(', ')}
      </p>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: '8px 20px' }}>
        {phone ? <Phone>{phone}</Phone> : null}
        {lat !== null && lng !== null ? (
          <a href={directions({ lat, lng })} target="_blank" rel="noreferrer">
            <Trans>Wyznacz trasę</Trans>
          </a>
        ) : null}
      </p>
    </div>
  )
}

export function VisitFacts({ visit }: { visit: Visit }) {
  const format = useFormat(visit.workshop.timezone)
  return (
    <Facts>
      <dt>
        <Trans>Stan</Trans>
      </dt>
      <dd>
        <VisitStatus status={visit.status} />
      </dd>
      <dt>
        <Trans>Kiedy</Trans>
      </dt>
      <dd>
        <b>
          <time dateTime={visit.start}>{format.exact(visit.start)}</time>
        </b>
        <small>
          <Trans>przewidywany koniec o {format.time(visit.end)}</Trans>
        </small>
      </dd>
      <dt>
        <Trans>Usługa</Trans>
      </dt>
      <dd>
        {visit.service.name}
        {visit.price_from ? <small>{format.priceFrom(visit.price_from)}</small> : null}
      </dd>
      <dt>
        <Trans>Auto</Trans>
      </dt>
      <dd>
        {visit.vehicle.label} {visit.vehicle.plate ? <Plate>{visit.vehicle.plate}</Plate> : null}
      </dd>
      {visit.concern ? (
        <>
          <dt>
            <Trans>Opis</Trans>
          </dt>
          <dd>{visit.concern}</dd>
        </>
      ) : null}
      {visit.cancel_reason ? (
        <>
          <dt>
            <Trans>Powód odwołania</Trans>
          </dt>
          <dd>{visit.cancel_reason}</dd>
        </>
      ) : null}
    </Facts>
  )
}

export function VisitWarnings({ visit }: { visit: Visit }) {
  if (visit.warnings.length === 0) return null
  return (
    <Warnings>
      {visit.warnings.map(({ code, message }) => (
        <li key={code}>{message}</li>
      ))}
    </Warnings>
  )
}

interface VisitViewProps {
  visit: Visit
  /** A way to write to the workshop about it. */
  write?: ReactNode
}

export function VisitView({ visit, write }: VisitViewProps) {
  const format = useFormat(visit.workshop.timezone)
  const now = useNow()
  const [cancelling, setCancelling] = useState(false)
  const deadline = visit.cancel_deadline
  const isAhead = ['requested', 'confirmed'].includes(visit.status) && Date.parse(visit.start) > now
  return (
    <>
      <VisitWarnings visit={visit} />
      <Columns>
        <div>
          <VisitFacts visit={visit} />
          {isAhead ? (
            <>
              <Actions>
                <IcsButton visit={visit} />
                {write}
                {visit.can_reschedule ? (
                  <ActionButton to={`/wizyty/${visit.id}/termin`}>
                    <Trans>Zmień termin</Trans>
                  </ActionButton>
                ) : null}
                {visit.can_cancel ? (
                  <ActionButton
                    kind="grave"
                    onClick={() => {
                      setCancelling(true)
                    }}
                  >
                    <Trans>Odwołaj wizytę</Trans>
                  </ActionButton>
                ) : null}
              </Actions>
              {deadline ? (
                <Deadline>
                  {visit.can_cancel ? (
                    <Trans>
                      Zmienić termin lub odwołać wizytę można tu do: {format.exact(deadline)}.
                    </Trans>
                  ) : (
                    <Trans>
                      Zmiana przez internet była możliwa do: {format.exact(deadline)}. Teraz zadzwoń
                      do warsztatu.
                    </Trans>
                  )}
                </Deadline>
              ) : null}
            </>
          ) : (
            <Actions>
              <ActionButton
                kind="next"
                to={`/warsztaty/${visit.workshop.id}/termin?usluga=${encodeURIComponent(visit.service.code)}`}
              >
                <Trans>Umów się tam jeszcze raz</Trans>
              </ActionButton>
              {write}
            </Actions>
          )}
        </div>
        <VisitWhere visit={visit} />
      </Columns>
      {cancelling ? (
        <CancelDialog
          visit={visit}
          onClose={() => {
            setCancelling(false)
          }}
        />
      ) : null}
    </>
  )
}
