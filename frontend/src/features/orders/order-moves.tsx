import { Trans, useLingui } from '@lingui/react/macro'
import MoreIcon from '@mui/icons-material/MoreHoriz'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import { styled } from '@mui/material/styles'
import { useState } from 'react'

import type { Order, OrderMove } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/components/menu'
import { touch } from '@/components/touch'

import { actOnOrder } from './api'
import { ConsentsDialog } from './consents-dialog'
import { asksFor, MoveDialog } from './move-dialog'
import { Buttons } from './parts'
import { useOrderWrite } from './use-order'
import { useActionWords } from './words'

const Tools = styled(Buttons)({ ...touch, '@media print': { display: 'none' } })

const Why = styled('small')(({ theme }) => ({
  display: 'block',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.8125rem',
}))

const Barrier = styled('p')(({ theme }) => ({
  padding: '8px 12px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  background: theme.vars.palette.surface.soft,
  ...theme.typography.body2,
  overflowWrap: 'anywhere',
  '@media print': { display: 'none' },
}))

export const BARRIER_ID = 'order-barrier'

const nextOf = (order: Order): OrderMove | undefined => order.moves.find(({ is_next }) => is_next)

/** Why the next step cannot be made yet. */
export function NextBarrier({ order }: { order: Order }) {
  const words = useActionWords()
  const next = nextOf(order)
  if (!next || next.blockers.length === 0) return null
  const step = words[next.action]
  const said = next.blockers.map(({ message }) => message).join(' ')
  return (
    <Barrier id={BARRIER_ID}>
      <Trans>
        <b>{step}</b>: jeszcze nie. {said}
      </Trans>
    </Barrier>
  )
}

/** The one next step as a button, every other allowed step in a menu. */
export function OrderMoves({ order }: { order: Order }) {
  const { t } = useLingui()
  const words = useActionWords()
  const { run, send, isBusy } = useOrderWrite()
  const [asked, setAsked] = useState<OrderMove | null>(null)
  const next = nextOf(order)
  const others = order.moves.filter((move) => move !== next)
  const take = (move: OrderMove) => {
    if (asksFor(move.action, order.stage)) setAsked(move)
    else void run(() => actOnOrder(order.id, move.action))
  }
  const close = () => {
    setAsked(null)
  }
  return (
    <Tools>
      {next ? (
        <ActionButton
          kind="next"
          disabled={next.blockers.length > 0}
          aria-describedby={next.blockers.length > 0 ? BARRIER_ID : undefined}
          busy={isBusy && t`Zapisuję…`}
          onClick={() => {
            take(next)
          }}
        >
          {words[next.action]}
        </ActionButton>
      ) : null}
      <Menu label={t`Inne kroki`} icon={<MoreIcon />}>
        {(fold) => (
          <>
            {others.length > 0 ? (
              <MenuLabel>
                <Trans>Inne kroki</Trans>
              </MenuLabel>
            ) : null}
            {others.map((move) => (
              <MenuItem
                key={move.action}
                disabled={move.blockers.length > 0}
                onClick={() => {
                  fold()
                  take(move)
                }}
              >
                <span>
                  {words[move.action]}
                  {move.blockers.length > 0 ? (
                    <Why>{move.blockers.map(({ message }) => message).join(' ')}</Why>
                  ) : null}
                </span>
              </MenuItem>
            ))}
            {others.length > 0 ? <MenuLine /> : null}
            <MenuItem
              onClick={() => {
                fold()
                window.print()
              }}
            >
              <PrintIcon />
              <Trans>Drukuj zlecenie</Trans>
            </MenuItem>
          </>
        )}
      </Menu>
      {asked?.action === 'approve' ? (
        <ConsentsDialog order={order} onClose={close} />
      ) : asked ? (
        <MoveDialog
          action={asked.action}
          totals={order.totals}
          onMove={(said) => send(() => actOnOrder(order.id, asked.action, said))}
          onClose={close}
        />
      ) : null}
    </Tools>
  )
}
