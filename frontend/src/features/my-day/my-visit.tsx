import { Trans, useLingui } from '@lingui/react/macro'
import PhoneIcon from '@mui/icons-material/PhoneOutlined'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { workshopSettingsQuery } from '@/api/desk'
import type { Visit, VisitStatus } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { ErrorState, useProblemText } from '@/components/error-state'
import { offerUndo, tellRefusal } from '@/components/notify'
import { Plate } from '@/components/plate'
import { SkeletonRows } from '@/components/skeleton'
import { Vin } from '@/components/vin'
import { VisitState } from '@/components/visit-state'
import { useAuth } from '@/hooks/use-auth'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { phoneAddress } from '@/lib/phone'

import { myVisitQuery, stepTo } from './api'

const Stack = styled('div')({ display: 'grid', gap: 18, paddingBottom: 96 })

const Concern = styled('p')({ fontSize: '1.25rem', lineHeight: 1.4, whiteSpace: 'pre-wrap' })

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 14px',
})

/** As wide as the hand reaches. */
const Calls = styled('div')({ display: 'grid', gap: 10 })

const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gap: '12px',
  margin: 0,
  '& dt': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
}))

/** The one next thing, within reach of the thumb. */
const Reach = styled('div')(({ theme }) => ({
  position: 'fixed',
  insetInline: 0,
  bottom: 0,
  zIndex: 10,
  maxWidth: 720,
  marginInline: 'auto',
  padding: '12px 16px calc(12px + env(safe-area-inset-bottom))',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.default,
}))

export function MyVisit({ id }: { id: string }) {
  // The page stands before it is known again who holds the phone; asked then, the server would refuse.
  const { status } = useAuth()
  const visit = useQuery({ ...myVisitQuery(id), enabled: status !== 'unknown' })
  if (visit.data !== undefined) return <Card visit={visit.data} />
  return visit.isError ? (
    <ErrorState problem={visit.error} onRetry={() => void visit.refetch()} />
  ) : (
    <SkeletonRows count={4} height={72} />
  )
}

export function useMyVisitTitle(id: string): string {
  const { t } = useLingui()
  const { status } = useAuth()
  const { data } = useQuery({ ...myVisitQuery(id), enabled: status !== 'unknown' })
  return data ? data.vehicle.label || data.customer.name : t`Wizyta`
}

function useNextStep(visit: Visit): { to: VisitStatus; back: VisitStatus; label: string } | null {
  const { t } = useLingui()
  const { can } = useWorkshop()
  if (!can('calendar.status')) return null
  if (visit.status === 'confirmed')
    return { to: 'arrived', back: 'confirmed', label: t`Auto jest na miejscu` }
  if (visit.status === 'arrived') return { to: 'done', back: 'arrived', label: t`Zakończ` }
  return null
}

/** A map with the way to the workshop, once its place is known. */
function useRouteHere(): string | null {
  const place = useQuery(workshopSettingsQuery()).data
  if (typeof place?.lat !== 'number' || typeof place.lng !== 'number') return null
  const to = `${String(place.lat)},${String(place.lng)}`
  return `https://www.openstreetmap.org/directions?${new URLSearchParams({ to }).toString()}`
}

function Card({ visit }: { visit: Visit }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const next = useNextStep(visit)
  const route = useRouteHere()
  const step = useMutation({
    mutationFn: ({ from, to }: { from: Visit; to: VisitStatus; back?: VisitStatus }) =>
      stepTo(from, to),
    onSuccess: (saved, { back }) => {
      queries.setQueryData(myVisitQuery(visit.id).queryKey, saved)
      if (back)
        offerUndo(t`Zapisane.`, () => {
          step.mutate({ from: saved, to: back })
        })
    },
    onError: (problem) => {
      tellRefusal(problemText(problem))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['appointment'] }),
  })
  return (
    <Stack>
      <Concern>{visit.concern || visit.service.name}</Concern>
      <Line>
        {visit.vehicle.plate === '' ? null : <Plate>{visit.vehicle.plate}</Plate>}
        <VisitState status={visit.status} />
      </Line>
      {visit.note === '' ? null : (
        <p style={{ whiteSpace: 'pre-wrap' }}>
          <strong>
            <Trans>Notatka:</Trans>
          </strong>{' '}
          {visit.note}
        </p>
      )}
      <Calls>
        {visit.customer.phone === '' ? null : (
          <ActionButton startIcon={<PhoneIcon />} href={phoneAddress(visit.customer.phone)}>
            <Trans>Zadzwoń: {visit.customer.name}</Trans>
          </ActionButton>
        )}
        {route ? (
          <ActionButton href={route}>
            <Trans>Trasa do warsztatu</Trans>
          </ActionButton>
        ) : null}
      </Calls>
      <Facts>
        <div>
          <dt>
            <Trans>Termin</Trans>
          </dt>
          <dd>
            {format.day(visit.start)}, {format.timeRange(visit.start, visit.end)}
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Usługa</Trans>
          </dt>
          <dd>{visit.service.name}</dd>
        </div>
        {visit.bay ? (
          <div>
            <dt>
              <Trans>Stanowisko</Trans>
            </dt>
            <dd>{visit.bay.name}</dd>
          </div>
        ) : null}
        <div>
          <dt>
            <Trans>Klient</Trans>
          </dt>
          <dd>{visit.customer.name}</dd>
        </div>
        {visit.vehicle.vin === '' ? null : (
          <div>
            <dt>VIN</dt>
            <dd>
              <Vin>{visit.vehicle.vin}</Vin>
            </dd>
          </div>
        )}
      </Facts>
      {next ? (
        <Reach>
          <ActionButton
            kind="next"
            fullWidth
            busy={step.isPending && t`Zapisuję…`}
            onClick={() => {
              step.mutate({ from: visit, to: next.to, back: next.back })
            }}
          >
            {next.label}
          </ActionButton>
        </Reach>
      ) : null}
    </Stack>
  )
}
