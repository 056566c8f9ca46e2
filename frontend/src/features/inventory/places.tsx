import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'react-router'

import { newIdempotencyKey } from '@/api/client'
import type { Place } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState, useProblemText } from '@/components/error-state'
import { offerUndo, tellRefusal } from '@/components/notify'
import { SkeletonRows } from '@/components/skeleton'

import { Buttons, Quiet, RowLink, Rows, Touch } from './look'
import { PlaceDialog } from './place-dialog'
import { PLACE, placesQuery, removePlace, savePlace } from './places-api'

const Line = styled('li')({
  gridTemplateColumns: 'minmax(0, 1.6fr) minmax(0, 1fr) auto',
  '& > span:first-of-type': { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  '@media (max-width: 719px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

// What has a purpose of its own lies above the link of the row.
const Above = styled(Buttons)({
  position: 'relative',
  zIndex: 1,
  flexWrap: 'nowrap',
  '@media (max-width: 719px)': { '& > *': { flex: '1 1 0' } },
})

const Inactive = styled(Link)({ position: 'relative', zIndex: 1, color: 'inherit' })

/** Where parts lie, and how many each place holds. */
export function PlacesPart() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const found = useQuery(placesQuery())
  const [open, setOpen] = useState<Place | 'new' | null>(null)
  const adding = useRef<HTMLDivElement>(null)
  const run = async (action: () => Promise<unknown>): Promise<boolean> => {
    try {
      await action()
      return true
    } catch (problem) {
      tellRefusal(problemText(problem))
      return false
    } finally {
      void queries.invalidateQueries({ queryKey: [PLACE] })
    }
  }
  const remove = async ({ id, name, note }: Place) => {
    if (!(await run(() => removePlace(id)))) return
    // The row goes, and the focus with it.
    adding.current?.querySelector('button')?.focus()
    offerUndo(
      t`Usunięto: ${name}.`,
      () => void run(() => savePlace(null, { name, note }, newIdempotencyKey())),
    )
  }
  const add = (
    <ActionButton
      kind="next"
      onClick={() => {
        setOpen('new')
      }}
    >
      <Trans>Dodaj miejsce</Trans>
    </ActionButton>
  )
  return (
    <Touch>
      {!found.data ? (
        found.isError ? (
          <ErrorState problem={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <SkeletonRows count={5} height={42} />
        )
      ) : (
        <div ref={adding}>
          {found.data.length === 0 ? (
            <EmptyState drawing="signpost" action={add}>
              <Trans>Nazwij regały i szafy, a przy każdej części będzie widać, gdzie leży.</Trans>
            </EmptyState>
          ) : (
            <>
              <div style={{ marginBottom: 12 }}>{add}</div>
              <Rows aria-label={t`Miejsca`}>
                {found.data.map((place) => (
                  <Line key={place.id}>
                    <span>
                      <RowLink to={`/magazyn/czesci?miejsce=${String(place.id)}`}>
                        {place.name}
                      </RowLink>
                      {place.note === '' ? null : <Quiet>{place.note}</Quiet>}
                    </span>
                    <Held place={place} />
                    <Above>
                      <ActionButton
                        size="small"
                        aria-label={t`Zmień: ${place.name}`}
                        onClick={() => {
                          setOpen(place)
                        }}
                      >
                        <Trans>Zmień</Trans>
                      </ActionButton>
                      <ActionButton
                        size="small"
                        kind="quiet"
                        aria-label={t`Usuń: ${place.name}`}
                        onClick={() => void remove(place)}
                      >
                        <Trans>Usuń</Trans>
                      </ActionButton>
                    </Above>
                  </Line>
                ))}
              </Rows>
            </>
          )}
        </div>
      )}
      {open === null ? null : (
        <PlaceDialog
          place={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null)
          }}
        />
      )}
    </Touch>
  )
}

/** „12 części, 9 na stanie”; those out of use have a list of their own. */
function Held({ place }: { place: Place }) {
  const { id, parts, parts_on_hand: onHand, parts_inactive: inactive } = place
  if (parts === 0)
    return (
      <Quiet>
        <Trans>puste</Trans>
      </Quiet>
    )
  return (
    <Quiet>
      <Plural value={parts} one="# część" few="# części" many="# części" other="# części" />
      {', '}
      <Trans>{onHand} na stanie</Trans>
      {inactive === 0 ? null : (
        <>
          {', '}
          <Inactive to={`/magazyn/czesci?miejsce=${String(id)}&stan=off`}>
            <Trans>{inactive} poza użyciem</Trans>
          </Inactive>
        </>
      )}
    </Quiet>
  )
}
