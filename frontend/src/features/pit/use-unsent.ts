import { useEffect, useState } from 'react'

import { usePit } from './use-pit'

/** Words that are being written: kept on the phone letter by letter, for when the screen or the app is left with them. */
export function useUnsent(name: string): readonly [string, (text: string) => void] {
  const { store } = usePit()
  const [text, setText] = useState('')
  const key = `unsent ${name}`
  useEffect(() => {
    let isOver = false
    void store.kept.get(key).then((kept) => {
      // Whoever typed faster than the phone remembered goes on with that.
      if (!isOver && kept) setText((now) => now || (kept.value as string))
    })
    return () => {
      isOver = true
    }
  }, [store, key])
  const keep = async (now: string) => {
    if (now === '') await store.kept.delete(key)
    else await store.kept.put({ name: key, value: now, at: Date.now() })
  }
  const write = (now: string) => {
    setText(now)
    // Without room it is kept as long as the screen stays.
    keep(now).catch(() => undefined)
  }
  return [text, write]
}
