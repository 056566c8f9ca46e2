import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { newIdempotencyKey } from '@/api/client'
import type { Order } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Phone } from '@/components/contact'
import { Money } from '@/components/money'
import { touch } from '@/components/touch'
import { Vin } from '@/components/vin'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { zloty } from '@/lib/amounts'

import { addLine, orderQuery } from './api'
import { DiagnosisSection } from './diagnosis-section'
import { Editable } from './editable'
import type { HeadValues } from './head-values'
import { termsOf } from './lines/line-values'
import { ObstacleMark, useObstructions } from './obstacles'
import { Card, PromisedTime, Quiet, Section } from './parts'
import { useHead, useHeadLabels } from './use-head'
import { useOrderWrite, usePlaces } from './use-order'

const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(88px, auto) minmax(0, 1fr)',
  alignItems: 'baseline',
  gap: '7px 12px',
  margin: 0,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
  // Here it has a narrow column and as many lines as it needs.
  '& dd [data-urgency]': { whiteSpace: 'normal' },
}))

const Chosen = styled('select')(({ theme }) => ({
  width: 'calc(100% + 12px)',
  minHeight: 32,
  margin: '-4px -6px',
  padding: '2px 2px',
  border: '1px solid transparent',
  borderRadius: 8,
  background: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textOverflow: 'ellipsis',
  cursor: 'pointer',
  '&:hover, &:focus-visible': { borderColor: theme.vars.palette.surface.strong },
  '& option': { background: theme.vars.palette.background.paper },
  '@media print': { appearance: 'none' },
}))

const Before = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'grid', gap: 2, justifyItems: 'start', overflowWrap: 'anywhere' },
  '& > li + li': { paddingTop: 8, borderTop: `1px solid ${theme.vars.palette.divider}` },
}))

const Column = styled('div')({ display: 'grid', gap: 20, alignContent: 'start', ...touch })

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** What the client came with, who does it where and until when: each written where it stands. */
export function OrderFacts({ order, write }: { order: Order; write?: ReactNode }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { can } = useWorkshop()
  const labels = useHeadLabels()
  const { save, dialog } = useHead(order)
  const { mechanics, bays } = usePlaces()
  const obstructions = useObstructions(order).filter(({ kind }) => kind !== 'office')
  const mayEdit = can('orders.edit') && order.closed_at === null
  const told = (field: keyof HeadValues) => ({
    label: labels[field],
    mayEdit,
    read: order,
    onSave: (value: string, read: Order) => save({ [field]: value }, read),
  })
  const choice = (
    field: 'mechanic_id' | 'bay_id',
    rows: readonly { id: number; name: string; is_active: boolean }[],
    nobody: string,
    named: string | undefined,
  ) =>
    mayEdit ? (
      <Chosen
        aria-label={labels[field]}
        value={order[field] ?? ''}
        onChange={(event) => void save({ [field]: event.target.value })}
      >
        <option value="">{nobody}</option>
        {rows
          .filter(({ id, is_active }) => is_active || id === order[field])
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Chosen>
    ) : (
      (named ?? nobody)
    )
  const { customer, vehicle } = order
  return (
    <Column>
      <Section aria-label={labels.concern}>
        <header>
          <h2>{labels.concern}</h2>
        </header>
        <Card>
          <Editable
            {...told('concern')}
            kind="text"
            maxLength={4000}
            value={order.concern}
            invitation={t`Dopisz, z czym klient przyjechał`}
          >
            {order.concern}
          </Editable>
        </Card>
        <Card>
          <Facts>
            <Fact name={labels.promised_at}>
              <Editable
                {...told('promised_at')}
                kind="moment"
                value={order.promised_at ?? ''}
                invitation={t`Wpisz termin`}
              >
                <PromisedTime order={order} />
              </Editable>
            </Fact>
            <Fact name={labels.mechanic_id}>
              {choice('mechanic_id', mechanics, t`nieprzydzielony`, order.mechanic?.name)}
            </Fact>
            <Fact name={labels.bay_id}>
              {choice('bay_id', bays, t`nieprzydzielone`, order.bay?.name)}
            </Fact>
            {obstructions.length === 0 ? null : (
              <Fact name={<Trans>Czeka</Trans>}>
                {obstructions.map((one) => (
                  <div key={one.kind}>
                    <ObstacleMark obstruction={one} />
                  </div>
                ))}
              </Fact>
            )}
            <Fact name={labels.blocked_by}>
              <Editable
                {...told('blocked_by')}
                maxLength={200}
                value={order.blocked_by}
                invitation={t`nic`}
              >
                {order.blocked_by}
              </Editable>
            </Fact>
            <Fact name={labels.note}>
              <Editable
                {...told('note')}
                kind="text"
                maxLength={4000}
                value={order.note}
                invitation={t`Dopisz`}
              >
                {order.note}
              </Editable>
            </Fact>
          </Facts>
        </Card>
        <Card>
          <Facts>
            <Fact name={<Trans>Klient</Trans>}>
              {can('customers.view') ? (
                <Link to={`/klienci/${String(customer.id)}`}>{customer.name}</Link>
              ) : (
                customer.name
              )}
            </Fact>
            {customer.phone === '' ? null : (
              <Fact name={<Trans>Telefon</Trans>}>
                <Phone>{customer.phone}</Phone>
              </Fact>
            )}
            {vehicle.vin === '' ? null : (
              <Fact name="VIN">
                <Vin>{vehicle.vin}</Vin>
              </Fact>
            )}
            {vehicle.mileage_km === null ? null : (
              <Fact name={<Trans>Przebieg</Trans>}>
                <span className="num">{`${format.number(vehicle.mileage_km)}\u00a0km`}</span>
              </Fact>
            )}
            {order.document === '' ? null : (
              <Fact name={<Trans>Dokument</Trans>}>{order.document}</Fact>
            )}
            {order.paid_by === '' ? null : (
              <Fact name={<Trans>Zapłacono</Trans>}>{order.paid_by}</Fact>
            )}
            <Fact name={<Trans>Założone</Trans>}>{format.dateTime(order.opened_at)}</Fact>
          </Facts>
          {write ? <div data-screen="">{write}</div> : null}
        </Card>
      </Section>
      <DiagnosisSection order={order} />
      <DeclinedBefore order={order} />
      {dialog}
    </Column>
  )
}

/** What the owner of this car did not want at earlier visits: one press proposes it again. */
function DeclinedBefore({ order }: { order: Order }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const format = useWorkshopFormat()
  const queries = useQueryClient()
  const { run, isBusy } = useOrderWrite()
  if (order.declined_before.length === 0) return null
  const again = (orderId: number, lineId: number) =>
    run(async () => {
      const earlier = await queries.query(orderQuery(orderId))
      const line = earlier.lines.find(({ id }) => id === lineId)
      if (!line) throw new Error('The earlier line is gone')
      return addLine(order.id, termsOf(line), newIdempotencyKey())
    })
  return (
    <Section aria-label={t`Odmówione wcześniej`} data-screen="">
      <header>
        <h2>
          <Trans>Odmówione wcześniej</Trans>
        </h2>
      </header>
      <Card>
        <Before>
          {order.declined_before.map((line) => (
            <li key={line.line_id}>
              <b>{line.name}</b>
              <Quiet>
                <Link to={`/zlecenia/${String(line.order_id)}`}>{line.order_label}</Link>
                {line.declined_at === null ? null : `, ${format.day(line.declined_at)}`}
                {line.gross === null ? null : (
                  <>
                    {', '}
                    <Money value={zloty(line.gross)} />
                  </>
                )}
              </Quiet>
              {can('orders.edit') && order.can_edit_lines ? (
                <ActionButton
                  size="small"
                  aria-label={t`Dodaj ponownie: ${line.name}`}
                  busy={isBusy && t`Dodaję…`}
                  onClick={() => void again(line.order_id, line.line_id)}
                >
                  <Trans>Dodaj ponownie</Trans>
                </ActionButton>
              ) : null}
            </li>
          ))}
        </Before>
      </Card>
    </Section>
  )
}
