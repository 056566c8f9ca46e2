import type { IndexHtmlTransformContext, Plugin } from 'vite'

import { dark, light } from '../src/app/colours.ts'

/**
 * What stands in the page before any script has come: the face's frame in its colours, so that on a slow line nobody
 * looks at an empty page, and nothing jumps when the real one takes its place. The measures are those of the shells.
 */
const BRAND = `<svg viewBox="0 0 64 64" width="30" height="30" fill="none" stroke-linecap="round" stroke-linejoin="round"><rect width="64" height="64" rx="14"/><path d="M13 47V29.5L32 16l19 13.5V47" stroke-width="5"/><path d="M23 47v-9h18v9M23 42.5h18" stroke-width="4.5"/></svg>`

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>

const colours = ({ background, divider, primary, surface, text }: typeof light) =>
  `--b:${background.default};--p:${background.paper};--d:${divider};--a:${primary.main};--o:${primary.contrastText};--s:${surface.soft};--t:${text.primary}`

const STYLE = `
:root{${colours(light)}}[data-scheme=dark]{${colours(dark)};color-scheme:dark}
body{margin:0;background:var(--b)}
#first{min-height:100dvh;font:680 1.0625rem/1.5 "Inter Variable","Inter Fallback",system-ui,sans-serif;letter-spacing:-.02em;color:var(--t)}
#first header{display:flex;align-items:center;gap:10px;box-sizing:border-box;min-height:64px;padding:0 clamp(16px,2.5vw,32px);border-bottom:1px solid var(--d);background:var(--p)}
#first svg{flex-shrink:0}#first rect{fill:var(--a)}#first path{stroke:var(--o)}
#first main{display:grid;gap:16px;padding:24px clamp(16px,2.5vw,32px)}
#first i{display:block;height:72px;border-radius:10px;background:var(--s)}
#first i:first-child{width:min(60%,420px);height:34px}
#first nav{position:fixed;inset:0 auto 0 0;width:4.75rem;box-sizing:border-box;padding-top:15px;border-right:1px solid var(--d);background:var(--p);text-align:center}
#first.desk{padding-left:4.75rem}#first.desk header{min-height:56px}
#first.huge{max-width:720px;margin-inline:auto}#first.huge header{background:var(--b)}
@media (max-width:719px){#first nav{display:none}#first.desk{padding-left:0}}
@media (max-width:419px){#first.open header{min-height:56px}#first.open b{display:none}}
`

const blocks = '<main><i></i><i></i><i></i></main>'
const frames: Record<string, string> = {
  marketplace: `<div id="first" class="open" aria-hidden="true"><header>${BRAND}<b>GarageManager</b></header></div>`,
  workshop: `<div id="first" class="desk" aria-hidden="true"><nav>${BRAND}</nav><header>GarageManager</header>${blocks}</div>`,
  console: `<div id="first" class="desk" aria-hidden="true"><nav>${BRAND}</nav><header>GarageManager</header>${blocks}</div>`,
  mechanic: `<div id="first" class="huge" aria-hidden="true"><header>GarageManager</header>${blocks}</div>`,
}

/** The face's start page and its Polish texts with all they import: asked for at once, not after the entry was read. */
function startPage(face: string, bundle: Bundle): string[] {
  const wanted = [`/faces/${face}/pages/home.tsx`, `/faces/${face}/texts.pl.ts`]
  const files = new Set<string>()
  const visit = (file: string) => {
    const chunk = bundle[file]
    if (files.has(file) || chunk?.type !== 'chunk') return
    files.add(file)
    chunk.imports.forEach(visit)
  }
  for (const [file, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && wanted.some((end) => chunk.facadeModuleId?.endsWith(end)))
      visit(file)
  return [...files]
}

export function firstPaint(): Plugin {
  return {
    name: 'first-paint',
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename, bundle }) {
        const face = /(\w+)\.html$/.exec(filename)?.[1] ?? ''
        const ahead = bundle ? startPage(face, bundle).filter((file) => !html.includes(file)) : []
        const links = ahead.map(
          (file) => `<link rel="modulepreload" crossorigin href="/${file}">\n`,
        )
        return html
          .replace('</title>', `</title>\n    <style>${STYLE.replaceAll('\n', '')}</style>`)
          .replace('</head>', `${links.join('')}</head>`)
          .replace('<div id="root"></div>', `<div id="root">${frames[face] ?? ''}</div>`)
      },
    },
  }
}
