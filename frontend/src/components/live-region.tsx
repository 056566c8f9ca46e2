import { useEffect, useState } from 'react'

import { hearAnnouncements } from './announce'
import { VisuallyHidden } from './visually-hidden'

/** Where announce() speaks from; the app mounts one. */
export function LiveRegion() {
  const [said, setSaid] = useState({ text: '', turn: 0 })
  useEffect(
    () =>
      hearAnnouncements((text) => {
        setSaid(({ turn }) => ({ text, turn: turn + 1 }))
      }),
    [],
  )
  return (
    <VisuallyHidden role="status" aria-live="polite">
      <span key={said.turn}>{said.text}</span>
    </VisuallyHidden>
  )
}
