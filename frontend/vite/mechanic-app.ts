import { readFileSync } from 'node:fs'

import { VitePWA } from 'vite-plugin-pwa'

interface Chunk {
  file: string
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
  assets?: string[]
}

/** Everything the mechanic's page can ask for; the other faces' chunks have no place on a mechanic's phone. */
function filesOfMechanic(outDir: string): Set<string> {
  const manifest = JSON.parse(readFileSync(`${outDir}/.vite/manifest.json`, 'utf8')) as Record<
    string,
    Chunk
  >
  const files = new Set<string>(['mechanic.html', 'scheme.js'])
  const seen = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file)
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next)
  }
  visit('mechanic.html')
  return files
}

/** The service worker stands at the root but rules /m/ only. */
export function mechanicApp(outDir: string) {
  return VitePWA({
    strategies: 'generateSW',
    filename: 'mechanic-sw.js',
    scope: '/m/',
    manifest: false,
    injectRegister: false,
    workbox: {
      globPatterns: ['**/*.{js,css,html,woff2,svg,png,webmanifest}'],
      navigateFallback: '/mechanic.html',
      navigateFallbackAllowlist: [/^\/m(\/|$)/],
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      // Taken over when the page asks for it, which it does as it opens: an old page keeps its own files until then.
      skipWaiting: false,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      manifestTransforms: [
        (entries) => {
          const files = filesOfMechanic(outDir)
          return {
            manifest: entries.filter(({ url }) => files.has(url) || url.startsWith('m/')),
            warnings: [],
          }
        },
      ],
    },
  })
}
