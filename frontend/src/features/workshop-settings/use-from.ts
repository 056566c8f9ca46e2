import { useState } from 'react'

/**
 * State of a form that was made from what was read: read anew and different, it is made anew. So an undo is seen where
 * the change was made, and the focus stays where it is.
 */
export function useFrom<Told, Made>(
  told: Told,
  make: (told: Told) => Made,
): [Made, (next: Made) => void] {
  const [state, setState] = useState(() => ({ told, made: make(told) }))
  const current = state.told === told ? state : { told, made: make(told) }
  if (current !== state) setState(current)
  return [
    current.made,
    (made) => {
      setState({ told, made })
    },
  ]
}
