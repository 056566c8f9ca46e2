import { Plural, Trans, useLingui } from '@lingui/react/macro'
import PhoneIcon from '@mui/icons-material/PhoneOutlined'
import { styled } from '@mui/material/styles'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { Plate } from '@/components/plate'
import { SkeletonRows } from '@/components/skeleton'
import { Vin } from '@/components/vin'
import { useFormat } from '@/hooks/use-format'
import { templateFor } from '@/lib/car-kind'
import { phoneAddress } from '@/lib/phone'

import { ClockButton, RunningClock } from './clock'
import type { Inspection, Order } from './day'
import { Diagnosis } from './diagnosis'
import { Lines } from './lines'
import { useNextStep } from './next-step'
import { Card, List, Quiet, Reach, Row, Section, Stack, WaitsMark } from './parts'
import { Photos } from './photos'
import { PromisedTime } from './promised-time'
import { RequestForm } from './request-form'
import { NoteForm } from './say-forms'
import { TalkCard } from './talk-card'
import { useOrder, usePit } from './use-pit'
import { useStageWords } from './words'
import { actWrite, inspectionStart } from './writes'

const Concern = styled('p')({
  margin: 0,
  fontSize: '1.25rem',
  lineHeight: 1.4,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
})

const Kept = styled('p')({ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' })

const Blockers = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gap: 4,
  margin: 0,
  paddingLeft: 20,
  overflowWrap: 'anywhere',
}))

export function OrderView({ id }: { id: number }) {
  const order = useOrder(id)
  if (order === undefined) return <SkeletonRows count={4} height={96} />
  if (order === null)
    return (
      <EmptyState
        drawing="car"
        action={
          <ActionButton to="/">
            <Trans>Moje dziś</Trans>
          </ActionButton>
        }
      >
        <Trans>Tego zlecenia nie ma już wśród Twoich: jest gotowe albo przejął je ktoś inny.</Trans>
      </EmptyState>
    )
  return <Whole order={order} />
}

function Whole({ order }: { order: Order }) {
  const stageWord = useStageWords()
  return (
    <Stack style={{ paddingBottom: 160 }}>
      <Concern>
        {order.concern === '' ? <Trans>Klient nie opisał usterki.</Trans> : order.concern}
      </Concern>
      <Diagnosis order={order} />
      {order.note === '' ? null : <Kept>{order.note}</Kept>}
      {order.blocked_by === '' ? null : (
        <Kept>
          <strong>
            <Trans>Wstrzymane: {order.blocked_by}</Trans>
          </strong>
        </Kept>
      )}
      <Row>
        {order.vehicle.plate === '' ? null : <Plate>{order.vehicle.plate}</Plate>}
        <Quiet>{stageWord(order.stage)}</Quiet>
        <PromisedTime order={order} />
        <WaitsMark waits={order.waits} />
      </Row>
      <RunningClock />
      <ClockButton order={order} />
      <Section title={<Trans>Praca i części</Trans>}>
        <Lines order={order} />
        <RequestForm order={order} />
      </Section>
      <Inspections order={order} />
      <Section title={<Trans>Zdjęcia i filmy</Trans>}>
        <Photos order={order} />
      </Section>
      <TalkCard order={order} />
      <Notes order={order} />
      <About order={order} />
      <NextStepBar order={order} />
    </Stack>
  )
}

function Inspections({ order }: { order: Order }) {
  const { day, write } = usePit()
  const open = new Set(
    order.inspections.filter(({ finished_at }) => finished_at === null).map(({ name }) => name),
  )
  const [isWhole, setWhole] = useState(false)
  const templates = (day?.templates ?? []).filter(({ name }) => !open.has(name))
  // The one for this kind of car; whoever looks for another one asks for the rest.
  const likely = templateFor(day?.templates ?? [], order.vehicle)
  const offered = isWhole ? templates : templates.filter(({ id }) => id === likely?.id)
  return (
    <Section title={<Trans>Oględziny</Trans>}>
      {order.inspections.length === 0 ? null : (
        <List>
          {order.inspections.map((inspection) => (
            <InspectionCard key={inspection.id} order={order} inspection={inspection} />
          ))}
        </List>
      )}
      {offered.map((template) => (
        <ActionButton
          key={template.id}
          onClick={() => void write(inspectionStart(order, template))}
        >
          <Trans>Zacznij: {template.name}</Trans>
        </ActionButton>
      ))}
      {offered.length < templates.length ? (
        <ActionButton
          kind="quiet"
          onClick={() => {
            setWhole(true)
          }}
        >
          <Trans>Inne oględziny</Trans>
        </ActionButton>
      ) : null}
    </Section>
  )
}

function InspectionCard({ order, inspection }: { order: Order; inspection: Inspection }) {
  const { items } = inspection
  const seen = items.filter(({ verdict }) => verdict !== '').length
  const red = items.filter(({ verdict }) => verdict === 'red').length
  return (
    <Card as="li">
      <Row>
        <strong>{inspection.name}</strong>
        <WaitsMark waits={inspection.waits} />
      </Row>
      <Quiet>
        <Trans>
          sprawdzone {seen} z {items.length}
        </Trans>
        {red > 0 ? (
          <>
            {' · '}
            <Plural
              value={red}
              one="# punkt do naprawy"
              few="# punkty do naprawy"
              many="# punktów do naprawy"
              other="# punktu do naprawy"
            />
          </>
        ) : null}
        {inspection.finished_at === null ? null : (
          <>
            {' · '}
            <Trans>zakończone</Trans>
          </>
        )}
      </Quiet>
      <ActionButton
        to={`/zlecenia/${String(order.id)}/ogledziny/${encodeURIComponent(inspection.name)}`}
      >
        {inspection.finished_at === null ? <Trans>Sprawdzaj dalej</Trans> : <Trans>Zobacz</Trans>}
      </ActionButton>
    </Card>
  )
}

function Notes({ order }: { order: Order }) {
  const { t } = useLingui()
  const { day } = usePit()
  const format = useFormat(day?.timezone)
  return (
    <Section title={<Trans>Notatki</Trans>}>
      {order.notes.length === 0 ? null : (
        <List>
          {order.notes.map((note) => (
            <Card as="li" key={note.id}>
              <Kept>{note.text}</Kept>
              <Row>
                <Quiet>
                  {note.actor_name || t`Ty`}, {format.dateTime(note.at)}
                </Quiet>
                <WaitsMark waits={note.waits} />
              </Row>
            </Card>
          ))}
        </List>
      )}
      <NoteForm order={order} />
    </Section>
  )
}

function About({ order }: { order: Order }) {
  const { vehicle, customer } = order
  return (
    <Section title={<Trans>Auto i klient</Trans>}>
      <Quiet>
        {[order.label, order.bay?.name, order.mechanic?.name].filter(Boolean).join(' · ')}
      </Quiet>
      {vehicle.vin === '' ? null : <Vin>{vehicle.vin}</Vin>}
      {customer.phone === '' ? (
        <span>{customer.name}</span>
      ) : (
        <ActionButton startIcon={<PhoneIcon />} href={phoneAddress(customer.phone)}>
          <Trans>Zadzwoń: {customer.name}</Trans>
        </ActionButton>
      )}
    </Section>
  )
}

function NextStepBar({ order }: { order: Order }) {
  const { write } = usePit()
  const next = useNextStep(order)
  if (!next) return null
  return (
    <Reach>
      {next.blockers.length === 0 ? null : (
        <Blockers>
          {next.blockers.map((blocker) => (
            <li key={blocker}>{blocker}</li>
          ))}
        </Blockers>
      )}
      <ActionButton
        kind="next"
        fullWidth
        disabled={next.blockers.length > 0}
        onClick={() => void write(actWrite(order, next.action, next.stage, next.label))}
      >
        {next.label}
      </ActionButton>
    </Reach>
  )
}
