import 'leaflet/dist/leaflet.css'

import { styled } from '@mui/material/styles'
import L from 'leaflet'
import { useEffect, useRef } from 'react'

import basemapUrl from './basemap.json?url'
import { PLACES } from './places'
import type { MapProps } from './types'

const Surface = styled('div')(({ theme }) => ({
  width: '100%',
  height: '100%',
  minHeight: 240,
  isolation: 'isolate',
  '&.leaflet-container': { background: theme.vars.palette.surface.soft, font: 'inherit' },
  '& .gm-land': {
    fill: theme.vars.palette.background.default,
    stroke: theme.vars.palette.divider,
    strokeWidth: 1,
  },
  '& .gm-home': {
    fill: theme.vars.palette.background.paper,
    stroke: theme.vars.palette.surface.strong,
    strokeWidth: 1.2,
  },
  '& .gm-place': {
    width: 'max-content !important',
    height: 'auto !important',
    transformOrigin: '0 0',
    color: theme.vars.palette.text.secondary,
    fontSize: 12,
    fontWeight: 550,
    pointerEvents: 'none',
    '&::before': {
      content: '"·"',
      position: 'absolute',
      left: -2,
      top: -2,
      transform: 'translateX(-100%)',
      fontSize: 18,
      lineHeight: '18px',
    },
  },
  '& .gm-pin': { width: 'auto !important', height: 'auto !important' },
  '& .gm-pin button': {
    transform: 'translate(-50%, -100%)',
    minHeight: 32,
    padding: '4px 10px',
    border: `1px solid ${theme.vars.palette.surface.strong}`,
    borderRadius: 16,
    background: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.primary,
    font: '600 13px/1.3 inherit',
    fontFamily: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
  },
  '& .gm-pin button[data-dim]': {
    minHeight: 0,
    width: 18,
    height: 18,
    padding: 0,
    transform: 'translate(-50%, -50%)',
    borderWidth: 5,
    borderColor: theme.vars.palette.surface.strong,
  },
  '& .gm-pin button:hover, & .gm-pin button[data-lifted]': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
  },
  '&.leaflet-container .leaflet-bar a': {
    background: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.primary,
    borderColor: theme.vars.palette.divider,
  },
  '&.leaflet-container .leaflet-control-attribution': {
    fontSize: 11,
    background: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.secondary,
    '& a': { color: 'inherit' },
  },
}))

function drawOffline(map: L.Map): () => void {
  let gone = false
  void fetch(basemapUrl)
    .then((response) => response.json())
    .then((countries: GeoJSON.FeatureCollection) => {
      if (gone) return
      L.geoJSON<{ home: boolean }>(countries, {
        interactive: false,
        style: (country) => ({
          className: country?.properties.home ? 'gm-home' : 'gm-land',
          fillOpacity: 1,
        }),
      })
        .addTo(map)
        .bringToBack()
    })
    // Without its background the map still shows every pin in its place.
    .catch(() => undefined)
  const names = L.layerGroup().addTo(map)
  const write = () => {
    names.clearLayers()
    for (const [name, lat, lng, fromZoom] of PLACES) {
      if (map.getZoom() < fromZoom) continue
      const label = document.createElement('span')
      label.textContent = name
      const icon = L.divIcon({ className: 'gm-place', html: label, iconAnchor: [0, 8] })
      L.marker([lat, lng], { icon, interactive: false, keyboard: false }).addTo(names)
    }
  }
  map.on('zoomend', write)
  write()
  map.attributionControl.addAttribution('Natural Earth')
  return () => {
    gone = true
  }
}

function drawBackground(map: L.Map, tiles: MapProps['tiles']): () => void {
  if (!tiles) return drawOffline(map)
  L.tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: 19 }).addTo(map)
  return () => undefined
}

/** Plain Leaflet under React: the map is made once, pins and view follow the props. */
export default function LeafletMap(props: MapProps) {
  const surface = useRef<HTMLDivElement>(null)
  const map = useRef<L.Map | null>(null)
  const pins = useRef<L.LayerGroup | null>(null)
  const placed = useRef(new Map<string, { button: HTMLButtonElement; pin: L.Marker }>())
  const current = useRef(props)
  useEffect(() => {
    current.current = props
  })

  const { label, view, markers, tiles } = props
  const tileUrl = tiles?.url
  useEffect(() => {
    if (!surface.current) return
    const { view: first, tiles: source } = current.current
    const made = L.map(surface.current, {
      center: [first.lat, first.lng],
      zoom: first.zoom,
      minZoom: 5,
      maxZoom: 17,
      attributionControl: true,
      maxBounds: [
        [43, 5],
        [61, 36],
      ],
    })
    made.attributionControl.setPrefix('')
    map.current = made
    pins.current = L.layerGroup().addTo(made)
    const clear = drawBackground(made, source)
    made.on('moveend', () => {
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
    const resized = new ResizeObserver(() => made.invalidateSize({ pan: false }))
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
      made.getZoom() === view.zoom
    if (!isThere) made.setView([view.lat, view.lng], view.zoom)
  }, [view.lat, view.lng, view.zoom, tileUrl])

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
      if (marker.dim) button.dataset.dim = ''
      button.addEventListener('click', () => current.current.onSelect?.(marker.id))
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
