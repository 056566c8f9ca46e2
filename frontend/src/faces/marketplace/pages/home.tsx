import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useNavigate } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { Page, useFocusOnArrival } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { catalogueQuery } from '@/features/directory/api'
import { EMPTY_SEARCH, resultsPath } from '@/features/directory/search-address'
import { POPULAR, SearchBox } from '@/features/directory/search-box'
import { useRememberedPlace } from '@/features/directory/use-remembered-place'
import { useMediaQuery } from '@/hooks/use-media-query'

const SoonestMap = lazy(() => import('@/features/directory/soonest-map'))

const Hero = styled('section')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  alignItems: 'stretch',
  flex: 1,
  '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

const Ask = styled('div')({
  alignSelf: 'center',
  display: 'grid',
  gap: 24,
  padding: 'clamp(24px, 5vw, 72px) clamp(16px, 5vw, 72px)',
  maxWidth: 680,
  justifySelf: 'end',
  width: '100%',
  '@media (max-width: 1023px)': { justifySelf: 'center' },
})

const Heading = styled('h1')(({ theme }) => ({
  ...theme.typography.h1,
  fontSize: 'clamp(1.75rem, 1.1rem + 2.6vw, 2.75rem)',
  margin: 0,
}))

const Popular = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  '& h2': { ...theme.typography.body2, color: theme.vars.palette.text.secondary, margin: 0 },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: 8 },
}))

const How = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  margin: 0,
  paddingLeft: 20,
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}))

const MapBox = styled('div')(({ theme }) => ({
  minHeight: 300,
  borderLeft: `1px solid ${theme.vars.palette.divider}`,
}))

function PopularServices() {
  const { data: catalogue } = useQuery(catalogueQuery())
  const [place] = useRememberedPlace()
  const navigate = useNavigate()
  // Without a place there is nothing to list yet: the box above asks for it first.
  if (!catalogue || !place) return null
  return (
    <Popular>
      <h2>
        <Trans>Najczęściej szukane, {place.name}:</Trans>
      </h2>
      <div>
        {POPULAR.flatMap((code) => catalogue.filter((one) => one.code === code)).map(
          ({ code, name }) => (
            <ActionButton
              key={code}
              size="small"
              onClick={() =>
                void navigate(
                  resultsPath({
                    ...EMPTY_SEARCH,
                    service: code,
                    place: place.name,
                    point: place.point,
                  }),
                )
              }
            >
              {name}
            </ActionButton>
          ),
        )}
      </div>
    </Popular>
  )
}

function Home() {
  const { t } = useLingui()
  const h1 = useFocusOnArrival()
  const navigate = useNavigate()
  const wide = useMediaQuery('(min-width: 1024px)')
  return (
    <Page title={t`Warsztaty w okolicy`} heading={null} bare>
      <Hero>
        <Ask>
          <Heading ref={h1} tabIndex={-1}>
            <Trans>Umów wizytę w&nbsp;warsztacie, który ma dla Ciebie czas</Trans>
          </Heading>
          <SearchBox
            stacked
            search={EMPTY_SEARCH}
            onSearch={(search) => void navigate(resultsPath(search))}
          />
          <div>
            <ActionButton to="/diagnoza">
              <Trans>Nie wiesz, co się zepsuło? Zapytaj asystenta AI</Trans>
            </ActionButton>
          </div>
          <PopularServices />
          <How>
            <li>
              <Trans>Powiedz, co się dzieje, i gdzie jesteś.</Trans>
            </li>
            <li>
              <Trans>Porównaj prawdziwe wolne terminy, ceny i odległość.</Trans>
            </li>
            <li>
              <Trans>Wybierz godzinę. Termin jest Twój od razu, bez dzwonienia.</Trans>
            </li>
          </How>
        </Ask>
        {wide ? (
          <MapBox>
            <Suspense fallback={<Skeleton height="100%" />}>
              <SoonestMap />
            </Suspense>
          </MapBox>
        ) : null}
      </Hero>
    </Page>
  )
}

export { Home as Component }
