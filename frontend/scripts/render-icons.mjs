// Renders the installable app's PNG icons from the one SVG, with the same Chromium the tests use.
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const svg = readFileSync('public/icon.svg', 'utf8')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const icons = [
  ['icon-192', 192, svg],
  ['icon-512', 512, svg],
  // A maskable icon is cut to a circle by the phone: full bleed, drawing inside the safe zone.
  [
    'icon-maskable-512',
    512,
    svg
      .replace('viewBox="0 0 64 64"', 'viewBox="-6 -6 76 76"')
      .replace(/<rect[^>]*>/, '<rect x="-6" y="-6" width="76" height="76" fill="#2346c7"/>'),
  ],
]
for (const [name, size, drawing] of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
  )
  await page.screenshot({ path: `public/m/${name}.png`, omitBackground: true })
}
await browser.close()
