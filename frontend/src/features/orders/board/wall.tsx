import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'

import type { OrderRow } from '@/api/workshop-contract'
import { ErrorState } from '@/components/error-state'
import { useNow } from '@/hooks/use-now'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { openOrdersQuery } from '../api'
import { placesIn } from '../order-filters'
import { PlateOf } from '../parts'
import { COLUMNS, columnOf } from '../stages'
import { useColumnWords } from '../words'

import { CardWords } from './order-card'

const Whole = styled('main')(({ theme }) => ({
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, 1fr)',
  gap: '1.2vw',
  height: '100dvh',
  padding: '1.4vw',
  overflow: 'hidden',
  fontSize: 'clamp(16px, 1.15vw, 34px)',
  background: theme.vars.palette.background.default,
  '& header': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '0 2vw',
  },
  '& h1': { ...theme.typography.h1, fontSize: '1.7em', overflowWrap: 'anywhere' },
  '& header > time': { fontSize: '2.2em', fontWeight: 650 },
  '@media (max-width: 719px)': { height: 'auto', minHeight: '100dvh', overflow: 'visible' },
}))

const Columns = styled('div')({
  display: 'grid',
  gridAutoFlow: 'column',
  gridAutoColumns: 'minmax(0, 1fr)',
  gap: '0.9vw',
  minHeight: 0,
  '@media (max-width: 719px)': { gridAutoFlow: 'row', gap: 16 },
})

const Lane = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: '0.6em',
  minWidth: 0,
  minHeight: 0,
  padding: '0.6em',
  borderRadius: 12,
  background: theme.vars.palette.surface.soft,
  '& > h2': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '0.5em',
    fontSize: '1.05em',
    fontWeight: 650,
  },
  '& > ul': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: '0.5em',
    flex: 1,
    minHeight: 0,
    margin: 0,
    padding: 0,
    overflow: 'hidden',
    listStyle: 'none',
  },
  '& li': {
    display: 'grid',
    gap: '0.25em',
    padding: '0.55em 0.6em',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 9,
    background: theme.vars.palette.background.paper,
    overflowWrap: 'anywhere',
    lineHeight: 1.3,
  },
  '& li > span:first-of-type > *': { fontSize: '1.05em' },
}))

const More = styled('p')({ margin: 0, fontWeight: 600, textAlign: 'center' })

/** For the screen on the wall: large, without anything to press, live. */
export function Wall() {
  const { t } = useLingui()
  const { me } = useWorkshop()
  const format = useWorkshopFormat()
  const now = useNow()
  const words = useColumnWords()
  const [address] = useSearchParams()
  const orders = useQuery(openOrdersQuery(placesIn(address)))
  useEffect(() => {
    document.title = `${t`Tablica`} · GarageManager`
  }, [t])
  useAwake()
  const of = (key: string) => orders.data?.filter(({ stage }) => columnOf(stage) === key) ?? []
  const shown = COLUMNS.filter(({ key }) => key !== 'declined' && key !== 'booked')
  return (
    <Whole>
      <header>
        <h1>{me?.workshop.name}</h1>
        <time dateTime={new Date(now).toISOString()}>{format.time(now)}</time>
      </header>
      {orders.isError && !orders.data ? (
        <ErrorState problem={orders.error} onRetry={() => void orders.refetch()} />
      ) : (
        <Columns aria-busy={orders.isPending}>
          {shown.map(({ key }) => (
            <Lane key={key} aria-label={words[key]}>
              <h2>
                {words[key]}
                <span className="num">{of(key).length}</span>
              </h2>
              <Cards orders={of(key)} />
            </Lane>
          ))}
        </Columns>
      )}
    </Whole>
  )
}

/** Nobody scrolls a wall: what does not fit is counted under the rest. */
function Cards({ orders }: { orders: readonly OrderRow[] }) {
  const list = useRef<HTMLUListElement>(null)
  const [hidden, setHidden] = useState(0)
  useEffect(() => {
    const { current } = list
    if (current === null) return
    const count = () => {
      const end = current.getBoundingClientRect().bottom + 1
      const cut = [...current.children].filter((card) => card.getBoundingClientRect().bottom > end)
      setHidden(cut.length)
    }
    const watch = new ResizeObserver(count)
    for (const one of [current, ...current.children]) watch.observe(one)
    return () => {
      watch.disconnect()
    }
  }, [orders])
  return (
    <>
      <ul ref={list}>
        {orders.map((order) => (
          <li key={order.id}>
            <span>
              <PlateOf vehicle={order.vehicle} />
            </span>
            <CardWords order={order} isLinked={false} />
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : (
        <More>
          <Trans>jeszcze {hidden}</Trans>
        </More>
      )}
    </>
  )
}

/** A screen on the wall does not go dark, where the browser allows it. */
function useAwake() {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let isGone = false
    const hold = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      navigator.wakeLock.request('screen').then(
        (held) => {
          if (isGone) void held.release()
          else lock = held
        },
        () => undefined,
      )
    }
    hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      isGone = true
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
    }
  }, [])
}
