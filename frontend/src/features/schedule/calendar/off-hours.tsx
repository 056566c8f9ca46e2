import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import type { CalendarDay, DayColumn, Span } from '@/api/workshop-contract'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { axisOf, gapsOf, MINUTE, placeOf } from './geometry'

const Shade = styled('i')(({ theme }) => ({
  position: 'absolute',
  insetInline: 0,
  display: 'grid',
  placeItems: 'center',
  overflow: 'hidden',
  fontStyle: 'normal',
  fontSize: '0.71875rem',
  color: theme.vars.palette.text.secondary,
  background: `repeating-linear-gradient(135deg, ${theme.vars.palette.surface.soft} 0 6px, transparent 6px 11px)`,
  pointerEvents: 'none',
  '& > span': {
    padding: '0 6px',
    background: theme.vars.palette.background.paper,
    borderRadius: 4,
  },
  // Somebody who is away: a plain shade, so that it is not taken for an hour nobody works.
  '&[data-away]': {
    placeItems: 'start center',
    // The word stays in sight below the heads while the hours scroll.
    overflow: 'visible',
    background: theme.vars.palette.surface.soft,
  },
  '&[data-away] > span': {
    position: 'sticky',
    top: 54,
    marginTop: 8,
    padding: '2px 8px',
    maxWidth: 'calc(100% - 12px)',
    color: theme.vars.palette.text.primary,
    fontWeight: 600,
    textAlign: 'center',
  },
}))

interface OffHoursProps {
  column: DayColumn
  day: CalendarDay
  pixelsPerMinute: number
}

/** Hours nobody works, breaks, and absences with their reason. */
export function OffHours({ column, day, pixelsPerMinute }: OffHoursProps) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const axis = axisOf(day)
  const height = ((axis.to - axis.from) / MINUTE) * pixelsPerMinute
  if (column.id === null) return null
  const { working, breaks, absences } = column
  const isOff = working.length === 0 && absences.length === 0
  const whyOff = day.is_closed ? t`zamknięte` : t`nie pracuje`
  const shade = (key: string, span: Span, text: string, isAway = false) => {
    const { offset, length } = placeOf(span, axis)
    return length === 0 ? null : (
      <Shade
        key={key}
        data-away={isAway ? '' : undefined}
        style={{ top: offset * height, height: length * height }}
      >
        {text !== '' && length * height >= 18 ? <span>{text}</span> : null}
      </Shade>
    )
  }
  return (
    <>
      {gapsOf([...working, ...breaks, ...absences], axis).map((span) =>
        shade(`off-${span.start}`, span, isOff ? whyOff : ''),
      )}
      {breaks.map((span) => shade(`break-${span.start}`, span, t`przerwa`))}
      {absences.map((away) => {
        const until =
          Date.parse(away.end) > axis.end ? t`do ${format.day(Date.parse(away.end) - 1)}` : ''
        const why = away.reason || t`nieobecny`
        return shade(`away-${away.start}`, away, until === '' ? why : `${why}, ${until}`, true)
      })}
    </>
  )
}
