import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { ActionButton } from '@/components/action-button'
import { Skeleton, SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'

import type { Listing } from './api'
import { Gallery } from './gallery'
import { bookingPath, type Wish } from './paths'
import { DemoTag, Rating } from './workshop-card'
import { WorkshopContact } from './workshop-contact'
import { OpenNow, WorkshopHours } from './workshop-hours'
import { WorkshopServices } from './workshop-services'

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(300px, 380px)',
  gap: '32px 48px',
  alignItems: 'start',
  '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

const Stack = styled('div')({ display: 'grid', gap: 32, minWidth: 0 })

const Section = styled('section')(({ theme }) => ({
  minWidth: 0,
  '& > h2': { ...theme.typography.h2, margin: '0 0 12px' },
  '& > p': { maxWidth: '68ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
}))

const Aside = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 28,
  padding: '20px 20px 24px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 14,
  background: theme.vars.palette.background.paper,
}))

export const SubLine = styled('p')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 14px',
  margin: '-12px 0 28px',
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}))

/** Always reachable on a phone: the one thing to do here. */
const StickyAction = styled('div')(({ theme }) => ({
  display: 'none',
  '@media (max-width: 1023px)': {
    display: 'grid',
    position: 'sticky',
    zIndex: 900,
    bottom: 0,
    margin: '32px calc(-1 * clamp(16px, 2.5vw, 32px)) -48px',
    padding: '12px clamp(16px, 2.5vw, 32px) calc(12px + env(safe-area-inset-bottom))',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    background: theme.vars.palette.background.paper,
  },
}))

export function BookButton({ listing, wish }: { listing: Listing; wish: Wish }) {
  return (
    <ActionButton kind="next" to={bookingPath(listing.id, wish)}>
      <Trans>Umów wizytę</Trans>
    </ActionButton>
  )
}

export function WorkshopView({ listing, wish }: { listing: Listing; wish: Wish }) {
  const format = useFormat(listing.timezone)
  return (
    <>
      <SubLine as="div">
        <Rating rating={listing.rating} />
        <span>
          {listing.street}, {listing.city}
        </span>
        <span>
          <OpenNow listing={listing} />
        </span>
        {listing.is_demo ? <DemoTag /> : null}
      </SubLine>
      <Columns>
        <Stack>
          {listing.photos.length > 0 ? (
            <Gallery photos={listing.photos} name={listing.name} />
          ) : null}
          {listing.description ? (
            <Section>
              <h2>
                <Trans>O warsztacie</Trans>
              </h2>
              <p>{listing.description}</p>
            </Section>
          ) : null}
          <Section>
            <h2>
              <Trans>Usługi i ceny</Trans>
            </h2>
            {listing.services.length > 0 ? (
              <WorkshopServices listing={listing} wish={wish} />
            ) : (
              <p>
                {listing.specializations.length > 0 ? (
                  <Trans>Specjalności: {listing.specializations.join(', ')}.</Trans>
                ) : (
                  <Trans>Ten warsztat nie podał jeszcze swoich usług.</Trans>
                )}
              </p>
            )}
          </Section>
        </Stack>
        <Aside>
          {listing.first_slot ? (
            <Section>
              <h2>
                <Trans>Pierwszy wolny termin</Trans>
              </h2>
              <p className="num">{format.exact(listing.first_slot.start)}</p>
            </Section>
          ) : null}
          {listing.is_bookable ? null : (
            <Section>
              <p>
                <Trans>
                  Ten warsztat nie umawia wizyt przez GarageManager. Zadzwoń albo napisz.
                </Trans>
              </p>
            </Section>
          )}
          <Section>
            <h2>
              <Trans>Godziny otwarcia</Trans>
            </h2>
            <WorkshopHours listing={listing} />
          </Section>
          <Section>
            <h2>
              <Trans>Kontakt i dojazd</Trans>
            </h2>
            <WorkshopContact listing={listing} />
          </Section>
        </Aside>
      </Columns>
      {listing.is_bookable ? (
        <StickyAction>
          <BookButton listing={listing} wish={wish} />
        </StickyAction>
      ) : null}
    </>
  )
}

export function WorkshopSkeleton() {
  return (
    <Columns aria-busy="true">
      <Stack>
        <Skeleton height={20} width="60%" />
        <SkeletonRows count={6} height={48} />
      </Stack>
      <Aside>
        <SkeletonRows count={8} height={28} />
        <Skeleton height={260} />
      </Aside>
    </Columns>
  )
}
