// What a face needs before it can show anything: its entry, everything that imports at once, and one language.
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT_KB = 160
if (!existsSync('dist/.vite/manifest.json')) throw new Error('Run "npm run build" first')
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
let tooLarge = false

for (const face of ['marketplace', 'workshop', 'console', 'mechanic']) {
  const files = new Set()
  const visit = (key) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const key of [
    `${face}.html`,
    `src/faces/${face}/texts.pl.ts`,
    `src/faces/${face}/pages/home.tsx`,
  ])
    visit(key)
  const bytes = [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length,
    0,
  )
  const kilobytes = bytes / 1000
  tooLarge ||= kilobytes > LIMIT_KB
  console.log(`${face.padEnd(12)} ${kilobytes.toFixed(1).padStart(6)} kB gzip of ${LIMIT_KB}`)
}
process.exit(tooLarge ? 1 : 0)
