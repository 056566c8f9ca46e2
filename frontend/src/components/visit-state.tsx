import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import type { VisitStatus } from '@/api/workshop-contract'

export function useStateWords(): Record<VisitStatus, string> {
  const { t } = useLingui()
  return {
    requested: t`do potwierdzenia`,
    confirmed: t`potwierdzona`,
    arrived: t`na miejscu`,
    done: t`zakończona`,
    cancelled: t`odwołana`,
    no_show: t`nie przyjechał`,
  }
}

const Row = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  whiteSpace: 'nowrap',
  color: theme.vars.palette.text.secondary,
  '& svg': { flexShrink: 0, width: 14, height: 14, color: theme.vars.palette.text.primary },
}))

const shapes: Record<VisitStatus, React.ReactNode> = {
  requested: <circle cx="7" cy="7" r="5.2" strokeDasharray="2.4 2.4" />,
  confirmed: <circle cx="7" cy="7" r="5.2" />,
  arrived: (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <path d="M7 1.8a5.2 5.2 0 0 1 0 10.4z" fill="currentColor" stroke="none" />
    </>
  ),
  done: <path d="m2.5 7.5 3 3 6-7" />,
  cancelled: (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <path d="M3.4 10.6 10.6 3.4" />
    </>
  ),
  no_show: <path d="m3 3 8 8M11 3l-8 8" />,
}

export function VisitMark({ status }: { status: VisitStatus }) {
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {shapes[status]}
    </svg>
  )
}

/** How far a visit has come: a shape and a word. Colours are kept for urgency. */
export function VisitState({ status }: { status: VisitStatus }) {
  const words = useStateWords()
  return (
    <Row>
      <VisitMark status={status} />
      <span>{words[status]}</span>
    </Row>
  )
}
