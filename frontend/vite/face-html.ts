import type { Connect, Plugin } from 'vite'

/** Which page a path means while developing and previewing: nginx does the same by host in front of the build. */
function pageFor(host: string, path: string): string {
  const name = host.split(':')[0] ?? ''
  if (path === '/m' || path.startsWith('/m/')) return '/mechanic.html'
  if (name.startsWith('console.')) return '/console.html'
  if (name.endsWith('.garage.localhost')) return '/workshop.html'
  return '/marketplace.html'
}

const servePages: Connect.NextHandleFunction = (request, _response, next) => {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const isFile = /\.[a-z0-9]+$/i.test(path) || path.startsWith('/@') || path.startsWith('/src/')
  const isBackend = /^\/(api|ws|media|dev)\/|^\/readyz$/.test(path)
  if (!isFile && !isBackend) request.url = pageFor(request.headers.host ?? '', path)
  next()
}

export function faceHtml(): Plugin {
  return {
    name: 'face-html',
    configureServer: (server) => void server.middlewares.use(servePages),
    configurePreviewServer: (server) => void server.middlewares.use(servePages),
  }
}
