import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { useFormat } from '@/hooks/use-format'
import { useNow } from '@/hooks/use-now'

import type { Listing } from './api'
import { today } from './week'

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  ...theme.typography.body2,
  '& th, & td': {
    padding: '7px 10px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
  },
  '& td': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& small': { display: 'block', fontSize: 'inherit', color: theme.vars.palette.text.secondary },
  '& tr[aria-current] > *': {
    background: theme.vars.palette.surface.accent,
    fontWeight: 600,
    '&:first-of-type': { borderRadius: '8px 0 0 8px' },
    '&:last-child': { borderRadius: '0 8px 8px 0' },
  },
}))

const Special = styled('ul')(({ theme }) => ({
  margin: '12px 0 0',
  padding: '12px 10px 0',
  listStyle: 'none',
  display: 'grid',
  gap: 6,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  ...theme.typography.body2,
  '& li': { display: 'flex', justifyContent: 'space-between', gap: 16 },
  '& small': { display: 'block', fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))

/** The week with today marked, breaks, and the days ahead that differ from it. */
export function WorkshopHours({ listing }: { listing: Listing }) {
  const { t, i18n } = useLingui()
  const format = useFormat(listing.timezone)
  const now = today(listing, useNow())
  // The row of today tells today: a holiday is not open because other Wednesdays are.
  const week = listing.hours.map((day) =>
    day.day_of_week === now.weekday && now.hours ? now.hours : day,
  )
  const weekday = (index: number) =>
    // 5 January 2026 was a Monday.
    new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2026, 0, 5 + index, 12),
    )
  const hours = (day: { is_closed: boolean; opens_at: string | null; closes_at: string | null }) =>
    day.is_closed || !day.opens_at || !day.closes_at
      ? t`zamknięte`
      : `${day.opens_at}–${day.closes_at}`
  return (
    <>
      <Table>
        <tbody>
          {week.map((day) => (
            <tr
              key={day.day_of_week}
              aria-current={day.day_of_week === now.weekday ? 'date' : undefined}
            >
              <th scope="row">
                {weekday(day.day_of_week)}
                {day.day_of_week === now.weekday ? <Trans> (dziś)</Trans> : null}
              </th>
              <td>
                {hours(day)}
                {!day.is_closed && day.break_start && day.break_end ? (
                  <small>
                    <Trans>
                      przerwa {day.break_start}–{day.break_end}
                    </Trans>
                  </small>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {listing.special_days.length > 0 ? (
        <Special aria-label={t`Dni inne niż zwykle`}>
          {listing.special_days.slice(0, 6).map((day) => (
            <li key={day.date}>
              <span>
                {format.date(day.date)}
                {day.note ? <small>{day.note}</small> : null}
              </span>
              <span className="num">{hours(day)}</span>
            </li>
          ))}
        </Special>
      ) : null}
    </>
  )
}

/** „Otwarte teraz, do 17:00” */
export function OpenNow({ listing }: { listing: Listing }) {
  const { hours } = today(listing, useNow())
  if (!listing.open_now)
    return hours && !hours.is_closed && hours.opens_at ? (
      <Trans>teraz zamknięte, dziś w godz. {`${hours.opens_at}–${hours.closes_at ?? ''}`}</Trans>
    ) : (
      <Trans>dziś zamknięte</Trans>
    )
  return hours?.closes_at ? (
    <Trans>otwarte teraz, do {hours.closes_at}</Trans>
  ) : (
    <Trans>otwarte teraz</Trans>
  )
}
