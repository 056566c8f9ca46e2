import { styled } from '@mui/material/styles'

import type { OrderStage } from '@/api/workshop-contract'

import { useStageWords } from './words'

const Row = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 7,
  minWidth: 0,
  whiteSpace: 'nowrap',
  '& svg': { flexShrink: 0, color: theme.vars.palette.text.secondary },
}))

/** Eighths of the way from the booking to the gate. */
const EIGHTHS: Record<OrderStage, number> = {
  booked: 0,
  on_site: 1,
  inspected: 2,
  estimated: 3,
  approved: 4,
  in_progress: 5,
  quality_check: 6,
  ready: 7,
  invoiced: 7,
  paid: 7,
  released: 8,
  declined: 0,
  cancelled: 0,
}

/** How far an order has come: a disc that fills, and the word. Colours are kept for urgency. */
export function StageMark({ stage }: { stage: OrderStage }) {
  const words = useStageWords()
  const share = EIGHTHS[stage] / 8
  const angle = share * 2 * Math.PI
  const x = 7 + 5 * Math.sin(angle)
  const y = 7 - 5 * Math.cos(angle)
  const isOff = stage === 'declined' || stage === 'cancelled'
  return (
    <Row>
      <svg
        viewBox="0 0 14 14"
        width="14"
        height="14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        <circle cx="7" cy="7" r="5" fill={share === 1 ? 'currentColor' : 'none'} />
        {isOff ? <path d="M3.5 10.5 10.5 3.5" /> : null}
        {share > 0 && share < 1 ? (
          <path
            d={`M7 7V2A5 5 0 ${share > 0.5 ? '1' : '0'} 1 ${x.toFixed(2)} ${y.toFixed(2)}z`}
            fill="currentColor"
            stroke="none"
          />
        ) : null}
      </svg>
      <span>{words[stage]}</span>
    </Row>
  )
}
