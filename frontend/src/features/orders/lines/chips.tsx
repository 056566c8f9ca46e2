import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

import type { Consent, OrderLine } from '@/api/workshop-contract'
import { useWorkshopFormat } from '@/hooks/use-workshop'
import { quantityText } from '@/lib/amounts'

import { useConsentWords } from '../words'

const Chip = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  whiteSpace: 'nowrap',
  color: theme.vars.palette.text.secondary,
  '&[data-strong]': { color: theme.vars.palette.text.primary, fontWeight: 550 },
  '&[data-urgent]': { color: theme.vars.palette.signal.orange, fontWeight: 550 },
  '& > svg': { flexShrink: 0 },
}))

const consentSigns: Record<Consent, ReactNode> = {
  proposed: <circle cx="7" cy="7" r="4.6" strokeDasharray="2.2 2.2" />,
  sent: (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="M7 4v3.2l2 1.2" />
    </>
  ),
  approved: <path d="m2.5 7.5 3 3 6-7" />,
  declined: <path d="m3.5 3.5 7 7M10.5 3.5l-7 7" />,
  call: (
    <path d="M4.2 2.2 5.8 5 4.6 6.3c.7 1.4 1.7 2.4 3.1 3.1L9 8.2l2.8 1.6c-.2 1.6-1.2 2.2-2.4 2C5.6 11 3 8.4 2.2 4.6c-.2-1.2.4-2.2 2-2.4z" />
  ),
}

function Sign({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

/** What the client said of a line: a shape and a word. Colours are kept for urgency. */
export function ConsentChip({ consent }: { consent: Consent }) {
  const words = useConsentWords()
  return (
    <Chip data-strong={consent === 'approved' || consent === 'call' ? '' : undefined}>
      <Sign>{consentSigns[consent]}</Sign>
      {words[consent]}
    </Chip>
  )
}

/** Where the part of a line is: on the shelf for it, handed out, or not there yet. */
export function StockChip({ line }: { line: OrderLine }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { stock } = line
  if (stock === null || line.consent === 'declined') return null
  const some = (quantity: string) => quantityText(quantity)
  if (Number(stock.issued) >= Number(stock.wanted))
    return (
      <Chip data-strong="">
        <Sign>
          <path d="M2 4.5 7 2l5 2.5v5L7 12l-5-2.5zM4.5 7l2 2 3.5-4" />
        </Sign>
        <Trans>wydane {some(stock.issued)}</Trans>
      </Chip>
    )
  if (Number(stock.missing) > 0) {
    const count = some(stock.missing)
    const day = stock.expected_on === null ? '' : format.date(stock.expected_on)
    return (
      <Chip data-urgent="">
        <Sign>
          <path d="M7 2 12.5 11.5h-11zM7 5.5v3M7 10v.1" />
        </Sign>
        {day === '' ? t`brak ${count}` : t`brak ${count}, będzie ${day}`}
      </Chip>
    )
  }
  return (
    <Chip>
      <Sign>
        <path d="M2 4.5 7 2l5 2.5v5L7 12l-5-2.5zM2 4.5 7 7l5-2.5M7 7v5" />
      </Sign>
      <Trans>odłożone {some(stock.reserved)}</Trans>
    </Chip>
  )
}
