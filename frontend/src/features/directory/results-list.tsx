import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'

import { catalogueQuery } from './api'
import { RADII, type Search } from './search-address'
import type { Results } from './use-results'
import { WorkshopCard, WorkshopCardSkeleton } from './workshop-card'

const List = styled('ul')({
  display: 'grid',
  gap: 12,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { scrollMarginTop: 160 },
})

const Foot = styled('div')({
  display: 'grid',
  justifyItems: 'center',
  gap: 16,
  paddingTop: 16,
})

const Explained = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}))

/** How the list is ordered, where one begins to read it. */
export function RankingNote({ sort }: { sort: Search['sort'] }) {
  return (
    <Explained>
      {sort === 'first_slot' ? (
        <Trans>Najpierw najbliższy termin, potem odległość.</Trans>
      ) : (
        <Trans>Najpierw najbliższe w linii prostej.</Trans>
      )}{' '}
      <Trans>Bez płatnych miejsc.</Trans>{' '}
      <Link to="/ranking">
        <Trans>Jak układamy listę</Trans>
      </Link>
    </Explained>
  )
}

interface ResultsListProps {
  search: Search
  results: Results
  lifted: string | null
  onLift: (id: string | null) => void
  onChange: (change: Partial<Search>) => void
}

export function ResultsList({ search, results, lifted, onLift, onChange }: ResultsListProps) {
  const { t } = useLingui()
  const { workshops, isPending, isStale, problem, hasMore } = results
  const { data: catalogue } = useQuery(catalogueQuery())
  if (isPending && !problem)
    return (
      <List aria-busy="true" aria-label={t`Wczytuję warsztaty`}>
        {Array.from({ length: 5 }, (_, index) => (
          <li key={index}>
            <WorkshopCardSkeleton />
          </li>
        ))}
      </List>
    )
  if (problem && workshops.length === 0)
    return <ErrorState problem={problem} onRetry={results.retry} />
  if (workshops.length === 0) return <Nothing search={search} onChange={onChange} />
  const serviceName = catalogue?.find(({ code }) => code === search.service)?.name
  const concern = search.service === '' || search.text !== '' ? search.text : ''
  return (
    <>
      <List aria-busy={isStale} style={isStale ? { opacity: 0.6 } : undefined}>
        {workshops.map((workshop) => (
          <li key={workshop.id}>
            <WorkshopCard
              workshop={workshop}
              wish={{ service: search.service, concern }}
              serviceName={serviceName}
              lifted={lifted === workshop.id}
              onLift={onLift}
            />
          </li>
        ))}
      </List>
      <Foot>
        {problem ? <ErrorState problem={problem} onRetry={results.retry} /> : null}
        {hasMore && !problem ? (
          <ActionButton
            busy={isStale && t`Wczytuję…`}
            onClick={() => {
              onChange({ pages: search.pages + 1 })
            }}
          >
            <Trans>Pokaż więcej</Trans>
          </ActionButton>
        ) : null}
      </Foot>
    </>
  )
}

/** Nothing found: every narrowing that may be to blame has a button that takes it away. */
function Nothing({
  search,
  onChange,
}: {
  search: Search
  onChange: (change: Partial<Search>) => void
}) {
  const wider = RADII.find((radius) => radius > search.radius)
  const ways = (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'center' }}>
      {search.openNow ? (
        <ActionButton
          onClick={() => {
            onChange({ openNow: false })
          }}
        >
          <Trans>Pokaż też zamknięte</Trans>
        </ActionButton>
      ) : null}
      {search.text && !search.service ? (
        <ActionButton
          onClick={() => {
            onChange({ text: '' })
          }}
        >
          <Trans>Wszystkie warsztaty w okolicy</Trans>
        </ActionButton>
      ) : null}
      {search.service ? (
        <ActionButton
          onClick={() => {
            onChange({ service: '' })
          }}
        >
          <Trans>Dowolna usługa</Trans>
        </ActionButton>
      ) : null}
      {wider ? (
        <ActionButton
          kind="next"
          onClick={() => {
            onChange({ radius: wider })
          }}
        >
          <Trans>Szukaj do {wider} km</Trans>
        </ActionButton>
      ) : null}
    </div>
  )
  return (
    <EmptyState drawing="search" action={ways}>
      {search.text && !search.service ? (
        <Trans>Żaden warsztat w tej okolicy nie ma w ofercie słów „{search.text}”.</Trans>
      ) : (
        <Trans>W tej okolicy nie ma warsztatu, który pasuje do wyszukiwania.</Trans>
      )}
    </EmptyState>
  )
}
