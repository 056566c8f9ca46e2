import { Plural, Trans, useLingui } from '@lingui/react/macro'
import StarIcon from '@mui/icons-material/Star'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'

import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { useFormat } from '@/hooks/use-format'
import { useNow } from '@/hooks/use-now'

import type { ListingCard } from './api'
import { bookingPath, type Wish, workshopPath } from './paths'

const Card = styled('article')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gap: 10,
  padding: '16px 20px 18px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 12,
  background: theme.vars.palette.background.paper,
  '&[data-lifted]': {
    borderColor: theme.vars.palette.primary.main,
    boxShadow: `0 0 0 1px ${theme.vars.palette.primary.main}`,
  },
  '&[data-photo]': {
    gridTemplateColumns: 'clamp(88px, 22%, 148px) minmax(0, 1fr)',
    columnGap: 16,
    '& > :last-child': { gridColumn: 2 },
    '@media (max-width: 719px)': { '& > :last-child': { gridColumn: '1 / -1' } },
  },
  '& h2': { ...theme.typography.h2, fontSize: '1.125rem', margin: 0, overflowWrap: 'anywhere' },
  // The whole card opens the workshop; the times above it lead straight to booking.
  '& h2 a': { color: 'inherit', textDecoration: 'none' },
  '& h2 a::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 12 },
  '& h2 a:hover': { textDecoration: 'underline' },
  '& h2 a:focus-visible': { outline: 'none' },
  '& h2 a:focus-visible::after': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 2,
  },
}))

/** Beside the words, as high as they are; on a phone beside the name alone. */
const Photo = styled('div')(({ theme }) => ({
  position: 'relative',
  gridRow: '1 / span 2',
  minHeight: 88,
  overflow: 'hidden',
  borderRadius: 8,
  background: theme.vars.palette.surface.soft,
  '& img': { position: 'absolute', width: '100%', height: '100%', objectFit: 'cover' },
  '@media (max-width: 719px)': { gridRow: 1, alignSelf: 'start', height: 88 },
}))

const Words = styled('div')({ display: 'grid', alignContent: 'start', gap: 10, minWidth: 0 })

const Top = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  '& > h2': { flex: '1 1 11rem', minWidth: 0 },
  justifyContent: 'space-between',
  alignItems: 'baseline',
  gap: '4px 16px',
})

const Facts = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  margin: 0,
  color: theme.vars.palette.text.secondary,
  '& b': { color: theme.vars.palette.text.primary, fontWeight: 600 },
}))

const RatingText = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  flexShrink: 0,
  color: theme.vars.palette.text.secondary,
  '& b': { color: theme.vars.palette.text.primary },
  '& svg': { fontSize: 16, color: theme.vars.palette.text.primary },
}))

export const Slots = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '@media (max-width: 719px)': {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(92px, 1fr))',
    '& > li': { display: 'grid' },
  },
})

export const SlotLink = styled(Link)(({ theme }) => ({
  position: 'relative',
  zIndex: 1,
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 40,
  padding: '0 14px',
  border: `1px solid ${theme.vars.palette.primary.main}`,
  borderRadius: 8,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.primary.main,
  ...theme.typography.body2,
  fontWeight: 600,
  fontVariantNumeric: 'tabular-nums',
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  '&:hover': { background: theme.vars.palette.surface.accent },
  '@media (max-width: 719px)': {
    minHeight: 48,
    justifyContent: 'center',
    padding: '4px 6px',
    textAlign: 'center',
    whiteSpace: 'normal',
  },
}))

/** Verified opinions only; until there are some, the card says so and shows no number. */
export function Rating({ rating }: { rating: ListingCard['rating'] }) {
  const format = useFormat()
  if (rating.average === null || rating.count === 0)
    return (
      <RatingText>
        <Trans>brak opinii</Trans>
      </RatingText>
    )
  return (
    <RatingText>
      <StarIcon aria-hidden="true" />
      <b>{format.number(rating.average, 1)}</b>
      <span>
        <Plural
          value={rating.count}
          one="(# opinia)"
          few="(# opinie)"
          many="(# opinii)"
          other="(# opinii)"
        />
      </span>
    </RatingText>
  )
}

export function DemoTag() {
  return (
    <Tag>
      <Trans>dane demonstracyjne</Trans>
    </Tag>
  )
}

/** Goes to the next line as a whole. */
const unbroken = (words: string) => words.replaceAll(' ', '\u00a0')

interface WorkshopCardProps {
  workshop: ListingCard
  wish: Wish
  /** What the price is for, when one service is looked for. */
  serviceName?: string | undefined
  lifted: boolean
  onLift: (id: string | null) => void
}

export function WorkshopCard({ workshop, wish, serviceName, lifted, onLift }: WorkshopCardProps) {
  const { t } = useLingui()
  const format = useFormat()
  useNow()
  const slots = workshop.next_slots.length > 0 ? workshop.next_slots : [workshop.first_slot]
  const shown = slots.filter((slot) => slot !== null)
  const facts = [
    format.distance(workshop.distance_m),
    [workshop.street, workshop.city].filter(Boolean).join(', '),
    workshop.open_now ? t`otwarte teraz` : null,
    workshop.is_demo ? unbroken(t`dane demonstracyjne`) : null,
  ].filter(Boolean)
  return (
    <Card
      id={`warsztat-${workshop.id}`}
      data-lifted={lifted ? '' : undefined}
      data-photo={workshop.photo_url ? '' : undefined}
      onMouseEnter={() => {
        onLift(workshop.id)
      }}
      onMouseLeave={() => {
        onLift(null)
      }}
      onFocus={() => {
        onLift(workshop.id)
      }}
      onBlur={() => {
        onLift(null)
      }}
    >
      {workshop.photo_url ? (
        <Photo>
          <img src={workshop.photo_url} alt="" width={480} height={320} loading="lazy" />
        </Photo>
      ) : null}
      <Words>
        <Top>
          <h2>
            <Link to={workshopPath(workshop.id, wish)}>{workshop.name}</Link>
          </h2>
          <Rating rating={workshop.rating} />
        </Top>
        <Facts>{facts.join(' · ')}</Facts>
        {workshop.price_from || workshop.specializations.length > 0 ? (
          <Facts>
            {workshop.price_from ? (
              <b className="num">
                {serviceName ? `${serviceName} ` : null}
                {format.priceFrom(workshop.price_from)}
              </b>
            ) : null}
            {workshop.price_from && workshop.specializations.length > 0 ? ' · ' : null}
            {workshop.specializations.slice(0, 3).join(', ')}
          </Facts>
        ) : null}
      </Words>
      {shown.length > 0 ? (
        <Slots aria-label={t`Pierwsze wolne terminy`}>
          {shown.map((slot) => (
            <li key={slot.start}>
              <SlotLink
                to={bookingPath(workshop.id, { ...wish, start: slot.start })}
                aria-label={t`Umów wizytę: ${workshop.name}, ${format.slot(slot.start)}`}
              >
                {format.slot(slot.start)}
              </SlotLink>
            </li>
          ))}
        </Slots>
      ) : (
        <Facts>
          {workshop.is_bookable ? (
            <Trans>Brak wolnych terminów w najbliższych dniach.</Trans>
          ) : (
            <Trans>Nie umawia wizyt przez GarageManager.</Trans>
          )}
        </Facts>
      )}
    </Card>
  )
}

export function WorkshopCardSkeleton() {
  return (
    <Card aria-hidden="true">
      <Top>
        <Skeleton width="55%" height={25} />
        <Skeleton width={72} height={18} />
      </Top>
      <Skeleton width="75%" height={18} />
      <Skeleton width="40%" height={18} />
      <Slots as="div">
        <Skeleton width={104} height={40} />
        <Skeleton width={104} height={40} />
        <Skeleton width={104} height={40} />
      </Slots>
    </Card>
  )
}
