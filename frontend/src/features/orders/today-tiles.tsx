import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { useNow } from '@/hooks/use-now'

import { openOrdersQuery } from './api'
import { ATTENTION, asksAttention, type Attention, attentionWord } from './order-filters'

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  gap: 10,
  '@media (max-width: 719px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
})

const Tile = styled(Link)(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  alignContent: 'center',
  flexWrap: 'wrap',
  gap: '0 8px',
  minHeight: 50,
  padding: '9px 14px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.primary,
  textDecoration: 'none',
  '&:hover': { borderColor: theme.vars.palette.surface.strong },
  '& > b': {
    fontSize: '1.375rem',
    lineHeight: '30px',
    fontWeight: 650,
    fontVariantNumeric: 'tabular-nums',
  },
  '&[data-calls] > b': { color: theme.vars.palette.primary.main },
  '&[data-late] > b': { color: theme.vars.palette.signal.red },
  '& > span': {
    overflowWrap: 'anywhere',
    ...theme.typography.caption,
    color: theme.vars.palette.text.secondary,
  },
}))

/** Orders that ask somebody to act; each number leads to them. */
export default function OrderTiles() {
  const { t } = useLingui()
  const now = useNow()
  const orders = useQuery(openOrdersQuery())
  const count = (attention: Attention) =>
    orders.data?.filter((order) => asksAttention(order, attention, now)).length
  const words: Record<Attention, (value: number) => ReactNode> = {
    client: (value) => (
      <Plural
        value={value}
        one="zlecenie czeka na klienta"
        few="zlecenia czekają na klienta"
        many="zleceń czeka na klienta"
        other="zlecenia czeka na klienta"
      />
    ),
    ready: (value) => (
      <Plural
        value={value}
        one="auto gotowe do odbioru"
        few="auta gotowe do odbioru"
        many="aut gotowych do odbioru"
        other="auta gotowe do odbioru"
      />
    ),
    late: () => <Trans>po terminie</Trans>,
    parts: () => <Trans>czeka na części</Trans>,
  }
  if (orders.isError && !orders.data) return null
  return (
    <Row role="group" aria-label={t`Co czeka w zleceniach`} aria-busy={orders.isPending}>
      {ATTENTION.map((attention) => {
        const value = count(attention)
        return (
          <Tile
            key={attention}
            to={`/zlecenia?pokaz=${attentionWord(attention)}`}
            data-calls={value && attention !== 'late' ? '' : undefined}
            data-late={value && attention === 'late' ? '' : undefined}
          >
            <b>{value ?? '–'}</b>
            <span>{words[attention](value ?? 0)}</span>
          </Tile>
        )
      })}
    </Row>
  )
}
