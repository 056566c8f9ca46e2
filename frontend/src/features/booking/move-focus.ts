import type { KeyboardEvent } from 'react'

const STEPS: Record<string, number | 'first' | 'last'> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
}

/** Arrows, Home and End walk a group of which only one member is in the order of Tab. Returns who has the focus now. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, selector: string): HTMLElement | null {
  const step = STEPS[event.key]
  if (step === undefined) return null
  const members = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const now = members.indexOf(document.activeElement as HTMLElement)
  if (members.length === 0 || now < 0) return null
  event.preventDefault()
  const target =
    step === 'first'
      ? members[0]
      : step === 'last'
        ? members.at(-1)
        : members[Math.min(members.length - 1, Math.max(0, now + step))]
  target?.focus()
  return target ?? null
}
