import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { ApiError } from '@/api/envelope'

import { alternativesOf, type Hold, holdSlot, releaseHold, type Slot } from './api'

export type HoldState =
  | { name: 'none' }
  | { name: 'asking'; start: string }
  /** While it is being renewed the old one stands: whoever writes meanwhile notices nothing. */
  | { name: 'held'; hold: Hold; renewed: boolean; isRenewing?: boolean }
  | { name: 'taken'; start: string; alternatives: Slot[] }
  /** Ran out while nobody was here; one button takes it again. */
  | { name: 'expired'; start: string }
  | { name: 'failed'; start: string; problem: unknown }

/** Somebody who touched the page this recently is still at it, and the hold goes on by itself. */
const PRESENT = 5 * 60_000
const STORED = 'garage-hold'

interface Stored extends Hold {
  listingId: string
}

/** What this tab holds since before: for what is asked now, or for something else, which nobody comes back to. */
function storedHold(
  listingId: string,
  service: string,
  start: string | null,
): { own?: Hold; other?: Stored } {
  const text = sessionStorage.getItem(STORED)
  if (text === null) return {}
  const stored = JSON.parse(text) as Stored
  const { listingId: of, ...hold } = stored
  const isAsked = start === null || Date.parse(start) === Date.parse(hold.start)
  if (of !== listingId || hold.service !== service || !isAsked) return { other: stored }
  return hold.expiresAt > Date.now() + 5000 ? { own: hold } : {}
}

function useLastTouch() {
  const last = useRef(0)
  useEffect(() => {
    const touch = () => {
      last.current = Date.now()
    }
    touch()
    const kinds = ['pointerdown', 'keydown', 'pointermove'] as const
    for (const kind of kinds) window.addEventListener(kind, touch, { passive: true })
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, touch)
    }
  }, [])
  return last
}

/**
 * One start at a time is kept free for this visitor: taken, renewed, lost or given back. `start` is the one the address
 * asks for.
 */
export function useHold(listingId: string, service: string, start: string | null) {
  const queries = useQueryClient()
  const [found] = useState(() => storedHold(listingId, service, start))
  const [state, setState] = useState<HoldState>(
    found.own ? { name: 'held', hold: found.own, renewed: false } : { name: 'none' },
  )
  const lastTouch = useLastTouch()
  // Only the newest wish counts: answers to earlier ones are given back.
  const wish = useRef(0)
  const isHere = useRef(true)
  // What is given back must be free before the next start is asked for: the two may overlap.
  const freed = useRef(Promise.resolve())
  const hold = state.name === 'held' ? state.hold : null
  const last = useRef<Promise<Hold | null>>(Promise.resolve(hold))

  const release = useCallback(
    async (of: string, id: string) => {
      freed.current = releaseHold(of, id)
      await freed.current
      await queries.invalidateQueries({ queryKey: ['availability', of] })
    },
    [queries],
  )

  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  // Another service or start is another booking: what was held for the last one is given back.
  useEffect(() => {
    if (found.other) void release(found.other.listingId, found.other.id)
  }, [found, release])

  const choose = useCallback(
    async (start: string, { renewed = false } = {}) => {
      const mine = ++wish.current
      const before = hold
      setState((now) =>
        renewed && now.name === 'held' ? { ...now, isRenewing: true } : { name: 'asking', start },
      )
      const asked = freed.current.then(() =>
        holdSlot(listingId, service, start, newIdempotencyKey()),
      )
      last.current = asked.catch(() => null)
      try {
        const next = await asked
        if (mine !== wish.current || !isHere.current) {
          void release(listingId, next.id)
          return
        }
        setState({ name: 'held', hold: next, renewed })
        if (before && before.id !== next.id) void releaseHold(listingId, before.id)
      } catch (problem) {
        if (mine !== wish.current) return
        const alternatives = alternativesOf(problem)
        if (before && !(problem instanceof ApiError && problem.isNetwork))
          void releaseHold(listingId, before.id)
        setState(
          alternatives
            ? { name: 'taken', start, alternatives }
            : { name: 'failed', start, problem },
        )
        void queries.invalidateQueries({ queryKey: ['availability', listingId] })
      }
    },
    [hold, listingId, queries, release, service],
  )

  const forget = useCallback(() => {
    wish.current += 1
    setState({ name: 'none' })
  }, [])

  const giveBack = useCallback(() => {
    if (hold) void release(listingId, hold.id)
    forget()
  }, [forget, hold, listingId, release])

  const lose = useCallback(
    (start: string, alternatives: Slot[]) => {
      wish.current += 1
      setState({ name: 'taken', start, alternatives })
      void queries.invalidateQueries({ queryKey: ['availability', listingId] })
    },
    [listingId, queries],
  )

  useEffect(() => {
    if (hold)
      sessionStorage.setItem(STORED, JSON.stringify({ ...hold, listingId } satisfies Stored))
    else sessionStorage.removeItem(STORED)
  }, [hold, listingId])

  useEffect(() => {
    if (!hold) return
    const runOut = () => {
      const present =
        document.visibilityState === 'visible' && Date.now() - lastTouch.current < PRESENT
      if (present) void choose(hold.start, { renewed: true })
      else setState({ name: 'expired', start: hold.start })
    }
    const timer = setTimeout(runOut, Math.max(0, hold.expiresAt - Date.now()))
    return () => {
      clearTimeout(timer)
    }
  }, [choose, hold, lastTouch])

  /** The hold that was asked for last, once it is known: for whoever began before it was renewed. */
  const newest = useCallback(() => last.current, [])

  return { state, choose, giveBack, forget, lose, newest }
}

export type HoldControl = ReturnType<typeof useHold>
