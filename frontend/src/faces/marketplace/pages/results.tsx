import { Trans, useLingui } from '@lingui/react/macro'
import MapIcon from '@mui/icons-material/MapOutlined'
import { styled } from '@mui/material/styles'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate, useSearchParams } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { Dialog } from '@/components/dialog'
import { EmptyState } from '@/components/empty-state'
import { Page, useFocusOnArrival } from '@/components/page'
import { ComplaintHints, Filters, WorkshopCount } from '@/features/directory/filters'
import { RankingNote, ResultsList } from '@/features/directory/results-list'
import { ResultsMap } from '@/features/directory/results-map'
import { readSearch, type Search, writeSearch } from '@/features/directory/search-address'
import { SearchBox } from '@/features/directory/search-box'
import { SearchSummary } from '@/features/directory/search-summary'
import { useResults } from '@/features/directory/use-results'
import { WorkshopCard } from '@/features/directory/workshop-card'
import { useIsPhone, useMediaQuery } from '@/hooks/use-media-query'

const HEADER = 64

const Bar = styled('div')(({ theme }) => ({
  position: 'sticky',
  top: HEADER,
  zIndex: 1050,
  padding: '12px clamp(16px, 2.5vw, 32px)',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
  '@media (max-width: 1023px)': { position: 'static' },
}))

const Split = styled('div')({
  display: 'grid',
  flex: 1,
  gridTemplateColumns: 'minmax(440px, 46fr) minmax(0, 54fr)',
  '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

const Column = styled('div')({
  display: 'grid',
  alignContent: 'start',
  gap: 14,
  padding: '18px clamp(16px, 2.5vw, 32px) 40px',
  minWidth: 0,
})

const BAR = 73

const MapColumn = styled('div')(({ theme }) => ({
  position: 'sticky',
  top: HEADER + BAR,
  height: `calc(100dvh - ${String(HEADER + BAR)}px)`,
  borderLeft: `1px solid ${theme.vars.palette.divider}`,
}))

const Heading = styled('h1')(({ theme }) => ({ ...theme.typography.h2, margin: 0 }))

const ToMap = styled('div')(({ theme }) => ({
  position: 'sticky',
  zIndex: 900,
  bottom: 'calc(16px + env(safe-area-inset-bottom))',
  display: 'flex',
  justifyContent: 'center',
  marginTop: -64,
  paddingBottom: 16,
  pointerEvents: 'none',
  // Above cards of the same white it must not be taken for one of them.
  '&& > *, && > *:hover': {
    pointerEvents: 'auto',
    borderRadius: 999,
    borderColor: theme.vars.palette.text.primary,
    background: theme.vars.palette.text.primary,
    color: theme.vars.palette.background.paper,
  },
}))

const Sheet = styled('div')({
  display: 'grid',
  gridTemplateRows: 'minmax(0, 1fr) auto',
  gap: 12,
  height: 'calc(100dvh - 140px)',
  margin: '0 -24px -24px',
  '& > :last-child:not(:first-child)': { margin: '0 16px 16px' },
})

function Results() {
  const { t } = useLingui()
  const h1 = useFocusOnArrival()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const search = readSearch(params)
  const results = useResults(search)
  const wide = useMediaQuery('(min-width: 1024px)')
  const phone = useIsPhone()
  const bar = useRef<HTMLDivElement>(null)
  const [asking, setAsking] = useState(false)
  const [lifted, setLifted] = useState<string | null>(null)
  const [mapOpen, setMapOpen] = useState(false)
  const [selected, setSelected] = useState<string | null>(null)

  const go = useCallback(
    (next: Search) =>
      void navigate(`/warsztaty?${writeSearch(next).toString()}`, { preventScrollReset: true }),
    [navigate],
  )
  // A change of the filter is a new question: its list begins at the first page.
  const change = (part: Partial<Search>) => {
    go({ ...search, pages: 1, ...part })
  }

  const { total, isPending, isStale } = results
  const hasPoint = search.point !== null
  const said = t`Znalezione warsztaty: ${total}`
  useEffect(() => {
    if (hasPoint && !isPending && !isStale) announce(said)
  }, [hasPoint, isPending, isStale, said])

  const map = (
    <ResultsMap
      search={search}
      workshops={results.workshops}
      lifted={lifted ?? selected}
      onLift={setLifted}
      onSelect={(id) => {
        if (!wide) {
          setSelected(id)
          return
        }
        const card = document.getElementById(`warsztat-${id}`)
        card?.scrollIntoView({ block: 'center' })
        card?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
      }}
      onArea={(point, radius) => {
        setSelected(null)
        change({ point, radius, place: '' })
      }}
    />
  )
  const openSearch = () => {
    flushSync(() => {
      setAsking(true)
    })
    bar.current?.querySelector('input')?.focus()
  }
  const chosen = results.workshops.find(({ id }) => id === selected)
  const where = search.place || (hasPoint ? t`Okolica na mapie` : t`Warsztaty w okolicy`)
  const isCounted = hasPoint && !isPending && (results.problem === null || total > 0)

  return (
    <Page title={t`Warsztaty: ${where}`} heading={null} bare>
      <Bar ref={bar}>
        {phone && hasPoint && !asking ? (
          <SearchSummary search={search} where={where} onOpen={openSearch} />
        ) : (
          <SearchBox
            key={params.toString()}
            search={search}
            onSearch={(next) => {
              setAsking(false)
              go(next)
              if (phone) h1.current?.focus({ preventScroll: true })
            }}
          />
        )}
      </Bar>
      <Split>
        <Column>
          <Heading ref={h1} tabIndex={-1}>
            {where}
            {isCounted ? (
              <>
                {': '}
                <WorkshopCount count={total} />
              </>
            ) : null}
          </Heading>
          {hasPoint ? (
            <>
              <Filters search={search} onChange={change} />
              <RankingNote sort={search.sort} />
              <ComplaintHints search={search} onChange={change} />
              <ResultsList
                search={search}
                results={results}
                lifted={lifted}
                onLift={setLifted}
                onChange={change}
              />
            </>
          ) : (
            <EmptyState drawing="signpost">
              <Trans>Podaj miejscowość, a pokażemy warsztaty w pobliżu i ich wolne terminy.</Trans>
            </EmptyState>
          )}
        </Column>
        {wide ? <MapColumn>{map}</MapColumn> : null}
      </Split>
      {!wide && hasPoint ? (
        <ToMap>
          <ActionButton
            startIcon={<MapIcon />}
            onClick={() => {
              setMapOpen(true)
            }}
          >
            <Trans>Pokaż na mapie</Trans>
          </ActionButton>
        </ToMap>
      ) : null}
      {mapOpen && !wide ? (
        <Dialog
          form="sheet"
          width={720}
          title={where}
          onClose={() => {
            setMapOpen(false)
          }}
        >
          <Sheet>
            {map}
            {chosen ? (
              <WorkshopCard
                workshop={chosen}
                wish={{ service: search.service, concern: search.text }}
                lifted={false}
                onLift={() => undefined}
              />
            ) : null}
          </Sheet>
        </Dialog>
      ) : null}
    </Page>
  )
}

export { Results as Component }
