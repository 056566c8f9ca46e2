/** A ticket that would sign in somebody else than who is here: it waits until the person has decided. */
export interface WaitingTicket {
  ticket: string
  /** E-mail of who is signed in in this browser, and of whom the ticket is for. */
  here: string
  next: string
}

let waiting: WaitingTicket | null = null
const listeners = new Set<() => void>()

export const waitingTicket = {
  snapshot: (): WaitingTicket | null => waiting,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  set: (ticket: WaitingTicket | null): void => {
    waiting = ticket
    for (const listener of listeners) listener()
  },
}
