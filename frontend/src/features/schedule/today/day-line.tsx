import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'

import type { Resource, Today, Visit } from '@/api/workshop-contract'
import { useNow } from '@/hooks/use-now'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { type Axis, axisOf, gapsOf, hoursOf, placeOf, snapped } from '../calendar/geometry'
import { carName } from '../car-name'

import { freeTimeOf } from './free-time'

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
}))

const Strip = styled('div')({
  display: 'grid',
  gridTemplateColumns: '7rem minmax(0, 1fr)',
  minWidth: 620,
  '@media (max-width: 719px)': { gridTemplateColumns: '84px minmax(0, 1fr)' },
})

const Name = styled('div')(({ theme }) => ({
  position: 'sticky',
  left: 0,
  zIndex: 2,
  display: 'flex',
  alignItems: 'center',
  padding: '0 8px 0 14px',
  background: theme.vars.palette.background.paper,
  ...theme.typography.caption,
  fontWeight: 550,
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
}))

/** Height of a row and of the strip of free time. */
const LINE = '2.125rem'
const STRIP = '1.875rem'

const Hours = styled('div')(({ theme }) => ({
  position: 'relative',
  height: '1.625rem',
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
  fontVariantNumeric: 'tabular-nums',
  '& > span': { position: 'absolute', top: 4, paddingLeft: 4 },
}))

const Track = styled('div')(({ theme }) => ({
  position: 'relative',
  height: LINE,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
}))

const Off = styled('i')(({ theme }) => ({
  position: 'absolute',
  insetBlock: 0,
  background: `repeating-linear-gradient(135deg, ${theme.vars.palette.surface.soft} 0 5px, transparent 5px 9px)`,
}))

const Away = styled('span')(({ theme }) => ({
  position: 'absolute',
  insetBlock: 0,
  display: 'flex',
  alignItems: 'center',
  padding: '0 8px',
  overflow: 'hidden',
  background: theme.vars.palette.surface.soft,
  color: theme.vars.palette.text.primary,
  fontSize: '0.75rem',
  whiteSpace: 'nowrap',
}))

const Blocked = styled('span')(({ theme }) => ({
  position: 'absolute',
  top: 4,
  bottom: 4,
  display: 'flex',
  alignItems: 'center',
  minWidth: 6,
  padding: '0 5px',
  overflow: 'hidden',
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 5,
  backgroundColor: theme.vars.palette.surface.soft,
  backgroundImage: `repeating-linear-gradient(45deg, ${theme.vars.palette.divider} 0 4px, transparent 4px 9px)`,
  fontSize: '0.75rem',
  '& > span': {
    minWidth: 0,
    padding: '0 4px',
    overflow: 'hidden',
    borderRadius: 3,
    background: theme.vars.palette.background.paper,
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}))

const Bar = styled(Link)(({ theme }) => ({
  position: 'absolute',
  top: 4,
  bottom: 4,
  display: 'flex',
  alignItems: 'center',
  minWidth: 6,
  paddingInline: 7,
  overflow: 'hidden',
  borderRadius: 5,
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  background: theme.vars.palette.surface.soft,
  color: theme.vars.palette.text.primary,
  fontSize: '0.75rem',
  fontWeight: 550,
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  '&[data-state="requested"]': {
    borderStyle: 'dashed',
    background: theme.vars.palette.background.paper,
  },
  '&[data-state="arrived"]': {
    background: theme.vars.palette.text.primary,
    borderColor: theme.vars.palette.text.primary,
    color: theme.vars.palette.background.paper,
  },
  '&[data-state="done"]': { color: theme.vars.palette.text.secondary, borderColor: 'transparent' },
  '&[data-state="no_show"]': { textDecoration: 'line-through', borderStyle: 'dotted' },
}))

const FreeTrack = styled(Track)({ height: STRIP, marginTop: -1 })

const Free = styled(Link)(({ theme }) => ({
  position: 'absolute',
  top: 4,
  bottom: 4,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  overflow: 'hidden',
  borderRadius: 5,
  border: `1px solid transparent`,
  backgroundClip: 'padding-box',
  backgroundColor: theme.vars.palette.surface.accent,
  color: theme.vars.palette.primary.main,
  fontSize: '0.75rem',
  fontWeight: 600,
  textDecoration: 'none',
  '&:hover': { borderColor: theme.vars.palette.primary.main },
  // What has passed can no longer be given to anybody.
  '&[aria-disabled]': {
    backgroundColor: theme.vars.palette.surface.soft,
    color: theme.vars.palette.text.secondary,
    pointerEvents: 'none',
  },
}))

const PlacesButton = styled('button')(({ theme }) => ({
  padding: 0,
  border: 0,
  background: 'none',
  color: theme.vars.palette.text.secondary,
  font: 'inherit',
  cursor: 'pointer',
  textDecoration: 'underline',
  textUnderlineOffset: '0.2em',
}))

const Now = styled('i')(({ theme }) => ({
  position: 'absolute',
  insetBlock: 0,
  zIndex: 1,
  width: 0,
  borderLeft: `2px solid ${theme.vars.palette.primary.main}`,
  pointerEvents: 'none',
}))

/** Only people keep hours; a place is there all day. */
const offOf = (resource: Resource, axis: Axis) =>
  resource.kind === 'mechanic' ? gapsOf(resource.working, axis) : []

const HALF_STEP = 15 * 60_000

const percent = (part: number) => `${String(part * 100)}%`

interface Row {
  key: string
  name: string
  resource: Resource
  appointments: Visit[]
}

function rowsOf({ resources, appointments }: Today, withPlaces: boolean): Row[] {
  const row = (kind: 'mechanic' | 'bay') => (resource: Resource) => ({
    key: `${kind}-${String(resource.id)}`,
    name: resource.name,
    resource,
    appointments: appointments.filter((visit) => visit[kind]?.id === resource.id),
  })
  const people = resources.mechanics.map(row('mechanic'))
  return withPlaces ? [...people, ...resources.bays.map(row('bay'))] : people
}

interface DayLineProps {
  today: Today
  linkTo: (visit: Visit) => string
  /** Places below the people; the calendar shows them as well. */
  withPlaces: boolean
  onPlaces: (isShown: boolean) => void
  /** Where a visit at that moment is booked; nobody may book without it. */
  bookAt?: ((start: string) => string) | undefined
}

/** Today from left to right: who works when, which place is taken, and how far the day has come. */
export function DayLine({ today, linkTo, withPlaces, onPlaces, bookAt }: DayLineProps) {
  const { t } = useLingui()
  const { timezone } = useWorkshop()
  const format = useWorkshopFormat()
  const now = useNow()
  const rows = rowsOf(today, withPlaces)
  if (rows.length === 0) return null
  const axis = axisOf({
    date: today.date,
    timezone,
    opens_at: null,
    closes_at: null,
    is_closed: false,
    columns: rows.map(({ resource, appointments: visits }) => ({
      ...resource,
      appointments: visits,
    })),
  })
  const hours = hoursOf(axis)
  const left = (moment: number) => percent((moment - axis.from) / (axis.to - axis.from))
  const soonest = snapped(now + HALF_STEP, 30, axis)
  const showsNow = now >= axis.from && now <= axis.to
  return (
    <Scroll role="region" aria-label={t`Dzień na osi czasu`} tabIndex={0}>
      <Strip>
        <Name>
          {today.resources.mechanics.length > 0 && today.resources.bays.length > 0 ? (
            <PlacesButton
              type="button"
              aria-expanded={withPlaces}
              onClick={() => {
                onPlaces(!withPlaces)
              }}
            >
              {withPlaces ? <Trans>bez stanowisk</Trans> : <Trans>stanowiska</Trans>}
            </PlacesButton>
          ) : null}
        </Name>
        <Hours aria-hidden="true">
          {hours.map((hour, index) =>
            hours.length > 10 && index % 2 === 1 ? null : (
              <span key={hour} style={{ left: left(hour) }}>
                {format.time(hour)}
              </span>
            ),
          )}
        </Hours>
        <Name>
          <span>
            <Trans>Wolne</Trans>
          </span>
        </Name>
        <FreeTrack>
          {freeTimeOf(today, axis).map(({ start, end, count }) => {
            const from = Math.max(start, Math.min(end, soonest))
            const isPast = from >= end || !bookAt
            const range = format.timeRange(new Date(start), new Date(end))
            const people = plural(count, {
              one: '# wolny mechanik',
              few: '# wolnych mechaników',
              many: '# wolnych mechaników',
              other: '# wolnego mechanika',
            })
            const words = `${range}: ${people}`
            return (
              <Free
                key={start}
                to={bookAt ? bookAt(new Date(from).toISOString()) : ''}
                aria-disabled={isPast ? true : undefined}
                tabIndex={isPast ? -1 : undefined}
                title={words}
                aria-label={words}
                style={{ left: left(start), width: percent((end - start) / (axis.to - axis.from)) }}
              >
                {count}
              </Free>
            )
          })}
          {showsNow ? <Now style={{ left: left(now) }} /> : null}
        </FreeTrack>
        {rows.map(({ key, name, resource, appointments }) => (
          <div key={key} style={{ display: 'contents' }}>
            <Name title={name}>
              <span>{name}</span>
            </Name>
            <Track>
              {[...offOf(resource, axis), ...resource.breaks].map((span) => {
                const { offset, length } = placeOf(span, axis)
                return (
                  <Off key={span.start} style={{ left: percent(offset), width: percent(length) }} />
                )
              })}
              {resource.absences.map((away) => {
                const { offset, length } = placeOf(away, axis)
                const words = away.reason || t`nieobecny`
                return (
                  <Away
                    key={away.start}
                    role="img"
                    title={words}
                    aria-label={`${name}: ${words}`}
                    style={{ left: percent(offset), width: percent(length) }}
                  >
                    {words}
                  </Away>
                )
              })}
              {resource.blocks.map((block) => {
                const { offset, length } = placeOf(block, axis)
                const reason = block.reason || t`zablokowane`
                const words = t`${format.timeRange(block.start, block.end)}, zablokowany czas: ${reason}`
                return (
                  <Blocked
                    key={block.id}
                    role="img"
                    title={words}
                    aria-label={`${name}: ${words}`}
                    style={{ left: percent(offset), width: percent(length) }}
                  >
                    <span>{reason}</span>
                  </Blocked>
                )
              })}
              {appointments.map((visit) => {
                const { offset, length } = placeOf(visit, axis)
                const words = `${format.timeRange(visit.start, visit.end)} ${carName(visit)}`
                return (
                  <Bar
                    key={visit.id}
                    to={linkTo(visit)}
                    data-state={visit.status}
                    title={words}
                    aria-label={`${name}: ${words}`}
                    style={{ left: percent(offset), width: percent(length) }}
                  >
                    {carName(visit) || visit.customer.name}
                  </Bar>
                )
              })}
              {showsNow ? <Now style={{ left: left(now) }} /> : null}
            </Track>
          </div>
        ))}
      </Strip>
    </Scroll>
  )
}
