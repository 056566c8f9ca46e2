// Shows what the push service brings and opens its address. It rules no page and keeps no files.
self.addEventListener('install', () => self.skipWaiting())

/** Only a place of this host: words from outside must not lead out of it. */
function placeOf(link) {
  try {
    const url = new URL(link || '/', self.location.origin)
    return url.origin === self.location.origin ? url.href : `${self.location.origin}/`
  } catch {
    return `${self.location.origin}/`
  }
}

self.addEventListener('push', (event) => {
  let told = {}
  try {
    told = event.data?.json() ?? {}
  } catch {
    // Not ours to read; a browser demands that something is shown all the same.
  }
  event.waitUntil(
    self.registration.showNotification(told.title || 'GarageManager', {
      body: told.body || '',
      tag: told.tag || undefined,
      icon: '/m/icon-192.png',
      data: { place: placeOf(told.link) },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const place = event.notification.data?.place ?? placeOf('/')
  event.waitUntil(
    (async () => {
      const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
      const there = pages.find((page) => page.url === place)
      return there ? there.focus() : self.clients.openWindow(place)
    })(),
  )
})
