import { Trans, useLingui } from '@lingui/react/macro'
import MyLocationIcon from '@mui/icons-material/MyLocation'
import PlaceIcon from '@mui/icons-material/PlaceOutlined'
import SearchIcon from '@mui/icons-material/Search'
import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Combobox, type ComboboxOption } from '@/components/combobox'
import { IconButton } from '@/components/icon-button'
import { useDebounced } from '@/hooks/use-debounced'

import { catalogueQuery, placesQuery } from './api'
import type { Search } from './search-address'
import { matchesName, servicesForComplaint } from './symptoms'
import { useRememberedPlace } from './use-remembered-place'

/** What most people come for, offered before anything is typed. */
export const POPULAR = [
  'oil-change',
  'brake-pads-front',
  'tyre-swap',
  'computer-diagnostics',
  'ac-service',
  'periodic-service',
]

const Row = styled('form', { shouldForwardProp: (prop) => prop !== 'stacked' })<{
  stacked: boolean
}>(({ stacked }) => ({
  display: 'grid',
  gap: 12,
  alignItems: 'start',
  gridTemplateColumns: stacked ? 'minmax(0, 1fr)' : 'minmax(0, 3fr) minmax(0, 2fr) auto',
  '@media (max-width: 719px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: 8 },
}))

interface SearchBoxProps {
  search: Search
  onSearch: (search: Search) => void
  /** Labels above the fields and one under another: the start page. */
  stacked?: boolean
}

type PlaceProblem = 'missing' | 'unknown' | 'denied' | 'offline' | null

/** One box for a complaint or a service, one for the place. Remount it (by key) when the search changes elsewhere. */
export function SearchBox({ search, onSearch, stacked = false }: SearchBoxProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { data: catalogue } = useQuery(catalogueQuery())
  const chosen = catalogue?.find(({ code }) => code === search.service)
  const [remembered, remember] = useRememberedPlace()
  // null: the person has not touched the field, so it shows what the search says.
  const [typed, setTyped] = useState<string | null>(null)
  const [service, setService] = useState(search.service)
  const [place, setPlace] = useState<string | null>(null)
  const [point, setPoint] = useState(search.point ?? remembered?.point ?? null)
  const [problem, setProblem] = useState<PlaceProblem>(null)
  const [locating, setLocating] = useState(false)

  const text = typed ?? (search.text || (chosen?.name ?? ''))
  const placeBefore = search.point ? search.place || t`Okolica na mapie` : remembered?.name
  const placeText = place ?? placeBefore ?? ''
  const placeAsked = useDebounced(place?.trim() ?? '', 250)
  const { data: places = [] } = useQuery({
    ...placesQuery(placeAsked),
    placeholderData: (last) => last,
  })

  const suggestions = useMemo<ComboboxOption[]>(() => {
    if (!catalogue) return []
    const option = ({ code, name, category }: (typeof catalogue)[number]) => ({
      id: code,
      label: name,
      detail: category,
    })
    const words = text.trim()
    if (words === '' || service !== '')
      return POPULAR.flatMap((code) => catalogue.filter((one) => one.code === code)).map(option)
    const byName = catalogue.filter(({ name }) => matchesName(name, words))
    const byComplaint = servicesForComplaint(words).flatMap((code) =>
      catalogue.filter((one) => one.code === code),
    )
    return [...new Set([...byName, ...byComplaint])].slice(0, 7).map(option)
  }, [catalogue, text, service])

  const placeOptions: ComboboxOption[] =
    place !== null && place.trim().length >= 3
      ? places.map(({ name, region, lat, lng }) => ({
          id: `${String(lat)},${String(lng)}`,
          label: name,
          detail: region,
        }))
      : []

  const searchWith = (
    what: { text: string; service: string },
    where: { name: string; point: { lat: number; lng: number } },
  ) => {
    remember(where)
    onSearch({ ...search, ...what, place: where.name, point: where.point, pages: 1 })
  }

  const submit = async (what = { text: service ? '' : text.trim(), service }) => {
    setProblem(null)
    if (place === null && point) {
      searchWith(what, { name: search.point ? search.place : (remembered?.name ?? ''), point })
      return
    }
    if (point && place !== null && place !== '') {
      searchWith(what, { name: place, point })
      return
    }
    if (placeText.trim().length < 2) {
      setProblem('missing')
      return
    }
    // A query without a network would wait for one, and the button would seem dead.
    const found = navigator.onLine
      ? await queries.query(placesQuery(placeText.trim())).catch(() => null)
      : null
    const best = found?.[0]
    if (!found) setProblem('offline')
    else if (!best) setProblem('unknown')
    else searchWith(what, { name: best.name, point: { lat: best.lat, lng: best.lng } })
  }

  const locate = () => {
    setProblem(null)
    setLocating(true)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLocating(false)
        // A street's precision is not needed and would stay in the address.
        const here = {
          lat: Number(coords.latitude.toFixed(3)),
          lng: Number(coords.longitude.toFixed(3)),
        }
        setPlace(null)
        setPoint(here)
        searchWith({ text: service ? '' : text.trim(), service }, { name: '', point: here })
      },
      () => {
        setLocating(false)
        setProblem('denied')
      },
      { timeout: 10_000, maximumAge: 300_000 },
    )
  }

  const problems: Record<Exclude<PlaceProblem, null>, string> = {
    missing: t`Podaj miejscowość, a pokażemy warsztaty w pobliżu.`,
    unknown: t`Nie znamy takiej miejscowości. Sprawdź pisownię albo wpisz większe miasto obok.`,
    offline: t`Brak połączenia. Sprawdź internet i spróbuj jeszcze raz.`,
    denied: t`Przeglądarka nie podała lokalizacji. Wpisz miejscowość.`,
  }

  return (
    <Row
      role="search"
      stacked={stacked}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Combobox
        label={t`Co się dzieje z autem?`}
        hideLabel={!stacked}
        placeholder={t`np. piszczy przy hamowaniu albo wymiana oleju`}
        before={<SearchIcon aria-hidden="true" fontSize="small" />}
        value={text}
        options={suggestions}
        status={t`Liczba podpowiedzi: ${suggestions.length}`}
        onType={(next) => {
          setTyped(next)
          setService('')
        }}
        onChoose={({ id, label }) => {
          setTyped(label)
          setService(id)
          if (!stacked) void submit({ text: '', service: id })
        }}
      />
      <Combobox
        label={t`Gdzie`}
        hideLabel={!stacked}
        placeholder={t`Miejscowość`}
        before={<PlaceIcon aria-hidden="true" fontSize="small" />}
        after={
          <IconButton
            aria-label={t`Użyj mojej lokalizacji`}
            title={t`Użyj mojej lokalizacji`}
            aria-busy={locating}
            style={{ minWidth: 40, minHeight: 40, margin: '-2px -6px' }}
            onClick={locate}
          >
            <MyLocationIcon fontSize="small" />
          </IconButton>
        }
        value={placeText}
        error={problem ? problems[problem] : undefined}
        options={placeOptions}
        status={t`Liczba podpowiedzi: ${placeOptions.length}`}
        onType={(next) => {
          setPlace(next)
          setPoint(null)
          setProblem(null)
        }}
        onChoose={({ id, label }) => {
          const [lat = 0, lng = 0] = id.split(',').map(Number)
          setPlace(label)
          setPoint({ lat, lng })
          if (!stacked)
            searchWith(
              { text: service ? '' : text.trim(), service },
              { name: label, point: { lat, lng } },
            )
        }}
      />
      <ActionButton kind="next" type="submit" busy={locating && t`Ustalam położenie…`}>
        <Trans>Szukaj</Trans>
      </ActionButton>
    </Row>
  )
}
