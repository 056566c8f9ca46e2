import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { ErrorState } from '@/components/error-state'
import { PersonInitials } from '@/components/person-initials'
import { SkeletonRows } from '@/components/skeleton'
import { useNow } from '@/hooks/use-now'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { addDays, dayKey } from '@/lib/format'
import { dayBounds } from '@/lib/zoned-time'

import { type By, daysQuery } from '../api'

import { loadOf } from './geometry'

const Scroll = styled('div')(({ theme }) => ({
  flex: 1,
  overflow: 'auto',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
}))

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  minWidth: 760,
  borderCollapse: 'collapse',
  ...theme.typography.body2,
  '& th, & td': {
    padding: 6,
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    textAlign: 'left',
    fontWeight: 'inherit',
  },
  '& thead th': {
    position: 'sticky',
    top: 0,
    background: theme.vars.palette.background.paper,
    fontWeight: 600,
  },
  '& tbody th': { width: 170, paddingLeft: 16, fontWeight: 550 },
  '& tbody th > span': { display: 'flex', alignItems: 'center', gap: 8 },
  '& [data-today]': { background: theme.vars.palette.surface.accent },
}))

const Cell = styled(Link)(({ theme }) => ({
  display: 'grid',
  gap: 5,
  minHeight: 44,
  padding: '6px 8px',
  alignContent: 'center',
  borderRadius: 6,
  color: theme.vars.palette.text.primary,
  textDecoration: 'none',
  '&:hover': { background: theme.vars.palette.surface.soft },
  '& i': {
    display: 'block',
    height: 8,
    borderRadius: 4,
    background: theme.vars.palette.surface.soft,
    boxShadow: `inset 0 0 0 1px ${theme.vars.palette.divider}`,
    overflow: 'hidden',
  },
  '& i > i': { height: '100%', background: theme.vars.palette.text.secondary, boxShadow: 'none' },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}))

interface WeekLoadProps {
  /** The Monday. */
  from: string
  by: By
  dayLink: (day: string, columnId: number | null) => string
}

/** The week at a glance: how full each person or place is on each day; a bar leads to that day. */
export function WeekLoad({ from, by, dayLink }: WeekLoadProps) {
  const { t } = useLingui()
  const { timezone } = useWorkshop()
  const format = useWorkshopFormat()
  const week = useQuery(daysQuery(from, by, 7))
  const today = dayKey(useNow(), timezone)
  if (week.isPending) return <SkeletonRows count={5} height={56} />
  if (week.isError && !week.data)
    return <ErrorState problem={week.error} onRetry={() => void week.refetch()} />
  const days = week.data
  const heads = days[0]?.columns ?? []
  return (
    <Scroll role="region" aria-label={t`Obłożenie tygodnia`} tabIndex={0}>
      <Table>
        <thead>
          <tr>
            <th>{by === 'mechanic' ? <Trans>Mechanik</Trans> : <Trans>Stanowisko</Trans>}</th>
            {days.map(({ date, is_closed: isClosed }) => (
              <th key={date} data-today={date === today ? '' : undefined} scope="col">
                {format.date(date)} {isClosed ? <small>({t`zamknięte`})</small> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heads.map((head) => (
            <tr key={String(head.id)}>
              <th scope="row">
                <span>
                  {by === 'mechanic' ? <PersonInitials name={head.name} /> : null}
                  {head.name}
                </span>
              </th>
              {days.map((day) => {
                const column = day.columns.find(({ id }) => id === head.id)
                const { working, taken, blocked } = column
                  ? loadOf(column, dayBounds(day.date, timezone))
                  : { working: 0, taken: 0, blocked: 0 }
                const away = column?.absences[0]
                const part = working === 0 ? (taken > 0 ? 1 : 0) : Math.min(1, taken / working)
                return (
                  <td key={day.date} data-today={day.date === today ? '' : undefined}>
                    <Cell to={dayLink(day.date, head.id)}>
                      {working === 0 && taken === 0 ? (
                        <small>
                          {away ? (
                            away.reason || t`nieobecny`
                          ) : blocked > 0 ? (
                            <Trans>zablokowane</Trans>
                          ) : (
                            <Trans>wolne</Trans>
                          )}
                        </small>
                      ) : (
                        <>
                          <i aria-hidden="true">
                            <i style={{ width: `${String(part * 100)}%` }} />
                          </i>
                          <small>
                            {format.percent(part)} · {format.duration(Math.round(taken))}
                          </small>
                          {away || blocked > 0 ? (
                            <small>
                              {[
                                away ? away.reason || t`nieobecny` : '',
                                blocked > 0
                                  ? t`zablokowane: ${format.duration(Math.round(blocked))}`
                                  : '',
                              ]
                                .filter(Boolean)
                                .join(', ')}
                            </small>
                          ) : null}
                        </>
                      )}
                    </Cell>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroll>
  )
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}
