// What a face needs before it can show anything: its entry, everything that imports at once, and one language.
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

// In KiB. The phone of the pit keeps its day in a database of its own, which is here before the first screen; after
// the first time all of it comes from the phone itself.
const LIMITS = { marketplace: 160, workshop: 160, console: 160, mechanic: 200 }
if (!existsSync('dist/.vite/manifest.json')) throw new Error('Run "npm run build" first')
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
let tooLarge = false

for (const [face, limit] of Object.entries(LIMITS)) {
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
  const size = bytes / 1024
  tooLarge ||= size > limit
  console.log(`${face.padEnd(12)} ${size.toFixed(1).padStart(6)} KiB gzip of ${limit}`)
}
process.exit(tooLarge ? 1 : 0)
