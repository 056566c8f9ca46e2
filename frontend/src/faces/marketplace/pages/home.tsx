import { Trans, useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/Search'
import { styled } from '@mui/material/styles'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Field } from '@/components/field'
import { Map } from '@/components/map/map'
import { Page, useFocusOnArrival } from '@/components/page'

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
  padding: 'clamp(24px, 5vw, 72px)',
  maxWidth: 680,
  justifySelf: 'end',
  width: '100%',
})

const Heading = styled('h1')(({ theme }) => ({
  ...theme.typography.h1,
  fontSize: 'clamp(1.75rem, 1.1rem + 2.6vw, 2.75rem)',
  margin: 0,
}))

const MapBox = styled('div')(({ theme }) => ({
  minHeight: 300,
  borderLeft: `1px solid ${theme.vars.palette.divider}`,
  '@media (max-width: 1023px)': {
    borderLeft: 0,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
}))

const POLAND = { lat: 52.05, lng: 19.4, zoom: 6 }

function Home() {
  const { t } = useLingui()
  const h1 = useFocusOnArrival()
  const [query, setQuery] = useState('')
  return (
    <Page title={t`Warsztaty w okolicy`} heading={null} bare>
      <Hero>
        <Ask>
          <Heading ref={h1} tabIndex={-1}>
            <Trans>Umów wizytę w warsztacie, który ma dla Ciebie czas</Trans>
          </Heading>
          <form role="search" style={{ display: 'grid', gap: 12 }}>
            <Field
              label={t`Co się dzieje z autem?`}
              placeholder={t`np. piszczy przy hamowaniu`}
              before={<SearchIcon aria-hidden="true" />}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value)
              }}
            />
            <ActionButton kind="next" type="submit">
              <Trans>Szukaj</Trans>
            </ActionButton>
          </form>
        </Ask>
        <MapBox>
          <Map label={t`Mapa warsztatów`} view={POLAND} markers={[]} />
        </MapBox>
      </Hero>
    </Page>
  )
}

export { Home as Component }
