import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { lazy, Suspense, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { useFormat } from '@/hooks/use-format'
import { decimal, isUndivided, zloty } from '@/lib/amounts'

import { ClockButton } from './clock'
import type { Line, Order } from './day'
import { Card, List, Quiet, Row, WaitsMark } from './parts'
import { usePit } from './use-pit'
import { useConsentWords, useKindWords } from './words'
import { doneWrite, movingWrite, ready } from './writes'

const MovingDialog = lazy(() => import('./moving-dialog'))

const AT_WORK = ['approved', 'in_progress', 'quality_check']

const Tick = styled('label')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 14,
  minHeight: 56,
  cursor: 'pointer',
  fontWeight: 600,
  '& input': {
    flexShrink: 0,
    width: 32,
    height: 32,
    margin: 0,
    accentColor: theme.vars.palette.primary.main,
  },
  '&:has(input:focus-visible)': { outline: `3px solid ${theme.vars.palette.primary.main}` },
}))

const Name = styled('strong')({ fontWeight: 600 })

/** „1,5 h”: no zeros that say nothing. */
const amount = (line: Line): string =>
  `${decimal(String(Number(line.quantity)))} ${line.unit}`.trim()

function LineCard({ order, line }: { order: Order; line: Line }) {
  const { t } = useLingui()
  const { write } = usePit()
  const consent = useConsentWords()
  const kind = useKindWords()
  const format = useFormat()
  const isAgreed = line.consent === 'approved' && line.id > 0
  const mayTick = isAgreed && order.stage === 'in_progress'
  const issued = Number(line.stock?.issued ?? 0)
  const [moving, setMoving] = useState<'issue' | 'return' | null>(null)
  const mayMove = line.id > 0 && line.part_id !== null && AT_WORK.includes(order.stage)
  const mayIssue = mayMove && isAgreed && Number(ready(line)) > 0
  // Whatever was decided since: what was taken can always go back.
  const mayReturn = mayMove && issued > 0
  const move = (way: 'issue' | 'return') => {
    const quantity = way === 'issue' ? ready(line) : (line.stock?.issued ?? '0')
    // Of a single piece there is nothing to ask.
    if (Number(quantity) === 1 && isUndivided(line.unit))
      void write(movingWrite(order, line, way, quantity))
    else setMoving(way)
  }
  const missing = Number(line.stock?.missing ?? 0) > 0
  return (
    <Card as="li">
      {mayTick ? (
        <Tick>
          <input
            type="checkbox"
            checked={line.done_at !== null}
            onChange={({ target }) => void write(doneWrite(order, line, target.checked))}
          />
          <span>{line.name}</span>
          <WaitsMark waits={line.waits} />
        </Tick>
      ) : (
        <Row>
          <Name>{line.name}</Name>
          <WaitsMark waits={line.waits} />
        </Row>
      )}
      <Quiet>
        {[
          kind[line.kind],
          amount(line),
          line.done_at === null ? consent[line.consent] : t`zrobione`,
          line.gross && format.money(zloty(line.gross)),
        ]
          .filter(Boolean)
          .join(' · ')}
        {line.part_id !== null && issued > 0 ? (
          <>
            {' · '}
            <Trans>wydane {decimal(String(issued))}</Trans>
          </>
        ) : null}
      </Quiet>
      {line.explanation === '' ? null : <span>{line.explanation}</span>}
      {missing ? (
        <Quiet>
          <Trans>Brakuje na półce.</Trans>
        </Quiet>
      ) : null}
      {mayIssue || mayReturn || (isAgreed && line.kind === 'labour' && line.done_at === null) ? (
        <Row>
          {mayIssue ? (
            <ActionButton
              aria-label={t`Pobierz część: ${line.name}`}
              onClick={() => {
                move('issue')
              }}
            >
              <Trans>Pobierz część</Trans>
            </ActionButton>
          ) : null}
          {mayReturn ? (
            <ActionButton
              kind="quiet"
              aria-label={t`Zwróć część: ${line.name}`}
              onClick={() => {
                move('return')
              }}
            >
              <Trans>Zwróć na półkę</Trans>
            </ActionButton>
          ) : null}
          {line.kind === 'labour' && line.done_at === null ? (
            <ClockButton order={order} line={line} />
          ) : null}
        </Row>
      ) : null}
      <Suspense>
        {moving ? (
          <MovingDialog
            order={order}
            line={line}
            way={moving}
            onClose={() => {
              setMoving(null)
            }}
          />
        ) : null}
      </Suspense>
    </Card>
  )
}

/** What is to be done and with what. */
export function Lines({ order }: { order: Order }) {
  if (order.lines.length === 0)
    return (
      <Quiet>
        <Trans>
          Nie ma jeszcze pozycji. Poproś o część albo pracę, gdy będzie wiadomo, co trzeba.
        </Trans>
      </Quiet>
    )
  return (
    <List>
      {order.lines.map((line) => (
        <LineCard key={line.id} order={order} line={line} />
      ))}
    </List>
  )
}
