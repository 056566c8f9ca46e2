import { resolve } from 'node:path'

import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

import { faceHtml } from './vite/face-html.ts'
import { firstPaint } from './vite/first-paint.ts'
import { linguiMacro } from './vite/lingui-macro.ts'
import { mechanicApp } from './vite/mechanic-app.ts'

const root = import.meta.dirname
const outDir = resolve(root, 'dist')
const faces = ['marketplace', 'workshop', 'console', 'mechanic']
const backend = process.env.GARAGE_BACKEND ?? 'http://127.0.0.1:8000'

export default defineConfig({
  resolve: { alias: { '@': resolve(root, 'src') } },
  plugins: [linguiMacro(), lingui(), react(), faceHtml(), firstPaint(), mechanicApp(outDir)],
  build: {
    outDir,
    manifest: true,
    target: 'es2022',
    // An inlined asset would be a data: address, which the content policy forbids for scripts and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(faces.map((face) => [face, resolve(root, `${face}.html`)])),
    },
  },
  server: {
    port: 5173,
    allowedHosts: ['.garage.localhost'],
    // The backend tells workshops apart by host, so the host passes through; the port must be the public one.
    proxy: Object.fromEntries(
      ['/api', '/ws', '/media', '/dev', '/readyz'].map((path) => [
        path,
        { target: backend, ws: true },
      ]),
    ),
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
})
