import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'

import type { Visit } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Mail, Phone } from '@/components/contact'
import { ErrorState } from '@/components/error-state'
import { Skeleton } from '@/components/skeleton'
import { Vin } from '@/components/vin'
import { VisitState } from '@/components/visit-state'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { visitQuery } from '../api'
import { MoveDialog } from '../calendar/move-dialog'
import { useReschedule } from '../calendar/use-reschedule'
import { carName, minutesOf } from '../car-name'
import { useSteps, useTakeStep } from '../steps'
import { DoubtDialog, Warnings } from '../warnings'
import { PlateOf } from '../words'

import { CancelDialog } from './cancel-dialog'
import { WordsForm } from './words-form'

const Stack = styled('div')({ display: 'grid', gap: 18, gridTemplateColumns: 'minmax(0, 1fr)' })

const Identity = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
})

const Actions = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  '&:empty': { display: 'none' },
})

const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '112px minmax(0, 1fr)',
  gap: '8px 14px',
  margin: 0,
  ...theme.typography.body2,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
}))

const Said = styled('blockquote')(({ theme }) => ({
  margin: 0,
  padding: '10px 14px',
  borderLeft: `3px solid ${theme.vars.palette.surface.strong}`,
  background: theme.vars.palette.surface.soft,
  borderRadius: '0 8px 8px 0',
  ...theme.typography.body1,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
}))

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** A link for whom it leads somewhere, the bare words for others. */
function Known({ to, children }: { to: string; children: ReactNode }) {
  return to === '' ? <>{children}</> : <Link to={to}>{children}</Link>
}

/** The work order of a visit, which another room knows: shown first, being what comes next. */
type OrderSlot = (visit: Visit) => ReactNode

/** One visit, wherever it is shown: who, what car, what is wrong, when, with whom, and the one next step. */
export function VisitDetail({ id, order }: { id: string; order?: OrderSlot }) {
  const visit = useQuery(visitQuery(id))
  if (visit.isError && !visit.data)
    return <ErrorState problem={visit.error} onRetry={() => void visit.refetch()} />
  if (!visit.data)
    return (
      <Stack aria-busy="true">
        <Skeleton height={28} width={240} />
        <Skeleton height={36} width={180} />
        <Skeleton height={220} />
      </Stack>
    )
  return <Shown visit={visit.data} order={order} />
}

/** The car's name for a heading above the detail, while and after it loads. */
export function useVisitTitle(id: string): string {
  const { t } = useLingui()
  const { data } = useQuery(visitQuery(id))
  return data ? carName(data) || data.customer.name : t`Wizyta`
}

function Shown({ visit, order }: { visit: Visit; order: OrderSlot | undefined }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const format = useWorkshopFormat()
  const { next, others } = useSteps(visit)
  const take = useTakeStep()
  const { move, doubt } = useReschedule()
  const [open, setOpen] = useState<'cancel' | 'move' | 'words' | null>(null)
  const close = () => {
    setOpen(null)
  }
  const isOpenVisit = ['requested', 'confirmed', 'arrived'].includes(visit.status)
  const mayEdit = can('calendar.edit')
  const { customer, vehicle } = visit
  const customerPath =
    can('customers.view') && customer.id !== null ? `/klienci/${String(customer.id)}` : ''
  const carPath =
    customerPath === '' || vehicle.id === null ? '' : `${customerPath}?auto=${String(vehicle.id)}`
  return (
    <Stack>
      <Identity>
        <PlateOf visit={visit} />
        <VisitState status={visit.status} />
      </Identity>

      {order || next || others.length > 0 || (mayEdit && isOpenVisit) ? (
        <Actions>
          {order?.(visit)}
          {next ? (
            <ActionButton
              kind={order && next.status !== 'confirmed' ? 'other' : 'next'}
              busy={take.isPending && t`Zapisuję…`}
              onClick={() => {
                take.mutate({ visit, to: next.status })
              }}
            >
              {next.label}
            </ActionButton>
          ) : null}
          {mayEdit && isOpenVisit ? (
            <ActionButton
              onClick={() => {
                setOpen('move')
              }}
            >
              <Trans>Przenieś</Trans>
            </ActionButton>
          ) : null}
          {others.map((step) => (
            <ActionButton
              key={step.status}
              kind={step.status === 'cancelled' ? 'grave' : 'other'}
              onClick={() => {
                if (step.status === 'cancelled') setOpen('cancel')
                else take.mutate({ visit, to: step.status })
              }}
            >
              {step.label}
            </ActionButton>
          ))}
        </Actions>
      ) : null}

      <Warnings warnings={visit.warnings} />

      {open === 'words' ? (
        <WordsForm visit={visit} onDone={close} />
      ) : (
        <>
          {visit.concern === '' ? null : <Said>{visit.concern}</Said>}
          <Facts>
            <Fact name={<Trans>Termin</Trans>}>
              <time dateTime={visit.start}>{format.exact(visit.start)}</time>–
              {format.time(visit.end)} ({format.duration(minutesOf(visit))})
            </Fact>
            <Fact name={<Trans>Usługa</Trans>}>{visit.service.name}</Fact>
            <Fact name={<Trans>Mechanik</Trans>}>
              {visit.mechanic?.name ?? <Trans>nieprzydzielony</Trans>}
            </Fact>
            <Fact name={<Trans>Stanowisko</Trans>}>
              {visit.bay?.name ?? <Trans>nieprzydzielone</Trans>}
            </Fact>
            <Fact name={<Trans>Klient</Trans>}>
              <Known to={customerPath}>{visit.customer.name}</Known>
            </Fact>
            {carPath === '' ? null : (
              <Fact name={<Trans>Auto</Trans>}>
                <Known to={carPath}>{carName(visit) || visit.vehicle.plate}</Known>
              </Fact>
            )}
            {visit.customer.phone === '' ? null : (
              <Fact name={<Trans>Telefon</Trans>}>
                <Phone>{visit.customer.phone}</Phone>
              </Fact>
            )}
            {visit.customer.email === '' ? null : (
              <Fact name={<Trans>E-mail</Trans>}>
                <Mail>{visit.customer.email}</Mail>
              </Fact>
            )}
            {visit.vehicle.vin === '' ? null : (
              <Fact name="VIN">
                <Vin>{visit.vehicle.vin}</Vin>
              </Fact>
            )}
            {visit.diagnosis_id === null ? null : (
              <Fact name={<Trans>Diagnoza</Trans>}>
                <Vin>{visit.diagnosis_id}</Vin>
              </Fact>
            )}
            {visit.note === '' ? null : (
              <Fact name={<Trans>Notatka</Trans>}>
                <span style={{ whiteSpace: 'pre-wrap' }}>{visit.note}</span>
              </Fact>
            )}
            {visit.cancel_reason ? (
              <Fact name={<Trans>Powód odwołania</Trans>}>{visit.cancel_reason}</Fact>
            ) : null}
            <Fact name={<Trans>Umówiona</Trans>}>
              {format.dateTime(visit.created_at)},{' '}
              {visit.source === 'client' ? (
                <Trans>przez klienta</Trans>
              ) : (
                <Trans>w warsztacie</Trans>
              )}
            </Fact>
          </Facts>
          {mayEdit ? (
            <div>
              <ActionButton
                onClick={() => {
                  setOpen('words')
                }}
              >
                <Trans>Zmień zgłoszenie i notatkę</Trans>
              </ActionButton>
            </div>
          ) : null}
        </>
      )}

      {open === 'cancel' ? (
        <CancelDialog
          onClose={close}
          onCancel={(reason) => take.mutateAsync({ visit, to: 'cancelled', reason })}
        />
      ) : null}
      {open === 'move' ? (
        <MoveDialog
          visit={visit}
          onClose={close}
          onMove={(target) => {
            close()
            move(visit, target)
          }}
        />
      ) : null}
      {doubt ? (
        <DoubtDialog
          warnings={doubt.warnings}
          acceptLabel={t`Przenieś mimo to`}
          onAccept={doubt.accept}
          onDrop={doubt.drop}
        />
      ) : null}
    </Stack>
  )
}
