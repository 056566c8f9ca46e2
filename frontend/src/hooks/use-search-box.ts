import { useEffect, useRef, useState } from 'react'

const PAUSE = 250

/**
 * A box whose text goes into the address once somebody pauses, and follows the address when it changes by itself (back,
 * a link). The router writes the address a little later than one types, so the box keeps its own text.
 */
export function useSearchBox(written: string, write: (text: string) => void) {
  const [typed, setTyped] = useState(written)
  const [seen, setSeen] = useState(written)
  const [own, setOwn] = useState(written)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  if (written !== seen) {
    setSeen(written)
    if (written !== own) {
      setOwn(written)
      setTyped(written)
    }
  }
  return {
    value: typed,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      const text = event.target.value
      setTyped(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        setOwn(text.trim())
        write(text.trim())
      }, PAUSE)
    },
  }
}
