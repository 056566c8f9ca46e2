import { Trans, useLingui } from '@lingui/react/macro'
import PreviousIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import BlockedIcon from '@mui/icons-material/EventBusyOutlined'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'

import { workshopSettingsQuery } from '@/api/desk'
import type { DayColumn, Visit } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Choice } from '@/components/choice'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { SelectField } from '@/components/field'
import { IconButton } from '@/components/icon-button'
import { Skeleton } from '@/components/skeleton'
import { useIsPhone } from '@/hooks/use-media-query'
import { useNow } from '@/hooks/use-now'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { addDays, dayKey } from '@/lib/format'
import { instantOf } from '@/lib/zoned-time'

import { type By, dayQuery } from '../api'
import { BlockDialog, type BlockStart } from '../blocks/block-dialog'
import { useBlocks } from '../blocks/use-blocks'
import { DoubtDialog } from '../warnings'

import { DayGrid } from './day-grid'
import { MINUTE } from './geometry'
import { useReschedule } from './use-reschedule'
import { mondayOf, WeekLoad } from './week-load'

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 12px',
  padding: '10px clamp(12px, 2vw, 24px)',
})

const DayInput = styled('input')(({ theme }) => ({
  minHeight: theme.density.control,
  padding: '0 8px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.primary,
  font: 'inherit',
  fontVariantNumeric: 'tabular-nums',
}))

const Closed = styled('p')(({ theme }) => ({
  padding: '8px 16px',
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}))

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Where the calendar stands is written in the address, so that a link shows a colleague the same. */
function useCalendarAddress() {
  const { timezone } = useWorkshop()
  const today = dayKey(useNow(), timezone)
  const [address, setAddress] = useSearchParams()
  const asked = address.get('dzien') ?? ''
  const by: By = address.get('wg') === 'stanowisko' ? 'bay' : 'mechanic'
  const go = (change: Record<string, string | null>) => {
    setAddress((before) => {
      const next = new URLSearchParams(before)
      for (const [name, value] of Object.entries(change)) {
        if (value === null) next.delete(name)
        else next.set(name, value)
      }
      return next
    })
  }
  return {
    today,
    day: DAY.test(asked) ? asked : today,
    by,
    view: address.get('widok') === 'tydzien' ? ('week' as const) : ('day' as const),
    only: address.get('kto'),
    go,
  }
}

export interface CalendarViewProps {
  heading: React.ReactNode
  onOpen: (visit: Visit) => void
  onBook: (start: number, place: { by: By; column: DayColumn }) => void
  /** What stands between the bar and the hours of one day. */
  besides?: (day: string) => React.ReactNode
}

export function CalendarView({ heading, onOpen, onBook, besides }: CalendarViewProps) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const phone = useIsPhone()
  const { can, timezone } = useWorkshop()
  const now = useNow()
  const { today, day, by, view, only, go } = useCalendarAddress()
  const [blocking, setBlocking] = useState<BlockStart | null>(null)
  const weekly = view === 'week'
  const stride = weekly ? 7 : 1
  const monday = mondayOf(day)
  return (
    <>
      <Bar>
        {heading}
        <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 4 }}>
          <IconButton
            aria-label={weekly ? t`Poprzedni tydzień` : t`Poprzedni dzień`}
            onClick={() => {
              go({ dzien: addDays(day, -stride) })
            }}
          >
            <PreviousIcon />
          </IconButton>
          <ActionButton
            onClick={() => {
              go({ dzien: null })
            }}
            disabled={day === today}
          >
            <Trans>Dziś</Trans>
          </ActionButton>
          <IconButton
            aria-label={weekly ? t`Następny tydzień` : t`Następny dzień`}
            onClick={() => {
              go({ dzien: addDays(day, stride) })
            }}
          >
            <NextIcon />
          </IconButton>
          <DayInput
            type="date"
            aria-label={t`Dzień`}
            value={day}
            onChange={(event) => {
              if (DAY.test(event.target.value)) go({ dzien: event.target.value })
            }}
          />
        </div>
        {phone ? null : (
          <strong>
            {weekly
              ? `${format.date(monday)} – ${format.date(addDays(monday, 6))}`
              : format.longDay(`${day}T12:00:00Z`)}
          </strong>
        )}
        <span style={{ flex: 1 }} />
        {can('calendar.edit') ? (
          <ActionButton
            startIcon={<BlockedIcon />}
            onClick={() => {
              const start = soonest(day === today ? now : instantOf(day, '08:00', timezone))
              const id = only === null || only === '' ? null : Number(only)
              setBlocking({
                start,
                end: start + 60 * MINUTE,
                ...(by === 'bay' ? { bayId: id } : { mechanicId: id }),
              })
            }}
          >
            <Trans>Zablokuj czas</Trans>
          </ActionButton>
        ) : null}
        <Choice
          label={t`Widok`}
          value={view}
          options={[
            { value: 'day', label: t`Dzień` },
            { value: 'week', label: t`Tydzień` },
          ]}
          onChange={(next) => {
            go({ widok: next === 'week' ? 'tydzien' : null })
          }}
        />
        <Choice
          label={t`Kolumny`}
          value={by}
          options={[
            { value: 'mechanic', label: t`Mechanicy` },
            { value: 'bay', label: t`Stanowiska` },
          ]}
          onChange={(next) => {
            go({ wg: next === 'bay' ? 'stanowisko' : null, kto: null })
          }}
        />
      </Bar>
      {weekly ? null : besides?.(day)}
      {weekly ? (
        <WeekLoad
          from={monday}
          by={by}
          dayLink={(date, id) =>
            `?${new URLSearchParams({
              dzien: date,
              ...(by === 'bay' ? { wg: 'stanowisko' } : {}),
              ...(id === null ? {} : { kto: String(id) }),
            }).toString()}`
          }
        />
      ) : (
        <OneDay
          day={day}
          by={by}
          only={phone ? (only ?? '') : null}
          onOnly={(id) => {
            go({ kto: id })
          }}
          onOpen={onOpen}
          onBook={(start, column) => {
            onBook(start, { by, column })
          }}
          onBlock={setBlocking}
        />
      )}
      {blocking ? (
        <BlockDialog
          from={blocking}
          onClose={() => {
            setBlocking(null)
          }}
        />
      ) : null}
    </>
  )
}

const HALF_HOUR = 30 * MINUTE

/** The next full or half hour. */
const soonest = (moment: number): number => Math.ceil(moment / HALF_HOUR) * HALF_HOUR

interface OneDayProps {
  day: string
  by: By
  /** The one column a phone shows, null where all have room. */
  only: string | null
  onOnly: (columnId: string) => void
  onOpen: (visit: Visit) => void
  onBook: (start: number, column: DayColumn) => void
  onBlock: (from: BlockStart) => void
}

function OneDay({ day: date, by, only, onOnly, onOpen, onBook, onBlock }: OneDayProps) {
  const { t } = useLingui()
  const { move, doubt } = useReschedule()
  const rules = useQuery(workshopSettingsQuery())
  const blocks = useBlocks()
  const day = useQuery(dayQuery(date, by))
  if (day.isError && !day.data)
    return <ErrorState problem={day.error} onRetry={() => void day.refetch()} />
  if (!day.data)
    return (
      <div aria-busy="true" style={{ flex: 1, padding: 12 }}>
        <Skeleton height="100%" />
      </div>
    )
  const { columns, is_closed: isClosed } = day.data
  if (columns.length === 0)
    return (
      <EmptyState
        drawing="people"
        action={
          <ActionButton
            kind="next"
            to={by === 'bay' ? '/ustawienia/stanowiska' : '/ustawienia/zespol'}
          >
            {by === 'bay' ? <Trans>Dodaj stanowisko</Trans> : <Trans>Dodaj mechanika</Trans>}
          </ActionButton>
        }
      >
        <Trans>Kalendarz ma kolumnę dla każdego mechanika i stanowiska. Dodaj pierwsze.</Trans>
      </EmptyState>
    )
  const chosen =
    columns.find(({ id }) => String(id) === only) ??
    columns.find(({ appointments }) => appointments.length > 0) ??
    columns[0]
  const shown = only === null || !chosen ? columns : [chosen]
  return (
    <>
      {only === null ? null : (
        <div style={{ padding: '0 12px 10px' }}>
          <SelectField
            label={by === 'bay' ? t`Stanowisko` : t`Mechanik`}
            hideLabel
            value={String(chosen?.id ?? '')}
            onChange={(event) => {
              onOnly(event.target.value)
            }}
          >
            {columns.map((column) => (
              <option key={String(column.id)} value={String(column.id)}>
                {column.name} ({column.appointments.length})
              </option>
            ))}
          </SelectField>
        </div>
      )}
      {isClosed ? (
        <Closed role="status">
          <Trans>Tego dnia warsztat jest zamknięty.</Trans>
        </Closed>
      ) : null}
      <DayGrid
        key={`${date}-${by}`}
        day={day.data}
        columns={shown}
        by={by}
        step={rules.data?.slot_step_minutes ?? 15}
        onOpen={onOpen}
        onBook={onBook}
        onMove={(entry, at, column) => {
          const home = column && (column.id === null ? null : { id: column.id, name: column.name })
          const target = {
            start: at.start,
            end: at.end,
            ...(by === 'bay' ? { bay: home } : { mechanic: home }),
          }
          if (entry.kind === 'visit') move(entry.visit, target)
          else void blocks.move(entry.block, target)
        }}
        onOpenBlock={(block) => {
          onBlock({ block, start: Date.parse(block.start), end: Date.parse(block.end) })
        }}
        onDraw={({ start, end }, column) => {
          onBlock({
            start,
            end,
            ...(by === 'bay' ? { bayId: column.id } : { mechanicId: column.id }),
          })
        }}
      />
      {doubt ? (
        <DoubtDialog
          warnings={doubt.warnings}
          acceptLabel={t`Przenieś mimo to`}
          onAccept={doubt.accept}
          onDrop={doubt.drop}
        />
      ) : null}
    </>
  )
}
