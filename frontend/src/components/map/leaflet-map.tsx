import 'leaflet/dist/leaflet.css'

import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import L from 'leaflet'
import { useEffect, useRef } from 'react'

import { drawOffline, OFFLINE_MAX_ZOOM } from './offline-background'
import type { MapProps } from './types'

const TILES_MAX_ZOOM = 18

const Surface = styled('div')(({ theme }) => ({
  width: '100%',
  height: '100%',
  minHeight: 240,
  isolation: 'isolate',
  '&.leaflet-container': { background: theme.vars.palette.surface.water, font: 'inherit' },
  '& .gm-land': { fill: theme.vars.palette.background.default, stroke: theme.vars.palette.divider },
  '& .gm-home': {
    fill: theme.vars.palette.background.paper,
    stroke: theme.vars.palette.surface.strong,
    strokeWidth: 1.2,
  },
  '& .gm-land, & .gm-region': { strokeWidth: 1 },
  '& .gm-region': { stroke: theme.vars.palette.divider },
  '& .gm-lake': { fill: theme.vars.palette.surface.water, stroke: 'none' },
  '& .gm-river': { stroke: theme.vars.palette.surface.water, strokeWidth: 1 },
  '& .gm-great': { strokeWidth: 2 },
  // Close up a river is a band: its course is known to a few hundred metres only.
  '&[data-zoom="9"] .gm-great, &[data-zoom="10"] .gm-great': { strokeWidth: 4 },
  '&[data-zoom="9"] .gm-river, &[data-zoom="10"] .gm-river': { strokeWidth: 2 },
  '&[data-zoom="11"] .gm-great, &[data-zoom="12"] .gm-great': { strokeWidth: 8 },
  '&[data-zoom="11"] .gm-river, &[data-zoom="12"] .gm-river': { strokeWidth: 4 },
  '& .gm-place': {
    width: 'max-content !important',
    height: 'auto !important',
    margin: '-8px 0 0 7px !important',
    color: theme.vars.palette.text.secondary,
    fontSize: 12,
    lineHeight: '16px',
    whiteSpace: 'nowrap',
    textShadow: ['1px 0', '-1px 0', '0 1px', '0 -1px']
      .map((side) => `${side} 2px ${theme.vars.palette.background.paper}`)
      .join(', '),
    '&::before': {
      content: '""',
      position: 'absolute',
      left: -9,
      top: 6,
      width: 4,
      height: 4,
      borderRadius: 2,
      background: theme.vars.palette.surface.strong,
    },
  },
  '& .gm-city': { color: theme.vars.palette.text.primary, fontWeight: 600 },
  '& .gm-pin': { width: 'auto !important', height: 'auto !important' },
  '& .gm-pin button': {
    transform: 'translate(-50%, -100%)',
    minHeight: 32,
    padding: '4px 10px',
    border: `1px solid ${theme.vars.palette.surface.strong}`,
    borderRadius: 16,
    background: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.primary,
    fontFamily: 'inherit',
    fontSize: 13,
    fontWeight: 600,
    lineHeight: 1.3,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
  },
  '& .gm-pin button[data-dim]': {
    minHeight: 0,
    width: 14,
    height: 14,
    padding: 0,
    transform: 'translate(-50%, -50%)',
    borderWidth: 4,
    borderColor: theme.vars.palette.surface.strong,
  },
  // Where times would cover each other the first one counts the rest, until the map comes closer.
  '& .gm-pin button[data-covered]:not([data-lifted])': { visibility: 'hidden' },
  '& .gm-pin button[data-more]::after': {
    content: 'attr(data-more)',
    marginLeft: 6,
    color: theme.vars.palette.text.secondary,
  },
  '& .gm-pin button[data-more]:hover::after, & .gm-pin button[data-lifted]::after': {
    color: 'inherit',
  },
  '& .gm-pin button:hover, & .gm-pin button[data-lifted]': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
  },
  '&.leaflet-container .leaflet-bar': {
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 8,
    overflow: 'hidden',
  },
  '&.leaflet-container .leaflet-bar a': {
    width: 40,
    height: 40,
    background: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.primary,
    borderColor: theme.vars.palette.divider,
    fontWeight: 400,
    lineHeight: '38px',
    '&:hover': { background: theme.vars.palette.surface.soft },
    '&:focus-visible': { outlineOffset: -3 },
    '&.leaflet-disabled': { color: theme.vars.palette.text.disabled },
  },
  '&.leaflet-container .leaflet-control-scale-line': {
    border: `1px solid ${theme.vars.palette.text.secondary}`,
    borderTop: 'none',
    background: 'none',
    color: theme.vars.palette.text.secondary,
    fontSize: 11,
    textShadow: 'none',
  },
  '&.leaflet-container .leaflet-control-attribution': {
    fontSize: 11,
    background: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.secondary,
    '& a': { color: 'inherit' },
  },
}))

function drawBackground(map: L.Map, tiles: MapProps['tiles']): () => void {
  if (!tiles) return drawOffline(map)
  L.tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: TILES_MAX_ZOOM }).addTo(map)
  return () => undefined
}

/** Who asks for streets where none are drawn gets the surroundings, with names one knows. */
function zoomFor(wanted: number, tiles: MapProps['tiles']): number {
  return tiles || wanted <= OFFLINE_MAX_ZOOM ? wanted : OFFLINE_MAX_ZOOM - 1
}

interface PlacedPin {
  button: HTMLButtonElement
  pin: L.Marker
}

/** Of pins whose words would lie on one another, the first stays and says how many more there are. */
function uncover(map: L.Map, placed: ReadonlyMap<string, PlacedPin>): void {
  const shown: { box: L.Bounds; button: HTMLButtonElement; more: number }[] = []
  for (const { button, pin } of placed.values()) {
    if (button.textContent === '') continue
    const { x, y } = map.project(pin.getLatLng())
    const half = button.textContent.length * 3.9 + 12
    const box = L.bounds([x - half, y - 32], [x + half, y])
    const above = shown.find((other) => other.box.overlaps(box))
    if (above) above.more += 1
    else shown.push({ box, button, more: 0 })
    button.toggleAttribute('data-covered', above !== undefined)
  }
  for (const { button, more } of shown) {
    if (more > 0) button.dataset.more = `+${String(more)}`
    else delete button.dataset.more
  }
}

/** Plain Leaflet under React: the map is made once, pins and view follow the props. */
export default function LeafletMap(props: MapProps) {
  const surface = useRef<HTMLDivElement>(null)
  const map = useRef<L.Map | null>(null)
  const pins = useRef<L.LayerGroup | null>(null)
  const placed = useRef(new Map<string, PlacedPin>())
  const settling = useRef(false)
  const { t } = useLingui()
  const words = useRef({ zoomInTitle: t`Przybliż`, zoomOutTitle: t`Oddal` })
  const current = useRef(props)
  useEffect(() => {
    current.current = props
  })

  const { label, view, markers, tiles } = props
  const tileUrl = tiles?.url
  const zoom = zoomFor(view.zoom, tiles)
  useEffect(() => {
    if (!surface.current) return
    const { view: first, tiles: source } = current.current
    const made = L.map(surface.current, {
      center: [first.lat, first.lng],
      zoom: zoomFor(first.zoom, source),
      minZoom: 5,
      maxZoom: source ? TILES_MAX_ZOOM : OFFLINE_MAX_ZOOM,
      zoomControl: false,
      maxBounds: [
        [43, 5],
        [61, 36],
      ],
    })
    made.attributionControl.setPrefix('')
    L.control.zoom(words.current).addTo(made)
    L.control.scale({ imperial: false }).addTo(made)
    map.current = made
    pins.current = L.layerGroup().addTo(made)
    const clear = drawBackground(made, source)
    made.on('zoomend', () => {
      uncover(made, placed.current)
    })
    made.on('moveend', () => {
      if (settling.current) return
      const bounds = made.getBounds()
      const { lat, lng } = made.getCenter()
      current.current.onMove?.(
        {
          north: bounds.getNorth(),
          south: bounds.getSouth(),
          east: bounds.getEast(),
          west: bounds.getWest(),
        },
        { lat, lng, zoom: made.getZoom() },
      )
    })
    const resized = new ResizeObserver(() => {
      settling.current = true
      made.invalidateSize({ pan: false })
      settling.current = false
    })
    resized.observe(surface.current)
    return () => {
      clear()
      resized.disconnect()
      made.remove()
      map.current = null
      pins.current = null
    }
  }, [tileUrl])

  useEffect(() => {
    const made = map.current
    if (!made) return
    const centre = made.getCenter()
    const isThere =
      Math.abs(centre.lat - view.lat) < 1e-6 &&
      Math.abs(centre.lng - view.lng) < 1e-6 &&
      made.getZoom() === zoom
    if (isThere) return
    // Without an animation the map stands still when setView returns, so its moveend is known to be ours.
    settling.current = true
    made.setView([view.lat, view.lng], zoom, { animate: false })
    settling.current = false
  }, [view.lat, view.lng, zoom, tileUrl])

  // Lifting a pin must not make it anew: a press that lifts it would lose its click.
  const drawn = JSON.stringify(markers.map((pin) => ({ ...pin, lifted: undefined })))
  useEffect(() => {
    const layer = pins.current
    if (!layer) return
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.pin : undefined
    layer.clearLayers()
    placed.current.clear()
    for (const marker of current.current.markers) {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = marker.label
      button.title = marker.title
      button.setAttribute('aria-label', marker.title)
      button.dataset.pin = marker.id
      if (marker.dim) {
        button.dataset.dim = ''
        // Small and close together: for the pointer alone, keys and readers find these in the list.
        button.tabIndex = -1
        button.setAttribute('aria-hidden', 'true')
      }
      button.addEventListener('click', () => {
        const made = map.current
        if (made && button.dataset.more && made.getZoom() < made.getMaxZoom())
          made.setView([marker.lat, marker.lng], made.getZoom() + 2)
        else current.current.onSelect?.(marker.id)
      })
      for (const enter of ['mouseenter', 'focus'])
        button.addEventListener(enter, () => current.current.onLift?.(marker.id))
      for (const leave of ['mouseleave', 'blur'])
        button.addEventListener(leave, () => current.current.onLift?.(null))
      const icon = L.divIcon({ className: 'gm-pin', html: button, iconSize: [0, 0] })
      // The button inside is what the keyboard reaches; Leaflet's own wrapper stays out of its way.
      const pin = L.marker([marker.lat, marker.lng], { icon, keyboard: false, interactive: false })
      pin.addTo(layer)
      placed.current.set(marker.id, { button, pin })
      button.style.pointerEvents = 'auto'
      if (focused === marker.id) button.focus({ preventScroll: true })
    }
    if (map.current) uncover(map.current, placed.current)
  }, [drawn, tileUrl])

  useEffect(() => {
    for (const { id, lifted, dim } of markers) {
      const place = placed.current.get(id)
      if (!place) continue
      place.button.toggleAttribute('data-lifted', lifted ?? false)
      place.pin.setZIndexOffset(lifted ? 2000 : dim ? -2000 : 0)
    }
  }, [markers, tileUrl])

  return <Surface ref={surface} role="region" aria-label={label} />
}
