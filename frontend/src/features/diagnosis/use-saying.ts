import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { ApiError } from '@/api/envelope'
import { mayHaveArrived } from '@/api/may-have-arrived'
import { announce } from '@/components/announce'
import type { Language } from '@/lib/language'

import { answerTo } from './answering'
import { type About, beginTalk, leavePhoto, talkQuery, type Told } from './api'

/** What is to be said, with a photo that has not left this machine. */
export type Meant = Omit<Told, 'photo_id'> & { photo?: Blob }

/** The same words with the same photo are one thing said, however often it is tried. */
interface Intention {
  said: string
  photo: Blob | undefined
  photoId: string | undefined
  key: string
}

const isStillAnswering = (problem: unknown) =>
  problem instanceof ApiError && problem.code === 'STILL_ANSWERING'

interface SayingOptions {
  id: string | undefined
  about: About
  onSaid: (here: string) => void
  onRefused: (problem: unknown, meant: Meant) => void
}

/** Says things in a conversation, which begins with the first of them. `words` are those of the answer so far. */
export function useSaying({ id, about, onSaid, onRefused }: SayingOptions) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const [words, setWords] = useState('')
  // A conversation that was begun and got no answer yet, with the car it was begun about.
  const begun = useRef<{ id: string; about: string } | null>(null)
  const intention = useRef<Intention | null>(null)
  const send = useMutation({
    mutationFn: async ({ photo, ...told }: Meant) => {
      setWords('')
      announce(t`Asystent AI pisze…`)
      const car = JSON.stringify(about)
      if (id === undefined && begun.current?.about !== car) {
        const talk = await beginTalk(i18n.locale as Language, about, newIdempotencyKey())
        begun.current = { id: talk.session_id, about: car }
      }
      const here = id ?? begun.current?.id ?? ''
      const said = JSON.stringify([here, told])
      if (intention.current?.said !== said || intention.current.photo !== photo)
        intention.current = { said, photo, photoId: undefined, key: newIdempotencyKey() }
      const { current } = intention
      if (photo) current.photoId ??= await leavePhoto(here, photo, newIdempotencyKey())
      const whole = current.photoId === undefined ? told : { ...told, photo_id: current.photoId }
      const answer = await answerTo({ talk: here, told: whole, key: current.key }, setWords)
      await queries.query({ ...talkQuery(here), staleTime: 0 }).catch(() => undefined)
      return { here, answer }
    },
    onSuccess: ({ here, answer }) => {
      intention.current = null
      begun.current = null
      announce(t`Asystent AI: ${answer.content}`)
      onSaid(here)
    },
    onError: (problem, meant) => {
      if (!mayHaveArrived(problem) && !isStillAnswering(problem)) intention.current = null
      if (id !== undefined) void queries.invalidateQueries({ queryKey: ['ai-chat', id] })
      onRefused(problem, meant)
    },
  })
  return { say: send.mutate, told: send.isPending ? send.variables : null, words }
}
