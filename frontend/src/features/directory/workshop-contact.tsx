import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { Mail, Phone } from '@/components/contact'
import { Map } from '@/components/map/map'

import type { Listing } from './api'

const Lines = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '8px 16px',
  margin: 0,
  ...theme.typography.body2,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
}))

const MapBox = styled('div')(({ theme }) => ({
  height: 260,
  marginTop: 16,
  overflow: 'hidden',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 12,
}))

/** Only addresses a browser may open by itself; anything else is shown as text. */
function safeWebsite(website: string): string | null {
  try {
    const url = new URL(website.includes('://') ? website : `https://${website}`)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}

export function directionsUrl({ lat, lng }: { lat: number; lng: number }): string {
  return `https://www.openstreetmap.org/directions?to=${String(lat)}%2C${String(lng)}#map=16/${String(lat)}/${String(lng)}`
}

export function WorkshopContact({ listing }: { listing: Listing }) {
  const { t } = useLingui()
  const website = listing.website ? safeWebsite(listing.website) : null
  const { lat, lng } = listing
  return (
    <>
      <Lines>
        <dt>
          <Trans>Adres</Trans>
        </dt>
        <dd>
          {listing.street}
          <br />
          {listing.postal_code} {listing.city}
        </dd>
        {listing.phone ? (
          <>
            <dt>
              <Trans>Telefon</Trans>
            </dt>
            <dd>
              <Phone>{listing.phone}</Phone>
            </dd>
          </>
        ) : null}
        {listing.email ? (
          <>
            <dt>
              <Trans>E-mail</Trans>
            </dt>
            <dd>
              <Mail>{listing.email}</Mail>
            </dd>
          </>
        ) : null}
        {listing.website ? (
          <>
            <dt>
              <Trans>Strona</Trans>
            </dt>
            <dd>
              {website ? (
                <a href={website} target="_blank" rel="noreferrer nofollow">
                  {listing.website.replace(/^https?:\/\//, '')}
                </a>
              ) : (
                listing.website
              )}
            </dd>
          </>
        ) : null}
      </Lines>
      {lat !== null && lng !== null ? (
        <>
          <MapBox>
            <Map
              label={t`Położenie warsztatu`}
              view={{ lat, lng, zoom: 14 }}
              markers={[
                {
                  id: listing.id,
                  lat,
                  lng,
                  label: listing.name,
                  title: listing.name,
                  lifted: true,
                },
              ]}
            />
          </MapBox>
          <p style={{ marginTop: 8 }}>
            <a href={directionsUrl({ lat, lng })} target="_blank" rel="noreferrer">
              <Trans>Wyznacz trasę w OpenStreetMap</Trans>
            </a>
          </p>
        </>
      ) : null}
    </>
  )
}
