import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

import { Money } from '@/components/money'
import { Tag } from '@/components/tag'
import { quantityText, zloty } from '@/lib/amounts'

import type { Quote, Side } from './talk'

const Card = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  minWidth: 'min(320px, 66vw)',
  padding: 10,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  whiteSpace: 'normal',
  '& ul': { display: 'grid', gap: 4, margin: 0, padding: 0, listStyle: 'none' },
  '& li, & > p': { display: 'flex', justifyContent: 'space-between', gap: 16, margin: 0 },
  '& li small': { color: theme.vars.palette.text.secondary, fontSize: 'inherit' },
  '& > p': { paddingTop: 6, borderTop: `1px solid ${theme.vars.palette.divider}`, fontWeight: 600 },
}))

interface QuoteCardProps {
  quote: Quote
  /** Which order has it is the workshop's business. */
  side: Side
  children?: ReactNode
}

/** An offer inside the conversation: what for how much, and what the client said of it. */
export function QuoteCard({ quote, side, children }: QuoteCardProps) {
  const { t } = useLingui()
  const isUntaken = side === 'staff' && quote.order_id === null
  const words = {
    open: t`czeka na odpowiedź`,
    accepted: isUntaken ? t`przyjęta, nie ma jej w zleceniu` : t`przyjęta`,
    declined: t`odrzucona`,
  }
  return (
    <Card role="group" aria-label={t`Wycena`}>
      <span style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <b>
          <Trans>Wycena</Trans>
        </b>
        <Tag>{words[quote.status]}</Tag>
      </span>
      <ul>
        {quote.lines.map((line, index) => (
          <li key={index}>
            <span>
              {line.name}{' '}
              <small className="num">
                {quantityText(line.quantity)} {line.unit}
              </small>
            </span>
            <Money value={zloty(line.gross)} />
          </li>
        ))}
      </ul>
      <p>
        <span>
          <Trans>Razem z VAT</Trans>
        </span>
        <Money value={zloty(quote.gross)} />
      </p>
      {children}
    </Card>
  )
}
