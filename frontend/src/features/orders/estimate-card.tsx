import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'

import type { Order } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { useWorkshop } from '@/hooks/use-workshop'

import { ConsentsDialog } from './consents-dialog'
import { Buttons, Card, Section } from './parts'

const isOpen = (order: Order): boolean =>
  order.moves.some(({ action }) => action === 'approve' || action === 'send_estimate')

/** What the client was asked and said. */
export function EstimateCard({ order }: { order: Order }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const [isRecording, setRecording] = useState(false)
  if (order.lines.length === 0 || !can('orders.edit') || !isOpen(order)) return null
  const count = (consents: readonly string[]) =>
    order.lines.filter(({ consent }) => consents.includes(consent)).length
  const waiting = count(['sent', 'call'])
  const unsent = count(['proposed'])
  return (
    <Section aria-label={t`Kosztorys dla klienta`} data-screen="">
      <header>
        <h2>
          <Trans>Kosztorys dla klienta</Trans>
        </h2>
      </header>
      <Card>
        <p>
          {waiting > 0 ? (
            <Plural
              value={waiting}
              one="# pozycja czeka na decyzję klienta."
              few="# pozycje czekają na decyzję klienta."
              many="# pozycji czeka na decyzję klienta."
              other="# pozycji czeka na decyzję klienta."
            />
          ) : unsent > 0 ? (
            <Plural
              value={unsent}
              one="# pozycji klient jeszcze nie widział."
              few="# pozycji klient jeszcze nie widział."
              many="# pozycji klient jeszcze nie widział."
              other="# pozycji klient jeszcze nie widział."
            />
          ) : (
            <Trans>Klient postanowił o każdej pozycji.</Trans>
          )}
        </p>
        <Buttons>
          <ActionButton
            onClick={() => {
              setRecording(true)
            }}
          >
            <Trans>Zapisz decyzje klienta…</Trans>
          </ActionButton>
        </Buttons>
      </Card>
      {isRecording ? (
        <ConsentsDialog
          order={order}
          onClose={() => {
            setRecording(false)
          }}
        />
      ) : null}
    </Section>
  )
}
