import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { useFormat } from '@/hooks/use-format'

import type { Listing } from './api'
import { bookingPath, type Wish } from './paths'
import { SlotLink } from './workshop-card'

const Groups = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 20,
  '& h3': {
    ...theme.typography.body2,
    fontWeight: 600,
    color: theme.vars.palette.text.secondary,
    margin: '0 0 4px',
  },
}))

const Rows = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 148px',
    alignItems: 'center',
    gap: '4px 20px',
    minHeight: theme.density.row,
    padding: '8px 0',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& small': {
    display: 'block',
    ...theme.typography.caption,
    color: theme.vars.palette.text.secondary,
  },
  '@media (max-width: 719px)': {
    '& li': { gridTemplateColumns: 'minmax(0, 1fr) auto', padding: '12px 0' },
    '& li > :last-child': { gridColumn: '1 / -1', justifySelf: 'start' },
  },
}))

const Price = styled('span')(({ theme }) => ({
  fontWeight: 600,
  textAlign: 'right',
  whiteSpace: 'nowrap',
  '&[data-unknown]': {
    ...theme.typography.body2,
    color: theme.vars.palette.text.secondary,
  },
}))

/** Services with price and duration; the first free time of each leads straight to booking it. */
export function WorkshopServices({ listing, wish }: { listing: Listing; wish: Wish }) {
  const { t } = useLingui()
  const format = useFormat(listing.timezone)
  const categories = [...new Set(listing.services.map(({ category }) => category))]
  return (
    <Groups>
      {categories.map((category) => (
        <section key={category}>
          <h3>{category}</h3>
          <Rows>
            {listing.services
              .filter((service) => service.category === category)
              .map((service) => (
                <li key={service.code}>
                  <span>
                    {service.name}
                    <small>{format.duration(service.duration_minutes)}</small>
                  </span>
                  <Price className="num" data-unknown={service.price_from ? undefined : ''}>
                    {service.price_from ? (
                      format.priceFrom(service.price_from)
                    ) : (
                      <Trans>cena po oględzinach</Trans>
                    )}
                  </Price>
                  {listing.is_bookable ? (
                    <SlotLink
                      style={{ justifyContent: 'center' }}
                      to={bookingPath(listing.id, {
                        ...wish,
                        service: service.code,
                        start: service.first_slot?.start,
                      })}
                      aria-label={
                        service.first_slot
                          ? t`${service.name}, pierwszy termin: ${format.slot(service.first_slot.start)}`
                          : t`${service.name}, wybierz termin`
                      }
                    >
                      {service.first_slot ? (
                        format.slot(service.first_slot.start)
                      ) : (
                        <Trans>Wybierz termin</Trans>
                      )}
                    </SlotLink>
                  ) : (
                    <span />
                  )}
                </li>
              ))}
          </Rows>
        </section>
      ))}
    </Groups>
  )
}
