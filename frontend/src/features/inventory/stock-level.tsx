import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import type { PartRow, StockLevel as Level } from '@/api/workshop-contract'
import { Tag } from '@/components/tag'

import { spoken } from './quantities'

const Bar = styled('span')(({ theme }) => ({
  position: 'relative',
  display: 'block',
  width: '100%',
  minWidth: 72,
  height: 8,
  borderRadius: 999,
  background: theme.vars.palette.surface.soft,
  boxShadow: `inset 0 0 0 1px ${theme.vars.palette.divider}`,
  '& > span': { position: 'absolute', top: 0, bottom: 0, borderRadius: 999 },
  '& > .free': { background: theme.vars.palette.primary.main },
  // Put aside for somebody: there, and not to be had.
  '& > .held': { background: theme.vars.palette.surface.strong, opacity: 0.55 },
  '& > .least': {
    top: -3,
    bottom: -3,
    width: 2,
    borderRadius: 0,
    background: theme.vars.palette.text.primary,
  },
}))

type Stock = Pick<
  PartRow,
  'on_hand' | 'reserved' | 'available' | 'minimum' | 'maximum' | 'is_stocked'
>

/** Stock as a level: what is free, what is put aside, and where the minimum stands. */
export function StockLevel({ part }: { part: Stock }) {
  const { t } = useLingui()
  const [onHand, available, minimum] = [part.on_hand, part.available, part.minimum].map(Number)
  if (onHand === undefined || available === undefined || minimum === undefined) return null
  const most = Math.max(onHand, Number(part.maximum ?? 0), minimum * 2, 1)
  const share = (value: number) => `${String(Math.min(100, (100 * value) / most))}%`
  const words = t`dostępne ${spoken(part.available)} z ${spoken(part.on_hand)}, minimum ${spoken(part.minimum)}`
  return (
    <Bar role="img" aria-label={words} title={words}>
      <span className="held" style={{ left: 0, width: share(onHand) }} />
      <span className="free" style={{ left: 0, width: share(available) }} />
      {part.is_stocked && minimum > 0 ? (
        <span className="least" style={{ left: share(minimum) }} />
      ) : null}
    </Bar>
  )
}

export function useLevelNames(): Record<Level, string> {
  const { t } = useLingui()
  return {
    ok: t`w normie`,
    low: t`kończy się`,
    out: t({ message: 'brak', context: 'zapas' }),
    over: t`nadmiar`,
    on_demand: t`na zamówienie`,
  }
}

/** What is in order says nothing. */
export function LevelTag({ level }: { level: Level }) {
  const names = useLevelNames()
  return level === 'ok' ? null : <Tag>{names[level]}</Tag>
}
