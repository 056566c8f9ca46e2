import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'

import { session } from '@/api/session'
import { Line, lineUrl } from '@/lib/line'

import { type Heard, lastKnown, withMessage } from './heard'
import { type Message, type ReadMark, type Side, TOPIC } from './talk'

export interface Who {
  side: Side
  user_id: number | null
  name: string
}

type Frame =
  | { type: 'welcome'; revision: number }
  | { type: 'message' | 'changed'; message: Message }
  | { type: 'read'; read: ReadMark[] }
  | { type: 'typing'; who: Who }
  | { type: 'presence'; who: Who; is_here: boolean }
  | { type: 'ping'; number: number; revision: number }

const TYPING_FOR = 5000
/** Whoever is here says so every few seconds; a window that died says nothing. */
const HERE_FOR = 40_000
const SAY_TYPING_EVERY = 2500
const SILENCE = 45_000

const keyOf = ({ side, user_id }: Who): string => `${side} ${String(user_id)}`

/** People of whom something was said a moment ago; each is forgotten after a while. */
function usePassing(milliseconds: number) {
  const [people, setPeople] = useState<readonly Who[]>([])
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  const forget = useCallback((who: Who) => {
    const key = keyOf(who)
    clearTimeout(timers.current.get(key))
    timers.current.delete(key)
    setPeople((now) => now.filter((one) => keyOf(one) !== key))
  }, [])
  const see = useCallback(
    (who: Who) => {
      const key = keyOf(who)
      clearTimeout(timers.current.get(key))
      timers.current.set(
        key,
        setTimeout(() => {
          forget(who)
        }, milliseconds),
      )
      setPeople((now) => (now.some((one) => keyOf(one) === key) ? now : [...now, who]))
    },
    [forget, milliseconds],
  )
  const clear = useCallback(() => {
    for (const timer of timers.current.values()) clearTimeout(timer)
    timers.current.clear()
    setPeople([])
  }, [])
  return { people, see, forget, clear }
}

/**
 * The open conversation as it happens. `newest` is the last page as it was read; the line is opened once it is there and
 * goes on from it, however often it breaks.
 */
export function useLine(id: string, newest: readonly Message[] | undefined) {
  const queries = useQueryClient()
  const [isLive, setLive] = useState(false)
  const [heard, setHeard] = useState<Heard>(new Map())
  const [marks, setMarks] = useState<readonly ReadMark[]>([])
  const {
    people: typing,
    see: seeTyping,
    forget: endTyping,
    clear: clearTyping,
  } = usePassing(TYPING_FOR)
  const { people: here, see: seeHere, forget: endHere, clear: clearHere } = usePassing(HERE_FOR)
  const line = useRef<Line<Frame> | null>(null)
  const known = useRef<{ newest: readonly Message[]; heard: Heard }>({ newest: [], heard })
  const saidTypingAt = useRef(0)
  useEffect(() => {
    known.current = { newest: newest ?? [], heard }
  })

  const hear = useCallback((message: Message) => {
    setHeard((now) => withMessage(now, message))
  }, [])
  const isReady = newest !== undefined
  useEffect(() => {
    if (!isReady) return
    // No change below it is missing. A single message may be ahead of others, so only the server's word moves it on.
    let revision = Math.max(0, ...known.current.newest.map((message) => message.revision))
    let isFirst = true
    // Whoever does not look at the page is rung for, so the server hears when it goes into the background.
    let isLookingTold = true
    const isLooking = () => document.visibilityState === 'visible'
    const sayLooking = () => {
      if (isLooking() === isLookingTold) return
      if (own.say({ type: 'looking', is_looking: isLooking() })) isLookingTold = isLooking()
    }
    const own = new Line<Frame>({
      url: () => {
        const url = lineUrl(`/ws/chat/${id}/`)
        const since = lastKnown(known.current.newest, known.current.heard)
        url.searchParams.set('since', String(since))
        url.searchParams.set('revision', String(revision))
        isLookingTold = isLooking()
        if (!isLookingTold) url.searchParams.set('hidden', '1')
        return url.href
      },
      access: () => session.freshAccess(),
      silence: SILENCE,
      onStatus: (connected) => {
        setLive(connected)
        if (connected) return
        clearTyping()
        clearHere()
      },
      onFrame: (frame) => {
        switch (frame.type) {
          case 'welcome':
            sayLooking()
            // Who read what meanwhile is told by nobody.
            if (!isFirst) void queries.invalidateQueries({ queryKey: [TOPIC, 'one', id] })
            isFirst = false
            return
          case 'message':
          case 'changed': {
            const { side, sender_id, sender_name } = frame.message
            hear(frame.message)
            if (side !== 'system') endTyping({ side, user_id: sender_id, name: sender_name })
            return
          }
          case 'read':
            setMarks(frame.read)
            return
          case 'typing':
            seeTyping(frame.who)
            return
          case 'presence':
            if (frame.is_here) seeHere(frame.who)
            else {
              endHere(frame.who)
              endTyping(frame.who)
            }
            return
          case 'ping':
            revision = Math.max(revision, frame.revision)
        }
      },
    })
    line.current = own
    document.addEventListener('visibilitychange', sayLooking)
    return () => {
      document.removeEventListener('visibilitychange', sayLooking)
      line.current = null
      own.close()
    }
  }, [id, isReady, queries, hear, seeTyping, endTyping, clearTyping, seeHere, endHere, clearHere])

  const sayTyping = useCallback(() => {
    if (Date.now() - saidTypingAt.current < SAY_TYPING_EVERY) return
    if (line.current?.say({ type: 'typing' })) saidTypingAt.current = Date.now()
  }, [])
  return { isLive, heard, hear, marks, typing, here, sayTyping }
}
