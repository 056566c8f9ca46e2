import '@testing-library/jest-dom/vitest'

import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

import { rememberLanguage } from '@/lib/language'

/** Gives a prototype what jsdom lacks and browsers have; leaves alone what is there. */
function supply(target: object, name: string, value: unknown): void {
  if (typeof Reflect.get(target, name) !== 'function')
    Object.defineProperty(target, name, { value, configurable: true, writable: true })
}

supply(window, 'matchMedia', (query: string) =>
  Object.assign(new EventTarget(), {
    media: query,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }),
)
supply(
  globalThis,
  'ResizeObserver',
  class {
    observe = () => undefined
    unobserve = () => undefined
    disconnect = () => undefined
  },
)
supply(Element.prototype, 'scrollIntoView', () => undefined)
supply(URL, 'createObjectURL', () => 'blob:picture')
supply(URL, 'revokeObjectURL', () => undefined)
supply(HTMLDialogElement.prototype, 'showModal', function (this: HTMLDialogElement) {
  this.open = true
})
supply(HTMLDialogElement.prototype, 'close', function (this: HTMLDialogElement) {
  this.open = false
})

// The browser of the tests reads English; the texts they look for are the Polish ones of the source.
rememberLanguage('pl')

// A busy machine answers later than a second; nothing waits this long when all is well.
configure({ asyncUtilTimeout: 5000 })

afterEach(() => {
  cleanup()
  localStorage.clear()
})
