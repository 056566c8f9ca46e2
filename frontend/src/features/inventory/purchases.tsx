import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'

import type { Proposal, PurchaseStatus } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Choice } from '@/components/choice'
import { EmptyState } from '@/components/empty-state'
import { ErrorState, useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'
import { Money } from '@/components/money'
import { Pages } from '@/components/pages'
import { SkeletonRows } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { useOnce } from '@/hooks/use-once'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { proposalQuery, proposePurchases, PURCHASE, purchasesQuery } from './api'
import { Card, Quiet, RowLink, Rows, Section, Top, Touch } from './look'
import { spoken, useQuantity } from './quantities'

const Line = styled('li')({
  gridTemplateColumns: '8rem minmax(0, 1.6fr) minmax(0, 1fr) 9rem 8rem',
  '@media (max-width: 719px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
})

const Stack = styled('div')({ display: 'grid', gap: 28, gridTemplateColumns: 'minmax(0, 1fr)' })

const Wish = styled('li')({
  gridTemplateColumns: 'minmax(0, 1fr) auto',
})

export function usePurchaseNames(): Record<PurchaseStatus, string> {
  const { t } = useLingui()
  return {
    draft: t`szkic`,
    ordered: t`zamówione`,
    partly_received: t`przyjęte częściowo`,
    received: t({ message: 'przyjęte', context: 'zamówienie części' }),
    cancelled: t`anulowane`,
  }
}

const FILTERS = ['open', '', 'received', 'cancelled'] as const

/** What should be ordered, and what was. */
export function PurchasesPart() {
  return (
    <Touch>
      <Stack>
        <ProposalSection />
        <OrdersSection />
      </Stack>
    </Touch>
  )
}

/** What is lacking, by supplier; one press makes the drafts. */
function ProposalSection() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const problemText = useProblemText()
  const once = useOnce()
  const found = useQuery(proposalQuery())
  const propose = useMutation({
    mutationFn: () => once((key) => proposePurchases(null, key)),
    onSuccess: async (orders) => {
      await queries.invalidateQueries({ queryKey: [PURCHASE] })
      const [only] = orders
      if (only && orders.length === 1) void navigate(`/magazyn/zamowienia/${String(only.id)}`)
    },
  })
  const groups = found.data ?? []
  if (groups.length === 0) return null
  return (
    <Section aria-label={t`Do zamówienia`}>
      <header>
        <h2>
          <Trans>Do zamówienia</Trans>
        </h2>
        {groups.some(({ supplier }) => supplier !== null) ? (
          <ActionButton
            kind="next"
            busy={propose.isPending && t`Przygotowujemy…`}
            onClick={() => {
              propose.mutate()
            }}
          >
            <Trans>Zaproponuj zamówienia</Trans>
          </ActionButton>
        ) : null}
      </header>
      <FormProblem message={propose.error ? problemText(propose.error) : undefined} />
      {groups.map((group) => (
        <Group key={group.supplier?.id ?? 0} group={group} />
      ))}
    </Section>
  )
}

function Group({ group }: { group: Proposal }) {
  const { t } = useLingui()
  const quantity = useQuantity()
  const least = Number(group.minimum_order_value?.amount ?? 0)
  const name = group.supplier?.name ?? t`Bez dostawcy`
  return (
    <Card>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 16px' }}>
        <b>{name}</b>
        <Quiet>
          <Money value={group.net} />
          {least > Number(group.net.amount) && group.minimum_order_value ? (
            <>
              {' · '}
              <Trans>
                poniżej minimum <Money value={group.minimum_order_value} />
              </Trans>
            </>
          ) : null}
        </Quiet>
      </div>
      {group.supplier === null ? (
        <Quiet>
          <Trans>Wybierz dostawcę na stronie części, żeby można było ją zamówić.</Trans>
        </Quiet>
      ) : null}
      <Rows aria-label={name}>
        {group.lines.map((line) => (
          <Wish key={line.part.id}>
            <span>
              <RowLink to={`/magazyn/czesci/${String(line.part.id)}`}>{line.part.name}</RowLink>{' '}
              <Quiet>
                {line.waiting.length > 0 ? (
                  <Trans>czeka: {line.waiting.join(', ')}</Trans>
                ) : (
                  <Trans>na półkę</Trans>
                )}
                {line.waiting.length > 0 && line.for_shelf !== '0' ? (
                  <>
                    {' · '}
                    <Trans>na półkę {spoken(line.for_shelf)}</Trans>
                  </>
                ) : null}
              </Quiet>
            </span>
            <b className="num">{quantity(line.quantity, line.part.unit)}</b>
          </Wish>
        ))}
      </Rows>
    </Card>
  )
}

function OrdersSection() {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const names = usePurchaseNames()
  const [address, setAddress] = useSearchParams()
  const asked = address.get('stan') ?? 'open'
  const status = FILTERS.find((one) => one === (asked === 'wszystkie' ? '' : asked)) ?? 'open'
  const page = Math.max(1, Math.trunc(Number(address.get('strona'))) || 1)
  const found = useQuery(purchasesQuery(status, '', page))
  const go = (stan: string, strona: number) => {
    setAddress({
      ...(stan === 'open' ? {} : { stan: stan === '' ? 'wszystkie' : stan }),
      ...(strona === 1 ? {} : { strona: String(strona) }),
    })
  }
  const filters = {
    open: t`Otwarte`,
    '': t`Wszystkie`,
    received: t`Przyjęte`,
    cancelled: t`Anulowane`,
  }
  return (
    <Section aria-label={t`Zamówienia`}>
      <header>
        <h2>
          <Trans>Zamówienia</Trans>
        </h2>
      </header>
      <Top>
        <Choice
          label={t`Które`}
          value={status}
          options={FILTERS.map((value) => ({ value, label: filters[value] }))}
          onChange={(stan) => {
            go(stan, 1)
          }}
        />
      </Top>
      {!found.data ? (
        found.isError ? (
          <ErrorState problem={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <SkeletonRows count={5} height={42} />
        )
      ) : found.data.items.length === 0 ? (
        <EmptyState drawing="search">
          <Trans>Nie ma takich zamówień. Gdy czegoś zabraknie, zaproponujemy je sami.</Trans>
        </EmptyState>
      ) : (
        <>
          <Rows aria-label={t`Zamówienia u dostawców`}>
            {found.data.items.map((order) => (
              <Line key={order.id}>
                <RowLink className="num" to={`/magazyn/zamowienia/${String(order.id)}`}>
                  {order.number}
                </RowLink>
                <span>{order.supplier.name}</span>
                <span>
                  <Tag>{names[order.status]}</Tag>
                </span>
                <Quiet>
                  {order.status === 'draft' || order.expected_on === null ? (
                    <Plural
                      value={order.lines_count}
                      one="# pozycja"
                      few="# pozycje"
                      many="# pozycji"
                      other="# pozycji"
                    />
                  ) : (
                    format.date(order.expected_on)
                  )}
                </Quiet>
                <span className="right">
                  <Money value={order.net} />
                </span>
              </Line>
            ))}
          </Rows>
          <Pages
            page={page}
            pages={found.data.pagination.pages}
            onGo={(next) => {
              go(status, next)
            }}
          />
        </>
      )}
    </Section>
  )
}
