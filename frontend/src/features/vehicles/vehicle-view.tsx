import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { Dialog } from '@/components/dialog'
import { ErrorState, useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'
import { Plate } from '@/components/plate'
import { SkeletonRows } from '@/components/skeleton'
import { Vin } from '@/components/vin'
import { useFormat } from '@/hooks/use-format'

import { historyQuery, removeVehicle, type Vehicle } from './api'
import { DueDay, useDueDates } from './due'
import { useFuelText } from './fuel'
import { DueList } from './garage'
import { SharingPanel } from './sharing-panel'

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: '32px 48px',
  alignItems: 'start',
  '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

const Section = styled('section')(({ theme }) => ({
  '& > h2': { ...theme.typography.h2, margin: '0 0 12px' },
  '& > p': { color: theme.vars.palette.text.secondary },
}))

const Identity = styled('p')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 16px',
  margin: '-8px 0 28px',
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}))

const Visits = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 16,
    padding: '12px 0',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& small': {
    display: 'block',
    ...theme.typography.caption,
    color: theme.vars.palette.text.secondary,
  },
}))

function History({ vehicle }: { vehicle: Vehicle }) {
  const format = useFormat()
  const { data: visits, error, refetch } = useQuery(historyQuery(vehicle.id))
  if (!visits)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={3} height={44} />
    )
  if (visits.length === 0)
    return (
      <p>
        <Trans>Tu zbiorą się wizyty tego auta ze wszystkich warsztatów.</Trans>
      </p>
    )
  return (
    <Visits>
      {visits.map((visit) => (
        <li key={visit.appointment_id}>
          <span>
            <Link to={`/wizyty/${visit.appointment_id}`}>{visit.service_name}</Link>
            <small>
              {visit.workshop_name}
              {visit.city ? `, ${visit.city}` : ''}
            </small>
          </span>
          <time dateTime={visit.start}>{format.day(visit.start)}</time>
        </li>
      ))}
    </Visits>
  )
}

function RemoveDialog({ vehicle, onClose }: { vehicle: Vehicle; onClose: () => void }) {
  const { t } = useLingui()
  const text = useProblemText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => removeVehicle(vehicle.id),
    onSuccess: async () => {
      announce(t`Auto usunięte.`)
      queries.removeQueries({ queryKey: ['vehicle', vehicle.id] })
      await navigate('/auta', { replace: true })
      void queries.invalidateQueries({ queryKey: ['vehicle'] })
    },
  })
  return (
    <Dialog title={t`Usunąć auto?`} onClose={onClose}>
      <div style={{ display: 'grid', gap: 16 }}>
        <p>
          <Trans>
            {vehicle.label}: usuniemy je razem z terminami do zapamiętania. Umówione wizyty zostają.
            Tego nie da się cofnąć.
          </Trans>
        </p>
        <FormProblem message={remove.error ? text(remove.error) : undefined} />
        <ActionButton
          kind="grave"
          busy={remove.isPending && t`Usuwam…`}
          onClick={() => {
            remove.mutate()
          }}
        >
          <Trans>Usuń auto</Trans>
        </ActionButton>
        <ActionButton kind="quiet" onClick={onClose}>
          <Trans>Zostaw</Trans>
        </ActionButton>
      </div>
    </Dialog>
  )
}

export function VehicleView({ vehicle }: { vehicle: Vehicle }) {
  const format = useFormat()
  const fuel = useFuelText()
  const due = useDueDates()(vehicle)
  const [removing, setRemoving] = useState(false)
  return (
    <>
      <Identity as="div">
        {vehicle.plate ? <Plate>{vehicle.plate}</Plate> : null}
        {vehicle.year ? <span className="num">{vehicle.year}</span> : null}
        {vehicle.fuel ? <span>{fuel(vehicle.fuel)}</span> : null}
        {vehicle.mileage_km === null ? null : (
          <span className="num">{format.number(vehicle.mileage_km)} km</span>
        )}
        {vehicle.vin ? <Vin>{vehicle.vin}</Vin> : null}
      </Identity>
      <Columns>
        <Section>
          <h2>
            <Trans>Terminy</Trans>
          </h2>
          {due.length > 0 ? (
            <DueList>
              {due.map(({ name, date }) => [
                <dt key={name}>{name}</dt>,
                <dd key={`${name}-day`}>
                  <DueDay date={date} />
                </dd>,
              ])}
            </DueList>
          ) : (
            <p>
              <Trans>
                Nie zapisano żadnego terminu. Badanie techniczne i OC warto mieć pod ręką.
              </Trans>
            </p>
          )}
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 24 }}>
            <ActionButton to={`/auta/${vehicle.id}/zmien`}>
              <Trans>Zmień dane</Trans>
            </ActionButton>
            <ActionButton
              kind="grave"
              onClick={() => {
                setRemoving(true)
              }}
            >
              <Trans>Usuń auto</Trans>
            </ActionButton>
          </div>
        </Section>
        <Section>
          <h2>
            <Trans>Historia wizyt</Trans>
          </h2>
          <History vehicle={vehicle} />
        </Section>
        <Section>
          <h2>
            <Trans>Komu udostępniasz dane auta</Trans>
          </h2>
          <SharingPanel vehicleId={vehicle.id} />
        </Section>
      </Columns>
      {removing ? (
        <RemoveDialog
          vehicle={vehicle}
          onClose={() => {
            setRemoving(false)
          }}
        />
      ) : null}
    </>
  )
}
