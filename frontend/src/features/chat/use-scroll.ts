import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

const NEAR = 80

/**
 * Keeps the end of the conversation in sight for whoever stands at it; who reads further up stays there and is told.
 * `shown` changes when something comes below; `isOwn` says that it was the reader who wrote it.
 */
export function useScroll(box: RefObject<HTMLDivElement | null>, shown: string, isOwn: boolean) {
  const isAtEnd = useRef(true)
  const [hasNews, setNews] = useState(false)
  const toEnd = () => {
    box.current?.scrollTo({ top: box.current.scrollHeight })
    setNews(false)
  }
  useLayoutEffect(() => {
    if (isAtEnd.current || isOwn) box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [box, shown, isOwn])
  // What comes late above or below takes room from the box: its end must not slip away under that.
  useEffect(() => {
    const { current } = box
    if (!current) return
    const watch = new ResizeObserver(() => {
      if (isAtEnd.current) current.scrollTo({ top: current.scrollHeight })
    })
    watch.observe(current)
    return () => {
      watch.disconnect()
    }
  }, [box])
  useEffect(() => {
    if (!isAtEnd.current && !isOwn) setNews(true)
  }, [shown, isOwn])
  const onScroll = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = box.current ?? {}
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR
    if (isAtEnd.current) setNews(false)
  }
  const toMessage = (number: number) => {
    isAtEnd.current = false
    requestAnimationFrame(() => {
      box.current
        ?.querySelector(`[data-number="${String(number)}"]`)
        ?.scrollIntoView({ block: 'center' })
    })
  }
  return { onScroll, hasNews, toEnd, toMessage }
}
