import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { ApiError } from '@/api/envelope'
import { announce } from '@/components/announce'
import { useProblemText } from '@/components/error-state'

import { MOST_BYTES, MOST_PHOTOS, PHOTOS_KEY, sendPhoto } from './photos-api'

/** A file on its way. Its key stays the same through every try. */
export interface Waiting {
  key: string
  file: File
  preview: string
  /** 0 to 1; null while it waits for its turn. */
  part: number | null
  problem: string | null
  /** Another try with the same file may end differently. */
  mayTryAgain: boolean
}

/** Chosen files, sent one after the other; what is refused stays with its reason until it is taken away. */
export function usePhotoQueue(kept: number) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const sending = useRef(false)
  const previews = useRef(new Set<string>())

  const change = (key: string, changed: Partial<Waiting>) => {
    setWaiting((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)))
  }
  const drop = (key: string) => {
    setWaiting((all) => all.filter((one) => one.key !== key))
  }

  const refusalOf = (file: File): string | null => {
    if (/\.hei[cf]$/i.test(file.name) || /^image\/hei[cf]/.test(file.type))
      return t`Zdjęć HEIC nie otworzy każda przeglądarka. Zapisz zdjęcie jako JPEG i dodaj jeszcze raz.`
    if (!['image/jpeg', 'image/png', 'image/webp'].includes(file.type))
      return t`To nie jest zdjęcie JPEG, PNG ani WebP.`
    if (file.size > MOST_BYTES) return t`Plik jest za duży. Zdjęcie może mieć najwyżej 10 MB.`
    return null
  }

  const send = async ({ key, file }: Waiting) => {
    change(key, { part: 0, problem: null })
    try {
      await sendPhoto(file, {
        key,
        onProgress: (part) => {
          change(key, { part })
        },
      })
      await queries.invalidateQueries({ queryKey: PHOTOS_KEY })
      drop(key)
      const { name } = file
      announce(t`Dodano zdjęcie: ${name}.`)
    } catch (problem) {
      const aboutFile = problem instanceof ApiError ? problem.fieldMessages.photo : undefined
      const said = aboutFile ?? problemText(problem)
      change(key, { part: null, problem: said, mayTryAgain: aboutFile === undefined })
      announce(said)
    }
  }

  const next = waiting.find(({ part, problem }) => part === null && problem === null)
  useEffect(() => {
    if (!next || sending.current) return
    sending.current = true
    void send(next).finally(() => {
      sending.current = false
      setWaiting((all) => [...all])
    })
  })

  useEffect(() => {
    const made = previews.current
    return () => {
      for (const preview of made) URL.revokeObjectURL(preview)
    }
  }, [])

  return {
    waiting,
    add: (files: Iterable<File>) => {
      const free = MOST_PHOTOS - kept - waiting.length
      const chosen = [...files].map((file, index): Waiting => {
        const preview = URL.createObjectURL(file)
        previews.current.add(preview)
        const problem =
          index < free ? refusalOf(file) : t`Warsztat może mieć najwyżej 10 zdjęć. Usuń jedno.`
        const mayTryAgain = index >= free && refusalOf(file) === null
        return { key: newIdempotencyKey(), file, preview, part: null, problem, mayTryAgain }
      })
      setWaiting((all) => [...all, ...chosen])
      const refused = chosen.find(({ problem }) => problem !== null)
      if (refused?.problem) announce(refused.problem)
    },
    again: (key: string) => {
      change(key, { problem: null, part: null })
    },
    drop,
  }
}
