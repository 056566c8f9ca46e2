import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'

import type { Purchase, PurchaseLine } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'
import { Money } from '@/components/money'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { touch } from '@/components/touch'
import { useOnce } from '@/hooks/use-once'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { cancelPurchase, placePurchase, PURCHASE, purchaseQuery } from './api'
import { Buttons, Card, Facts, Quiet, Section, TableFrame } from './look'
import { usePurchaseNames } from './purchases'
import { spoken, useQuantity } from './quantities'

const AskDialog = lazy(() => import('./ask-dialog'))
const ReceiptDialog = lazy(() =>
  import('./receipt-dialog').then(({ ReceiptDialog: One }) => ({ default: One })),
)
const DraftDialog = lazy(() =>
  import('./draft-dialog').then(({ DraftDialog: One }) => ({ default: One })),
)

const Stack = styled('div')({
  display: 'grid',
  gap: 28,
  gridTemplateColumns: 'minmax(0, 1fr)',
  ...touch,
})

const Heading = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
})

export const usePurchase = (id: number) => useQuery(purchaseQuery(id))

export function PurchaseHeading({ order }: { order: Purchase }) {
  const names = usePurchaseNames()
  return (
    <Heading>
      <span className="num">{order.number}</span> {order.supplier.name}
      <Tag>{names[order.status]}</Tag>
    </Heading>
  )
}

export const PurchaseSkeleton = () => <Skeleton height={280} />

/** One order: what was agreed, what came of it at which price, and the one next step. */
export function PurchaseView({ order }: { order: Purchase }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  return (
    <Stack>
      <Card>
        <Facts
          facts={[
            {
              name: t`Zamówiono`,
              value: order.ordered_at ? format.dateTime(order.ordered_at) : '',
            },
            { name: t`Dostawa`, value: order.expected_on ? format.date(order.expected_on) : '' },
            { name: t`Wartość netto`, value: <Money value={order.net} /> },
            {
              name: t`Minimum dostawcy`,
              value:
                Number(order.minimum_order_value.amount) > Number(order.net.amount) ? (
                  <Money value={order.minimum_order_value} />
                ) : (
                  ''
                ),
            },
            { name: t`Uwagi`, value: order.note },
          ]}
        />
        <Steps order={order} />
      </Card>
      <LinesTable lines={order.lines} />
      {order.receipts.length > 0 ? <Receipts order={order} /> : null}
    </Stack>
  )
}

function Steps({ order }: { order: Purchase }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { can } = useWorkshop()
  const problemText = useProblemText()
  const once = useOnce()
  const [open, setOpen] = useState<'receive' | 'edit' | 'cancel' | null>(null)
  const settled = {
    onSuccess: (saved: Purchase) => {
      queries.setQueryData(purchaseQuery(saved.id).queryKey, saved)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [PURCHASE] }),
  }
  const place = useMutation({
    mutationFn: () => once((key) => placePurchase(order, key), ['place', order.version]),
    ...settled,
  })
  const cancel = useMutation({
    mutationFn: () => once((key) => cancelPurchase(order, key), ['cancel', order.version]),
    ...settled,
  })
  const problem = place.error ?? (open === 'cancel' ? null : cancel.error)
  const isDraft = order.status === 'draft'
  const isPartly = order.status === 'partly_received'
  const isOpen = order.status === 'ordered' || isPartly
  if (!can('inventory.edit') || (!isDraft && !isOpen)) return null
  const close = () => {
    setOpen(null)
  }
  return (
    <>
      <FormProblem message={problem ? problemText(problem) : undefined} />
      <Buttons>
        {isDraft ? (
          <>
            <ActionButton
              kind="next"
              disabled={order.lines.length === 0}
              busy={place.isPending && t`Zapisuję…`}
              onClick={() => {
                place.mutate()
              }}
            >
              <Trans>Zamówione u dostawcy</Trans>
            </ActionButton>
            <ActionButton
              onClick={() => {
                setOpen('edit')
              }}
            >
              <Trans>Zmień pozycje</Trans>
            </ActionButton>
          </>
        ) : (
          <ActionButton
            kind="next"
            onClick={() => {
              setOpen('receive')
            }}
          >
            <Trans>Przyjmij dostawę</Trans>
          </ActionButton>
        )}
        <ActionButton
          kind="grave"
          busy={cancel.isPending && t`Anuluję…`}
          onClick={() => {
            setOpen('cancel')
          }}
        >
          {isPartly ? <Trans>Reszta nie przyjdzie</Trans> : <Trans>Anuluj zamówienie</Trans>}
        </ActionButton>
      </Buttons>
      <Suspense>
        {open === 'receive' ? <ReceiptDialog order={order} onClose={close} /> : null}
        {open === 'cancel' ? (
          <AskDialog
            title={isPartly ? t`Zamknąć zamówienie?` : t`Anulować zamówienie?`}
            doIt={isPartly ? t`Reszta nie przyjdzie` : t`Anuluj zamówienie`}
            leaveIt={t`Zostaw zamówienie`}
            busy={cancel.isPending && t`Anuluję…`}
            problem={cancel.error ? problemText(cancel.error) : undefined}
            onDo={() => {
              cancel.mutate()
            }}
            onClose={close}
          >
            {isPartly ? (
              <Trans>
                To, co przyszło, zostaje na stanie. Reszty nie przyjmiesz już na to zamówienie.
              </Trans>
            ) : isDraft ? (
              <Trans>Szkicu nie da się przywrócić: pozycje trzeba będzie wybrać jeszcze raz.</Trans>
            ) : (
              <Trans>
                Zamówienia nie da się przywrócić ani niczego na nie przyjąć. Dostawcę zawiadom
                osobno.
              </Trans>
            )}
          </AskDialog>
        ) : null}
        {open === 'edit' ? <DraftDialog order={order} onClose={close} /> : null}
      </Suspense>
    </>
  )
}

function LinesTable({ lines }: { lines: PurchaseLine[] }) {
  const { t } = useLingui()
  const quantity = useQuantity()
  return (
    <TableFrame tabIndex={0} role="region" aria-label={t`Pozycje zamówienia`}>
      <table>
        <thead>
          <tr>
            <th>{t`Część`}</th>
            <th className="right">{t`Zamówione`}</th>
            <th className="right">{t`Przyjęte`}</th>
            <th className="right">{t`Zostało`}</th>
            <th className="right">{t`Cena`}</th>
            <th className="right">{t`Różnica ceny`}</th>
            <th className="right">{t`Netto`}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className="wide">
                <Link to={`/magazyn/czesci/${String(line.part.id)}`}>{line.part.name}</Link>{' '}
                <Quiet className="num">{line.part.sku}</Quiet>
              </td>
              <td className="right num">{quantity(line.quantity, line.part.unit)}</td>
              <td className="right num">{spoken(line.received)}</td>
              <td className="right num">{line.left === '0' ? '' : spoken(line.left)}</td>
              <td className="right">
                <Money value={line.price} />
              </td>
              <td className="right">
                {Number(line.price_difference.amount) === 0 ? null : (
                  <b>
                    <Money value={line.price_difference} />
                  </b>
                )}
              </td>
              <td className="right">
                <Money value={line.net} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Receipts({ order }: { order: Purchase }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const quantity = useQuantity()
  return (
    <Section aria-label={t`Dostawy`}>
      <header>
        <h2>
          <Trans>Dostawy</Trans>
        </h2>
      </header>
      {order.receipts.map((receipt) => (
        <Card key={receipt.id}>
          <div>
            <b>{format.dateTime(receipt.created_at)}</b>{' '}
            <Quiet>{[receipt.document, receipt.actor].filter(Boolean).join(' · ')}</Quiet>
          </div>
          <div>
            {order.lines
              .flatMap((line) =>
                line.receipts
                  .filter((one) => one.receipt_id === receipt.id)
                  .map((one) => `${line.part.name}: ${quantity(one.quantity, line.part.unit)}`),
              )
              .join(', ')}
          </div>
        </Card>
      ))}
    </Section>
  )
}
