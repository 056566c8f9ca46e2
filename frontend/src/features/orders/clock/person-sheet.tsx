import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Link } from 'react-router'

import type { PersonTimesheet, WorkedTime } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { FramedRows } from '@/components/framed-rows'
import { Plate } from '@/components/plate'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { dayKey } from '@/lib/format'

import { Card, Quiet, Section } from '../parts'

import { TimeChanges } from './changes'
import { Meter } from './meter'
import { TimeDialog } from './time-dialog'

const Sides = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 24,
  alignItems: 'start',
  '@media (min-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1.5fr) minmax(0, 1fr)' },
  '& > div': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 24 },
})

const Sums = styled('dl')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 32px',
  margin: 0,
  '& > div': { display: 'grid', gap: 1 },
  '& dt': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
}))

const Rows = styled(FramedRows)({
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 14px',
    minHeight: 44,
    padding: '6px 8px 6px 14px',
  },
  '& > li > [data-grow]': { flex: '1 1 180px', minWidth: 0, overflowWrap: 'anywhere' },
  '& a': { color: 'inherit' },
})

const DayHead = styled('h3')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  justifyContent: 'space-between',
  gap: 12,
  margin: '8px 0 0',
  fontWeight: 600,
}))

const OrderRow = styled('li')({
  '&&': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 5, padding: '10px 14px' },
  '& > span': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 10px' },
})

/** Entries by the local day they began on, the latest first; what began before these days stands on the first. */
function byDay(sheet: PersonTimesheet, zone: string): [string, WorkedTime[]][] {
  const days = new Map<string, WorkedTime[]>()
  for (const entry of sheet.entries) {
    const began = dayKey(entry.started_at, zone)
    const day = began < sheet.first_day ? sheet.first_day : began
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}

function What({ entry: { order, line, note } }: { entry: WorkedTime }) {
  const { t } = useLingui()
  if (order === null) return <span>{note || t`Praca poza zleceniem`}</span>
  return (
    <>
      <Link to={`/zlecenia/${String(order.id)}`}>{order.label}</Link>
      {order.plate === '' ? null : (
        <>
          {' '}
          <Plate>{order.plate}</Plate>
        </>
      )}
      {[line?.name ?? '', note]
        .filter((part) => part !== '')
        .map((part) => (
          <Quiet key={part}> · {part}</Quiet>
        ))}
    </>
  )
}

function Entries({
  sheet,
  onOpen,
}: {
  sheet: PersonTimesheet
  onOpen?: (one: WorkedTime) => void
}) {
  const { t } = useLingui()
  const { timezone } = useWorkshop()
  const format = useWorkshopFormat()
  if (sheet.entries.length === 0)
    return (
      <Card>
        <Quiet>
          <Trans>W tych dniach nie ma żadnego wpisu.</Trans>
        </Quiet>
      </Card>
    )
  const sums = new Map(sheet.days.map(({ day, worked_minutes }) => [day, worked_minutes]))
  return byDay(sheet, timezone).map(([day, entries]) => (
    <section key={day} aria-label={format.date(day)} style={{ display: 'grid', gap: 6 }}>
      <DayHead>
        {format.date(day)}
        <span className="num">{format.duration(sums.get(day) ?? 0)}</span>
      </DayHead>
      <Rows>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className="num">
              {format.time(entry.started_at)}
              {' – '}
              {entry.ended_at === null ? t`trwa` : format.time(entry.ended_at)}
            </span>
            <span data-grow="">
              <What entry={entry} />
            </span>
            <Quiet className="num">{format.duration(entry.minutes)}</Quiet>
            {onOpen ? (
              <ActionButton
                size="small"
                kind="quiet"
                aria-label={t`Popraw: ${format.slot(entry.started_at)}`}
                onClick={() => {
                  onOpen(entry)
                }}
              >
                <Trans>Popraw</Trans>
              </ActionButton>
            ) : null}
          </li>
        ))}
      </Rows>
    </section>
  ))
}

function Orders({ orders }: Pick<PersonTimesheet, 'orders'>) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  if (orders.length === 0) return null
  return (
    <Section aria-label={t`Plan i czas na zleceniach`}>
      <h2>
        <Trans>Plan i czas na zleceniach</Trans>
      </h2>
      <FramedRows>
        {orders.map(({ order, own_minutes, worked_minutes, planned_minutes }) => (
          <OrderRow key={order.id}>
            <span>
              <Link to={`/zlecenia/${String(order.id)}`} style={{ color: 'inherit' }}>
                {order.label}
              </Link>
              {order.plate === '' ? null : <Plate>{order.plate}</Plate>}
              <b className="num">{format.duration(own_minutes)}</b>
            </span>
            <Meter worked={worked_minutes} planned={planned_minutes} />
            <Quiet className="num">
              {planned_minutes === 0 ? (
                <Trans>całe zlecenie: {format.duration(worked_minutes)}, bez planu</Trans>
              ) : (
                <Trans>
                  całe zlecenie: {format.duration(worked_minutes)} z{' '}
                  {format.duration(planned_minutes)} planu
                </Trans>
              )}
            </Quiet>
          </OrderRow>
        ))}
      </FramedRows>
    </Section>
  )
}

/** One person's hours: sums, entry by entry, each order against its plan, and what was corrected. */
export function PersonSheet({ sheet, mayEdit }: { sheet: PersonTimesheet; mayEdit: boolean }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const [open, setOpen] = useState<WorkedTime | 'new' | null>(null)
  const sums = [
    { name: t`Przepracowano`, minutes: sheet.worked_minutes },
    { name: t`Na zleceniach`, minutes: sheet.order_minutes },
    { name: t`Poza zleceniami`, minutes: sheet.worked_minutes - sheet.order_minutes },
    { name: t`Plan zrobionych prac`, minutes: sheet.planned_minutes },
  ]
  return (
    <>
      <Section aria-label={sheet.mechanic.name}>
        <header>
          <h2>{sheet.mechanic.name}</h2>
          {mayEdit ? (
            <ActionButton
              onClick={() => {
                setOpen('new')
              }}
            >
              <Trans>Dopisz czas poza zleceniem</Trans>
            </ActionButton>
          ) : null}
        </header>
        <Sums>
          {sums.map(({ name, minutes }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{format.duration(minutes)}</dd>
            </div>
          ))}
        </Sums>
      </Section>
      <Sides>
        <Section aria-label={t`Wpisy czasu pracy`}>
          <h2>
            <Trans>Wpisy</Trans>
          </h2>
          <Entries sheet={sheet} {...(mayEdit ? { onOpen: setOpen } : {})} />
        </Section>
        <div>
          <Orders orders={sheet.orders} />
          {sheet.changes.length === 0 ? null : (
            <Section aria-label={t`Poprawki czasu z tych dni`}>
              <h2>
                <Trans>Poprawki czasu z tych dni</Trans>
              </h2>
              <Card>
                <TimeChanges changes={sheet.changes} label={t`Poprawki czasu z tych dni`} />
              </Card>
            </Section>
          )}
        </div>
      </Sides>
      {open === null ? null : (
        <TimeDialog
          orderId={open === 'new' ? null : (open.order?.id ?? null)}
          entry={open === 'new' ? null : open}
          mechanicId={sheet.mechanic.id}
          onClose={() => {
            setOpen(null)
          }}
        />
      )}
    </>
  )
}
