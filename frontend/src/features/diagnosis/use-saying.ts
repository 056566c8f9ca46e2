import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { ApiError } from '@/api/envelope'
import { announce } from '@/components/announce'
import type { Language } from '@/lib/language'

import { answerTo } from './answering'
import { beginTalk, talkQuery, type Told } from './api'

const mayHaveArrived = (problem: unknown) =>
  problem instanceof ApiError &&
  (problem.isNetwork || problem.status >= 500 || problem.code === 'STILL_ANSWERING')

interface SayingOptions {
  id: string | undefined
  onSaid: (here: string) => void
  onRefused: (problem: unknown, told: Told) => void
}

/** Says things in a conversation, which begins with the first of them. `words` are those of the answer so far. */
export function useSaying({ id, onSaid, onRefused }: SayingOptions) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const [words, setWords] = useState('')
  const begun = useRef<string | null>(null)
  const intention = useRef<{ said: string; key: string } | null>(null)
  const send = useMutation({
    mutationFn: async (told: Told) => {
      setWords('')
      announce(t`Asystent AI pisze…`)
      begun.current = id ?? begun.current
      begun.current ??= (await beginTalk(i18n.locale as Language, newIdempotencyKey())).session_id
      const here = begun.current
      const said = JSON.stringify([here, told])
      if (intention.current?.said !== said) intention.current = { said, key: newIdempotencyKey() }
      const answer = await answerTo({ talk: here, told, key: intention.current.key }, setWords)
      await queries.query({ ...talkQuery(here), staleTime: 0 }).catch(() => undefined)
      return { here, answer }
    },
    onSuccess: ({ here, answer }) => {
      intention.current = null
      begun.current = null
      announce(t`Asystent AI: ${answer.content}`)
      onSaid(here)
    },
    onError: (problem, told) => {
      if (!mayHaveArrived(problem)) intention.current = null
      if (id !== undefined) void queries.invalidateQueries({ queryKey: ['ai-chat', id] })
      onRefused(problem, told)
    },
  })
  return { say: send.mutate, told: send.isPending ? send.variables : null, words }
}
