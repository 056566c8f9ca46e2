import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { useFormat } from '@/hooks/use-format'
import { useOnline } from '@/hooks/use-online'

import { useProblemWords, useToldWords } from './outbox-words'
import { Card, List, Quiet, Row, Stack } from './parts'
import { type OutboxRow, unsent } from './store'
import { usePit } from './use-pit'
import { useWaitingWords } from './words'

const Trouble = styled('strong')({ fontWeight: 600 })

function StateWord({ row, isBehind }: { row: OutboxRow; isBehind: boolean }) {
  if (row.state === 'conflict')
    return (
      <Trouble>
        <Trans>do rozstrzygnięcia</Trans>
      </Trouble>
    )
  if (row.state === 'failed')
    return (
      <Trouble>
        <Trans>warsztat tego nie przyjął</Trans>
      </Trouble>
    )
  if (row.state === 'sending')
    return (
      <Quiet>
        <Trans>wysyła się…</Trans>
      </Quiet>
    )
  return (
    <Quiet>
      {isBehind ? <Trans>czeka na to, co wyżej</Trans> : <Trans>czeka na internet</Trans>}
    </Quiet>
  )
}

function RowCard({ row, isBehind }: { row: OutboxRow; isBehind: boolean }) {
  const { day } = usePit()
  const told = useToldWords()
  const problemWords = useProblemWords()
  const format = useFormat(day?.timezone)
  const isStuck = row.state === 'conflict' || row.state === 'failed'
  return (
    <Card as="li">
      <strong>{told(row.told)}</strong>
      <Quiet>
        {row.subject === '' ? null : `${row.subject} · `}
        {format.dateTime(new Date(row.madeAt).toISOString())}
      </Quiet>
      <StateWord row={row} isBehind={isBehind} />
      {isStuck ? (
        <>
          <span>{problemWords(row.problem)}</span>
          <ActionButton kind="next" to={`/do-wyslania/${String(row.seq)}`}>
            {row.state === 'conflict' ? (
              <Trans>Rozstrzygnij</Trans>
            ) : (
              <Trans>Popraw albo usuń</Trans>
            )}
          </ActionButton>
        </>
      ) : null}
    </Card>
  )
}

/** Everything this phone has not handed over yet, in the order it was made. */
export function OutboxView() {
  const { t } = useLingui()
  const { rows, sendNow } = usePit()
  const online = useOnline()
  const words = useWaitingWords()
  const waiting = unsent(rows)
  if (waiting.length === 0)
    return (
      <EmptyState drawing="car">
        <Trans>Wszystko jest już w warsztacie. Nic nie czeka na tym telefonie.</Trans>
      </EmptyState>
    )
  const seen = new Set<string>()
  return (
    <Stack>
      <Row style={{ justifyContent: 'space-between' }}>
        <span role="status">{words(waiting.length)}</span>
        {online ? (
          <ActionButton onClick={sendNow} aria-label={t`Wyślij teraz wszystko, co czeka`}>
            <Trans>Wyślij teraz</Trans>
          </ActionButton>
        ) : null}
      </Row>
      <List>
        {waiting.map((row) => {
          const isBehind = seen.has(row.lane)
          seen.add(row.lane)
          return <RowCard key={row.seq} row={row} isBehind={isBehind} />
        })}
      </List>
    </Stack>
  )
}
