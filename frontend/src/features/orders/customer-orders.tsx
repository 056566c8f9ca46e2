import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { ErrorState } from '@/components/error-state'
import { FramedRows } from '@/components/framed-rows'
import { Money } from '@/components/money'
import { Skeleton } from '@/components/skeleton'
import { useWorkshopFormat } from '@/hooks/use-workshop'
import { zloty } from '@/lib/amounts'

import { ordersOfCustomerQuery } from './api'
import { carOf, Line, PlateOf, Quiet, Section } from './parts'
import { StageMark } from './stage-mark'

const Row = styled(Link)({
  display: 'grid',
  gridTemplateColumns: 'minmax(90px, auto) minmax(0, 1fr) auto auto',
  alignItems: 'center',
  gap: '4px 14px',
  minHeight: 48,
  padding: '8px 14px',
  color: 'inherit',
  textDecoration: 'none',
  '&:hover b': { textDecoration: 'underline' },
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    '& > :nth-of-type(2)': { gridColumn: '1 / 3', gridRow: 2 },
  },
})

/** What this customer had done here, the latest first. */
export function CustomerOrders({ customerId }: { customerId: number }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const orders = useInfiniteQuery(ordersOfCustomerQuery(customerId))
  const rows = orders.data?.pages.flatMap(({ items }) => items) ?? []
  if (orders.data && rows.length === 0) return null
  return (
    <Section aria-label={t`Zlecenia klienta`} style={{ marginTop: 24 }}>
      <header>
        <h2>
          <Trans>Zlecenia</Trans>
        </h2>
      </header>
      {orders.isError && !orders.data ? (
        <ErrorState problem={orders.error} onRetry={() => void orders.refetch()} />
      ) : orders.data ? (
        <FramedRows>
          {rows.map((order) => (
            <li key={order.id}>
              <Row to={`/zlecenia/${String(order.id)}`}>
                <b className="num">{order.label}</b>
                <Line>
                  <PlateOf vehicle={order.vehicle} /> {carOf(order.vehicle)}
                  {order.concern === '' ? '' : ` · ${order.concern}`}
                </Line>
                <StageMark stage={order.stage} />
                <span>
                  {order.totals === null ? null : <Money value={zloty(order.totals.all.gross)} />}{' '}
                  <Quiet>{format.day(order.opened_at)}</Quiet>
                </span>
              </Row>
            </li>
          ))}
        </FramedRows>
      ) : (
        <Skeleton height={120} />
      )}
      {orders.hasNextPage ? (
        <div>
          <ActionButton
            busy={orders.isFetchingNextPage && t`Wczytuję…`}
            onClick={() => void orders.fetchNextPage()}
          >
            <Trans>Pokaż starsze zlecenia</Trans>
          </ActionButton>
        </div>
      ) : null}
    </Section>
  )
}
