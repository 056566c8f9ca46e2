import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'

import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Plate } from '@/components/plate'
import { SkeletonRows } from '@/components/skeleton'
import { useAuth } from '@/hooks/use-auth'
import { useFormat } from '@/hooks/use-format'
import { useNow } from '@/hooks/use-now'
import { dayKey } from '@/lib/format'

import { OWN_SHEET } from './kept-queries'
import { CLOCK_LANE } from './outbox'
import { Card, List, Quiet, Row, Section, Stack } from './parts'
import { read } from './read-day'
import { unsent } from './store'
import { usePit } from './use-pit'

interface Sums {
  worked_minutes: number
  planned_minutes: number
}

interface Entry {
  id: number
  order: { id: number; label: string; plate: string } | null
  line: { id: number; name: string } | null
  started_at: string
  ended_at: string | null
  minutes: number
  note: string
}

interface Sheet extends Sums {
  days: (Sums & { day: string })[]
  entries: Entry[]
}

const Total = styled('p')({
  margin: 0,
  fontSize: '1.375rem',
  fontWeight: 650,
  fontVariantNumeric: 'tabular-nums',
})

function EntryCard({ entry, timezone }: { entry: Entry; timezone: string }) {
  const format = useFormat(timezone)
  const { order, line, note } = entry
  return (
    <Card as="li">
      <Row style={{ justifyContent: 'space-between' }}>
        <span className="num">
          {format.time(entry.started_at)}
          {' – '}
          {entry.ended_at === null ? <Trans>trwa</Trans> : format.time(entry.ended_at)}
        </span>
        <strong className="num">{format.duration(entry.minutes)}</strong>
      </Row>
      {order === null ? (
        <span>{note || <Trans>Praca poza zleceniem</Trans>}</span>
      ) : (
        <Row>
          {order.plate === '' ? null : <Plate>{order.plate}</Plate>}
          <Quiet>{[order.label, line?.name].filter(Boolean).join(' · ')}</Quiet>
        </Row>
      )}
    </Card>
  )
}

/** The own hours of this week, today's one by one. The office puts right what is wrong. */
export function OwnTime() {
  const { day: pit, rows } = usePit()
  const timezone = pit?.timezone ?? 'Europe/Warsaw'
  const format = useFormat(timezone)
  const now = useNow()
  const { status } = useAuth()
  const {
    data: kept,
    error,
    refetch,
  } = useQuery({
    queryKey: OWN_SHEET,
    queryFn: () => read<{ sheet: Sheet | null }>('clock/sheet/'),
    enabled: status === 'in',
    refetchInterval: 60_000,
  })
  const today = dayKey(now, timezone)
  // What the phone kept of another week says nothing about this one.
  const isOld = kept?.sheet != null && !kept.sheet.days.some(({ day }) => day === today)
  const data = isOld ? undefined : kept
  if (!data && error) return <ErrorState problem={error} onRetry={() => void refetch()} />
  if (!data && !navigator.onLine)
    return (
      <Quiet>
        <Trans>
          Nie ma sieci, a w telefonie nie ma Twoich godzin z tego tygodnia. Pokażą się, gdy sieć
          wróci.
        </Trans>
      </Quiet>
    )
  if (!data) return <SkeletonRows count={4} height={80} />
  const { sheet } = data
  if (sheet === null)
    return (
      <EmptyState drawing="signpost">
        <Trans>Twoje konto nie jest powiązane z mechanikiem, więc nie ma zegara.</Trans>
      </EmptyState>
    )
  const isWaiting = unsent(rows).some(({ lane }) => lane === CLOCK_LANE)
  const entries = sheet.entries.filter(
    ({ started_at, ended_at }) =>
      dayKey(started_at, timezone) === today ||
      ended_at === null ||
      dayKey(ended_at, timezone) === today,
  )
  return (
    <Stack>
      <Section title={<Trans>Dziś</Trans>}>
        <Total>
          {format.duration(sheet.days.find(({ day }) => day === today)?.worked_minutes ?? 0)}
        </Total>
        {isWaiting ? (
          <Quiet>
            <Trans>Czas, który czeka na wysłanie, doliczy się, gdy sieć wróci.</Trans>
          </Quiet>
        ) : null}
        {entries.length === 0 ? (
          isWaiting ? null : (
            <Quiet>
              <Trans>Dziś zegar jeszcze nie ruszył.</Trans>
            </Quiet>
          )
        ) : (
          <List>
            {entries.map((entry) => (
              <EntryCard key={entry.id} entry={entry} timezone={timezone} />
            ))}
          </List>
        )}
      </Section>
      <Section title={<Trans>Ten tydzień</Trans>}>
        <Total>{format.duration(sheet.worked_minutes)}</Total>
        <Quiet>
          <Trans>Plan zrobionych prac: {format.duration(sheet.planned_minutes)}</Trans>
        </Quiet>
        <List>
          {sheet.days
            .filter(({ day, worked_minutes }) => worked_minutes > 0 || day === today)
            .map(({ day, worked_minutes }) => (
              <Row as="li" key={day} style={{ justifyContent: 'space-between' }}>
                <span>{format.date(day)}</span>
                <span className="num">{format.duration(worked_minutes)}</span>
              </Row>
            ))}
        </List>
        <Quiet>
          <Trans>Coś się nie zgadza? Powiedz w biurze: poprawią czas i zapiszą powód.</Trans>
        </Quiet>
      </Section>
    </Stack>
  )
}
