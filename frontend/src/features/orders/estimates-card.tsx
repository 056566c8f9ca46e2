import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { workshopApi } from '@/api/apis'
import { unwrap } from '@/api/envelope'
import type { Order } from '@/api/workshop-contract'
import type { components } from '@/api/workshop.d.ts'
import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { ErrorState, useProblemText } from '@/components/error-state'
import { Money } from '@/components/money'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'

import { savePaper } from './paper'

type Sent = components['schemas']['EstimateBrief']
type Proof = components['schemas']['ConsentOut']

const EXTENDED_BY = 7

// The first word is the socket's topic: whatever happens to an order, its estimates are read again.
const estimatesQuery = (orderId: number) =>
  queryOptions({
    queryKey: ['work_order', orderId, 'estimates'],
    queryFn: async () =>
      unwrap(
        await workshopApi.GET('/api/v1/orders/{order_id}/estimates/', {
          params: { path: { order_id: orderId } },
        }),
      ),
  })

const proofQuery = (orderId: number) =>
  queryOptions({
    queryKey: ['work_order', orderId, 'consents'],
    queryFn: async () =>
      unwrap(
        await workshopApi.GET('/api/v1/orders/{order_id}/consents/', {
          params: { path: { order_id: orderId } },
        }),
      ),
  })

const Card = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  padding: 16,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  '& h2, & h3': { ...theme.typography.h3 },
}))

const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(90px, auto) minmax(0, 1fr)',
  gap: '4px 16px',
  margin: 0,
  ...theme.typography.body2,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
}))

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}))

const Older = styled('details')(({ theme }) => ({
  ...theme.typography.body2,
  '& summary': { cursor: 'pointer', padding: '6px 0', color: theme.vars.palette.primary.main },
}))

const Proofs = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  margin: '8px 0 0',
  padding: 0,
  listStyle: 'none',
  '& small': {
    display: 'block',
    ...theme.typography.caption,
    color: theme.vars.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
}))

/** Nothing waits for the client any more, be it by the link or because the office wrote down what was said. */
const isAnswered = ({ lines }: Order): boolean =>
  lines.some(({ consent }) => consent === 'approved' || consent === 'declined') &&
  !lines.some(({ consent }) => consent === 'sent' || consent === 'call')

/** What was sent to the client of an order, what became of it, and proof of every decision. */
export function EstimatesCard({ order, canEdit }: { order: Order; canEdit: boolean }) {
  const orderId = order.id
  const { data: sent, error, refetch } = useQuery(estimatesQuery(orderId))
  return (
    <Card data-screen="" aria-labelledby={`estimates-${String(orderId)}`}>
      <h2 id={`estimates-${String(orderId)}`}>
        <Trans>Wysłane do klienta</Trans>
      </h2>
      {sent ? (
        <Estimates order={order} sent={sent} canEdit={canEdit} />
      ) : error ? (
        <ErrorState problem={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={3} height={24} />
      )}
      {canEdit ? <Evidence orderId={orderId} /> : null}
    </Card>
  )
}

function Estimates({ order, sent, canEdit }: { order: Order; sent: Sent[]; canEdit: boolean }) {
  const [newest, ...older] = sent
  if (!newest)
    return (
      <Quiet>
        <Trans>Jeszcze nie wysłany. Dodaj pozycje i wybierz „Wyślij kosztorys”.</Trans>
      </Quiet>
    )
  return (
    <>
      <One order={order} estimate={newest} canEdit={canEdit} />
      {older.length > 0 ? (
        <Older>
          <summary>
            <Plural
              value={older.length}
              one="# wcześniejszy"
              few="# wcześniejsze"
              many="# wcześniejszych"
              other="# wcześniejszego"
            />
          </summary>
          {older.map((estimate) => (
            <One key={estimate.number} order={order} estimate={estimate} canEdit={canEdit} />
          ))}
        </Older>
      ) : null}
    </>
  )
}

function One({ order, estimate, canEdit }: { order: Order; estimate: Sent; canEdit: boolean }) {
  const { t } = useLingui()
  const format = useFormat()
  const states = {
    open: t`czeka na klienta`,
    replaced: t`zastąpiony nowszym`,
    expired: t`stracił ważność`,
    revoked: t`wycofany`,
  }
  const ways = {
    promised: t`e-mailem`,
    no_address: t`klient nie ma adresu e-mail, skopiuj link`,
    left_out: t`e-mail nie wyszedł, skopiuj link`,
    demo: t`dane przykładowe, nic nie wysłano`,
  }
  return (
    <>
      <Facts>
        <dt>
          <Trans>Nr {estimate.number}</Trans>
        </dt>
        <dd>
          {estimate.gross === null ? null : (
            <>
              <Money value={{ amount: estimate.gross, currency: 'PLN' }} />,{' '}
            </>
          )}
          {estimate.state === 'open' && (estimate.decided_at ?? isAnswered(order))
            ? t`klient zdecydował`
            : states[estimate.state]}
        </dd>
        <dt>
          <Trans>Wysłany</Trans>
        </dt>
        <dd>
          {format.exact(estimate.made_at)}, {ways[estimate.mailing]}
        </dd>
        <dt>
          <Trans>Otwarty</Trans>
        </dt>
        <dd>
          {estimate.last_opened_at ? (
            <>
              {format.exact(estimate.last_opened_at)} (
              <Plural
                value={estimate.opened_count}
                one="# raz"
                few="# razy"
                many="# razy"
                other="# razu"
              />
              )
            </>
          ) : (
            <Trans>jeszcze nie</Trans>
          )}
        </dd>
        {estimate.decided_at ? (
          <>
            <dt>
              <Trans>Decyzja</Trans>
            </dt>
            <dd>
              {format.exact(estimate.decided_at)}, {estimate.decided_by}
            </dd>
          </>
        ) : null}
        <dt>
          <Trans>Ważny do</Trans>
        </dt>
        <dd>{format.exact(estimate.valid_until)}</dd>
      </Facts>
      {canEdit ? <Actions orderId={order.id} estimate={estimate} /> : null}
    </>
  )
}

function Actions({ orderId, estimate }: { orderId: number; estimate: Sent }) {
  const { t } = useLingui()
  const text = useProblemText()
  const client = useQueryClient()
  const [copied, setCopied] = useState(false)
  const path = { order_id: orderId, number: estimate.number }
  const kept = (sent: Sent[]) => {
    client.setQueryData(estimatesQuery(orderId).queryKey, sent)
  }
  const revoke = useMutation({
    mutationFn: async () =>
      unwrap(
        await workshopApi.POST('/api/v1/orders/{order_id}/estimates/{number}/revoke/', {
          params: { path },
        }),
      ),
    onSuccess: kept,
  })
  const extend = useMutation({
    mutationFn: async () =>
      unwrap(
        await workshopApi.POST('/api/v1/orders/{order_id}/estimates/{number}/extend/', {
          params: { path },
          body: { days: EXTENDED_BY },
        }),
      ),
    onSuccess: kept,
  })
  const paper = useMutation({
    mutationFn: () =>
      savePaper(
        `/api/v1/orders/${String(orderId)}/estimates/${String(estimate.number)}/pdf/`,
        `kosztorys-${String(orderId)}-${String(estimate.number)}.pdf`,
      ),
  })
  const copy = useMutation({
    mutationFn: async () => {
      await navigator.clipboard.writeText(estimate.link)
      setCopied(true)
      announce(t`Link skopiowany.`)
    },
  })
  const isLive = estimate.state === 'open' || estimate.state === 'replaced'
  const problem = revoke.error ?? extend.error ?? paper.error
  return (
    <>
      <Row>
        {isLive && estimate.link ? (
          <ActionButton
            size="small"
            onClick={() => {
              copy.mutate()
            }}
          >
            {copied ? <Trans>Skopiowano</Trans> : <Trans>Kopiuj link</Trans>}
          </ActionButton>
        ) : null}
        <ActionButton
          size="small"
          busy={paper.isPending && t`Robię PDF…`}
          onClick={() => {
            paper.mutate()
          }}
        >
          <Trans>PDF</Trans>
        </ActionButton>
        {estimate.state === 'open' || estimate.state === 'expired' ? (
          <ActionButton
            size="small"
            busy={extend.isPending && t`Przedłużam…`}
            onClick={() => {
              extend.mutate()
            }}
          >
            <Trans>Przedłuż o 7 dni</Trans>
          </ActionButton>
        ) : null}
        {isLive ? (
          <ActionButton
            size="small"
            kind="grave"
            busy={revoke.isPending && t`Wycofuję…`}
            onClick={() => {
              revoke.mutate()
            }}
          >
            <Trans>Wycofaj link</Trans>
          </ActionButton>
        ) : null}
      </Row>
      {copy.error ? (
        <Quiet role="alert">
          <Trans>Przeglądarka nie pozwala kopiować. Zaznacz link: {estimate.link}</Trans>
        </Quiet>
      ) : null}
      {problem ? <Quiet role="alert">{text(problem)}</Quiet> : null}
    </>
  )
}

function Evidence({ orderId }: { orderId: number }) {
  const { data: proofs } = useQuery(proofQuery(orderId))
  if (!proofs || proofs.length === 0) return null
  return (
    <Older>
      <summary>
        <Plural
          value={proofs.length}
          one="Dowody zgody: # decyzja"
          few="Dowody zgody: # decyzje"
          many="Dowody zgody: # decyzji"
          other="Dowody zgody: # decyzji"
        />
      </summary>
      <Proofs>
        {proofs.map((proof) => (
          <li key={proof.id}>
            <ProofLine proof={proof} />
          </li>
        ))}
      </Proofs>
    </Older>
  )
}

function ProofLine({ proof }: { proof: Proof }) {
  const { t } = useLingui()
  const format = useFormat()
  const decisions = { approved: t`zgoda`, declined: t`odmowa`, call: t`prosi o telefon` }
  const channels = {
    link: t`przez link`,
    phone: t`telefonicznie`,
    in_person: t`osobiście`,
    staff: t`zapisane przez biuro`,
    chat: t`w rozmowie`,
  }
  return (
    <>
      <b>{proof.line_name}</b>, {decisions[proof.decision]}
      {proof.gross === null ? null : (
        <>
          , <Money value={{ amount: proof.gross, currency: 'PLN' }} />
        </>
      )}
      <small>
        {[
          format.exact(proof.at),
          channels[proof.channel],
          proof.name || proof.actor_name,
          proof.channel === 'link' ? proof.address : proof.how,
        ]
          .filter(Boolean)
          .join(', ')}
      </small>
      <small>
        {proof.estimate === null ? null : (
          <Trans>
            kosztorys nr {proof.estimate}, wersja pozycji {proof.line_version},{' '}
          </Trans>
        )}
        <Trans>skrót treści {proof.text_hash.slice(0, 12)}</Trans>
        {proof.is_intact ? null : (
          <b>
            {' '}
            <Trans>treść nie zgadza się ze skrótem</Trans>
          </b>
        )}
      </small>
    </>
  )
}
