import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import type { OrderRow } from '@/api/workshop-contract'
import { useWorkshopFormat } from '@/hooks/use-workshop'

export type Obstacle = 'client' | 'parts' | 'office'

/** What keeps an order from going on; `text` is a sentence for a list. */
export interface Obstruction {
  kind: Obstacle
  text: string
}

type Watched = Pick<
  OrderRow,
  'blocked_by' | 'parts_missing' | 'parts_expected_on' | 'waiting_for_client' | 'stage'
>

/** Which obstacles stand in an order's way, the ones nobody in the workshop can move first. */
export function obstaclesOf(order: Watched): Obstacle[] {
  const found: Obstacle[] = []
  if (order.waiting_for_client > 0 || order.stage === 'estimated') found.push('client')
  if (order.parts_missing.length > 0) found.push('parts')
  if (order.blocked_by !== '') found.push('office')
  return found
}

export function useObstructions(order: Watched): Obstruction[] {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const names = order.parts_missing.slice(0, 2).join(', ')
  const more = order.parts_missing.length - 2
  const what = more > 0 ? t`${names} i jeszcze ${more}` : names
  const day = order.parts_expected_on === null ? '' : format.date(order.parts_expected_on)
  const said: Record<Obstacle, string> = {
    client: t`czeka na klienta`,
    parts: day === '' ? t`brak: ${what}` : t`brak: ${what}, będzie ${day}`,
    office: order.blocked_by,
  }
  return obstaclesOf(order).map((kind) => ({ kind, text: said[kind] }))
}

const Mark = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minWidth: 0,
  '& > svg': { flexShrink: 0, color: theme.vars.palette.text.secondary },
}))

const signs: Record<Obstacle, React.ReactNode> = {
  client: <path d="M2.5 3h9v6h-5l-2.5 2.2V9h-1.5z" />,
  parts: <path d="M2 4.5 7 2l5 2.5v5L7 12l-5-2.5zM2 4.5 7 7l5-2.5M7 7v5" />,
  office: <path d="M4.5 2h5L12 4.5v5L9.5 12h-5L2 9.5v-5zM7 4.5v3M7 9.4v.1" />,
}

export function ObstacleMark({ obstruction }: { obstruction: Obstruction }) {
  return (
    <Mark title={obstruction.text}>
      <svg
        viewBox="0 0 14 14"
        width="14"
        height="14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {signs[obstruction.kind]}
      </svg>
      <span data-part="why">{obstruction.text}</span>
    </Mark>
  )
}
