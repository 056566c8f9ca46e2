import { Plural, Trans } from '@lingui/react/macro'

import { ActionButton } from '@/components/action-button'

import type { Order } from './day'
import { Card, Quiet, Row, Section, WaitsMark } from './parts'
import { talkOf, wordsShown } from './talk'
import { usePit } from './use-pit'

/** The last word of the conversation about an order, and the way into it. */
export function TalkCard({ order }: { order: Order }) {
  const { talks, rows, person } = usePit()
  const talk = talkOf(talks, order)
  if (!talk && !order.customer.has_account) return null
  const last = wordsShown(order, talk, rows, person.id).findLast(
    ({ word }) => word.side !== 'system',
  )
  return (
    <Section title={<Trans>Rozmowa z klientem</Trans>}>
      <Card>
        {last === undefined ? null : (
          <Row>
            <span style={{ overflowWrap: 'anywhere' }}>
              {last.word.deleted_at === null ? (
                last.word.text || last.word.quote?.lines.map(({ name }) => name).join(', ')
              ) : (
                <Trans>Wiadomość usunięta</Trans>
              )}
            </span>
            <WaitsMark waits={last.waits} />
          </Row>
        )}
        {talk && talk.unread > 0 ? (
          <Quiet>
            <Plural
              value={talk.unread}
              one="# nieprzeczytana wiadomość"
              few="# nieprzeczytane wiadomości"
              many="# nieprzeczytanych wiadomości"
              other="# nieprzeczytanej wiadomości"
            />
          </Quiet>
        ) : null}
        <ActionButton to={`/zlecenia/${String(order.id)}/rozmowa`}>
          {talk ? <Trans>Otwórz rozmowę</Trans> : <Trans>Napisz do klienta</Trans>}
        </ActionButton>
      </Card>
    </Section>
  )
}
