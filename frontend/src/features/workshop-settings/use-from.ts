import { useState } from 'react'

/**
 * State of a form that was made from what was read: read anew and different, it is made anew. So an undo is seen where
 * the change was made, and the focus stays where it is. What somebody has written in stays; `settle` says that it was
 * saved, so that what is read next counts again.
 */
export function useFrom<Told, Made>(
  told: Told,
  make: (told: Told) => Made,
): [Made, (next: Made) => void, () => void] {
  const [state, setState] = useState(() => ({ told, made: make(told), isWritten: false }))
  const isSame = state.told === told || state.isWritten
  const current = isSame ? state : { told, made: make(told), isWritten: false }
  if (current !== state) setState(current)
  return [
    current.made,
    (made) => {
      setState({ told, made, isWritten: true })
    },
    () => {
      setState((last) => ({ ...last, told, isWritten: false }))
    },
  ]
}
