import { useEffect, useRef, useState } from 'react'

const SPARE = 12

/**
 * Which rows of a long list of equal heights are near the screen: only those are drawn, the rest is empty height, so the
 * page's own scroll bar stays true. `ref` belongs on the list.
 */
export function useWindowRows(count: number, height: number) {
  const ref = useRef<HTMLUListElement>(null)
  const [range, setRange] = useState({ from: 0, to: 40 })
  useEffect(() => {
    const look = () => {
      const top = ref.current?.getBoundingClientRect().top ?? 0
      const from = Math.max(0, Math.floor(-top / height) - SPARE)
      const to = Math.ceil((window.innerHeight - top) / height) + SPARE
      setRange((now) => (now.from === from && now.to === to ? now : { from, to }))
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [count, height])
  const from = Math.min(range.from, count)
  const to = Math.max(from, Math.min(range.to, count))
  return { ref, from, to, above: from * height, below: (count - to) * height }
}
