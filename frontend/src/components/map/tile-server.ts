import type { Tiles } from './types'

/** What the installation says of itself while it runs; nginx answers from GARAGE_TILE_URL. */
interface Configuration {
  tiles?: string
  attribution?: string
}

const OPENSTREETMAP =
  '<a href="https://www.openstreetmap.org/copyright" rel="noreferrer">© OpenStreetMap</a>'

function escaped(words: string): string {
  const holder = document.createElement('span')
  holder.textContent = words
  return holder.innerHTML
}

function isTemplate(address: unknown): address is string {
  return typeof address === 'string' && /^https?:\/\/.+\{z\}/.test(address)
}

let asked: Promise<Tiles | undefined> | null = null

/** The tile server of this installation, if it names one; without an answer the map draws its own background. */
export function tileServer(): Promise<Tiles | undefined> {
  asked ??= fetch('/config.json')
    .then((response) => response.json())
    .then(({ tiles, attribution }: Configuration) =>
      isTemplate(tiles)
        ? { url: tiles, attribution: attribution ? escaped(attribution) : OPENSTREETMAP }
        : undefined,
    )
    .catch(() => undefined)
  return asked
}
