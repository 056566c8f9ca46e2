/**
 * Installs the worker that opens the app without a network. A newer version waits until the page is opened the next
 * time: nothing is exchanged under somebody's hands, and what waits to be sent lies in a database no version clears.
 */
export function installApp(): void {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const wasRuled = serviceWorker.controller !== null
  // A page that cannot install itself still works as a page.
  serviceWorker
    .register('/mechanic-sw.js', { scope: '/m/' })
    .then((registration) => {
      if (!wasRuled || registration.waiting === null) return
      serviceWorker.addEventListener('controllerchange', () => {
        window.location.reload()
      })
      registration.waiting.postMessage({ type: 'SKIP_WAITING' })
    })
    .catch(() => undefined)
}
