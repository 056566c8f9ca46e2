import { useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { liveQuery } from 'dexie'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { ApiError } from '@/api/envelope'
import { session } from '@/api/session'
import { tellRefusal } from '@/components/notify'
import { useAuth } from '@/hooks/use-auth'
import { currentLanguage } from '@/lib/language'

import { applied } from './applied'
import type { Day } from './day'
import { keepQueries } from './kept-queries'
import { PhoneFull, put, rowsOf, type Write } from './outbox'
import type { PitPerson } from './person'
import { readDay } from './read-day'
import { Sender } from './sender'
import { type OutboxRow, type PitStore, storeOf, unsent } from './store'
import type { Talk } from './talk'
import { type Pit, PitContext } from './use-pit'

/** A hint about any order or clock makes it stale: the first key is the socket's topic. */
const DAY_KEY = ['work_order', 'pit']
const TALKS_KEY = ['chat', 'pit']

interface Stored {
  day: Day | null | undefined
  rows: OutboxRow[]
  talks: Talk[]
}

function useStored(store: PitStore): Stored {
  const [stored, setStored] = useState<Stored>({ day: undefined, rows: [], talks: [] })
  useEffect(() => {
    const watched = liveQuery(async () => ({
      day: (await store.day()) ?? null,
      rows: await rowsOf(store),
      talks: await store.talks(),
    })).subscribe({ next: setStored })
    return () => {
      watched.unsubscribe()
    }
  }, [store])
  return stored
}

/** Sends what waits whenever there is a reason to believe that it can. */
function useSender(store: PitStore, onSettled: (said: boolean) => void) {
  const [reached, setReached] = useState(true)
  const { status } = useAuth()
  const sender = useRef<Sender | null>(null)
  useEffect(() => {
    const own = new Sender({
      store,
      session,
      fetch: (request) => fetch(request),
      origin: window.location.origin,
      locks: 'locks' in navigator ? navigator.locks : undefined,
      language: currentLanguage,
      isOnline: () => navigator.onLine,
      onSettled,
      onReached: setReached,
    })
    sender.current = own
    const wake = () => void own.kick(true)
    const seen = () => {
      if (document.visibilityState === 'visible') wake()
    }
    window.addEventListener('online', wake)
    document.addEventListener('visibilitychange', seen)
    return () => {
      own.stop()
      window.removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [store, onSettled])
  useEffect(() => {
    if (status === 'in') void sender.current?.kick(true)
  }, [store, status])
  return { sender, reached }
}

const isSilence = (problem: unknown): boolean => problem instanceof ApiError && problem.isNetwork

/** The number on the app's icon. */
function useBadge(count: number): void {
  useEffect(() => {
    if (!('setAppBadge' in navigator)) return
    const badge = count === 0 ? navigator.clearAppBadge() : navigator.setAppBadge(count)
    badge.catch(() => undefined)
  }, [count])
}

/** Mounts one person's pit: what the phone keeps of the day, and what waits to be sent. */
export function PitProvider({ person, children }: { person: PitPerson; children: ReactNode }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { status, user } = useAuth()
  const store = storeOf(person.id)
  const stored = useStored(store)

  const reading = useQuery({
    queryKey: [...DAY_KEY, person.id],
    queryFn: () => readDay(store),
    enabled: status === 'in' && user?.id === person.id,
    staleTime: 30_000,
  })
  // Which orders there are decides which conversations are kept.
  const orderIds = (stored.day?.orders ?? []).map(({ id }) => id)
  useQuery({
    queryKey: [...TALKS_KEY, person.id, orderIds],
    queryFn: async () => (await import('./read-talks')).readTalks(store),
    enabled: status === 'in' && user?.id === person.id && orderIds.length > 0,
    staleTime: 30_000,
    refetchInterval: ({ state }) => state.data === false && 60_000,
  })
  const onSettled = useCallback(
    (said: boolean) => {
      void queries.invalidateQueries({ queryKey: DAY_KEY })
      if (said) void queries.invalidateQueries({ queryKey: TALKS_KEY })
    },
    [queries],
  )
  const readAgain = useCallback(() => {
    onSettled(true)
  }, [onSettled])
  const { sender, reached } = useSender(store, onSettled)

  useEffect(() => keepQueries(queries, store), [queries, store])
  useBadge(unsent(stored.rows).length)

  const write = useCallback(
    async (told: Write): Promise<boolean> => {
      try {
        await put(store, told)
      } catch (problem) {
        tellRefusal(
          problem instanceof PhoneFull
            ? t`W telefonie brakuje miejsca i tego nie udało się zapisać. To, co czekało, jest bezpieczne. Zwolnij miejsce i zrób to jeszcze raz.`
            : t`Telefon tego nie zapisał. Otwórz aplikację jeszcze raz i zrób to od nowa.`,
        )
        return false
      }
      // Asked with the first thing worth keeping: the browser must not clear it on its own.
      if ('storage' in navigator) void navigator.storage.persist().catch(() => undefined)
      void sender.current?.kick()
      return true
    },
    [store, sender, t],
  )

  const pit = useMemo<Pit>(
    () => ({
      person,
      store,
      day: stored.day ? applied(stored.day, stored.rows) : stored.day,
      rows: stored.rows,
      talks: stored.talks,
      reached: reached && !isSilence(reading.failureReason),
      problem: reading.error,
      readAgain,
      write,
      sendNow: () => void sender.current?.kick(true),
    }),
    [
      person,
      store,
      stored,
      reached,
      reading.error,
      reading.failureReason,
      readAgain,
      write,
      sender,
    ],
  )
  return <PitContext.Provider value={pit}>{children}</PitContext.Provider>
}
