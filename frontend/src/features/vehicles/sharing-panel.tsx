import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { ApiError } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { CheckField } from '@/components/check-field'
import { ErrorState, useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'

import { type Look, looksQuery, share, type Sharing, sharingQuery } from './api'

const Stack = styled('div')({ display: 'grid', gap: 16 })

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': { padding: '12px 0', borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& label': { display: 'block', minHeight: 24, cursor: 'pointer', overflowWrap: 'anywhere' },
  '& small': {
    display: 'block',
    ...theme.typography.caption,
    color: theme.vars.palette.text.secondary,
  },
}))

const Terms = styled('p')(({ theme }) => ({
  margin: 0,
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}))

const Looks = styled('section')(({ theme }) => ({
  '& h3': { ...theme.typography.body1, fontWeight: 600, margin: '0 0 4px' },
  '& li': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 16,
    padding: '8px 0',
    ...theme.typography.body2,
  },
}))

/** Which workshops may read this car. Off until somebody turns it on, and off again at once. */
export function SharingPanel({ vehicleId }: { vehicleId: string }) {
  const { data: sharing, error, refetch } = useQuery(sharingQuery(vehicleId))
  if (!sharing)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={2} height={44} />
    )
  if (sharing.workshops.length === 0)
    return (
      <p>
        <Trans>
          Nikomu. Gdy umówisz tym autem wizytę, tu zdecydujesz, czy warsztat może czytać jego dane.
        </Trans>
      </p>
    )
  return (
    <Stack>
      <Switches vehicleId={vehicleId} sharing={sharing} />
      <Seen vehicleId={vehicleId} />
    </Stack>
  )
}

function Switches({ vehicleId, sharing }: { vehicleId: string; sharing: Sharing }) {
  const { t } = useLingui()
  const format = useFormat()
  const queries = useQueryClient()
  const text = useProblemText()
  const { queryKey } = sharingQuery(vehicleId)
  const turn = useMutation({
    mutationFn: ({ slug, isOn }: { slug: string; isOn: boolean }) =>
      share(vehicleId, slug, { isOn, textVersion: sharing.consent.version }),
    onMutate: async ({ slug, isOn }) => {
      await queries.cancelQueries({ queryKey })
      const given = isOn ? new Date().toISOString() : null
      queries.setQueryData<Sharing>(queryKey, {
        ...sharing,
        workshops: sharing.workshops.map((one) =>
          one.slug === slug ? { ...one, given_at: given } : one,
        ),
      })
      return { before: sharing }
    },
    onSuccess: (next, { isOn }) => {
      queries.setQueryData(queryKey, next)
      announce(isOn ? t`Udostępniono dane auta.` : t`Dane auta nie są już udostępniane.`)
    },
    onError: (problem, _asked, context) => {
      if (context) queries.setQueryData(queryKey, context.before)
      // Other words stand there now: they are read before anybody agrees to them.
      if (problem instanceof ApiError && problem.code === 'CONSENT_TEXT_CHANGED')
        void queries.invalidateQueries({ queryKey })
    },
  })
  return (
    <>
      <Terms>{sharing.consent.text}</Terms>
      <FormProblem message={turn.error ? text(turn.error) : undefined} />
      <List>
        {sharing.workshops.map(({ slug, name, city, given_at: given }) => (
          <li key={slug}>
            <CheckField
              role="switch"
              checked={given !== null}
              onChange={(event) => {
                turn.mutate({ slug, isOn: event.target.checked })
              }}
              label={
                <>
                  {name}
                  {city ? `, ${city}` : ''}
                  <small>
                    {given === null ? (
                      <Trans>Nie czyta danych tego auta.</Trans>
                    ) : (
                      <Trans>Może czytać od: {format.dateTime(given)}.</Trans>
                    )}
                  </small>
                </>
              }
            />
          </li>
        ))}
      </List>
    </>
  )
}

function Seen({ vehicleId }: { vehicleId: string }) {
  const { t } = useLingui()
  const format = useFormat()
  const looks = useInfiniteQuery(looksQuery(vehicleId))
  const rows = looks.data?.pages.flatMap(({ items }) => items) ?? []
  const said = ({ purpose }: Look) =>
    purpose === 'copied' ? t`przepisał dane do swojej kartoteki` : t`obejrzał dane`
  return (
    <Looks>
      <h3>
        <Trans>Kto zaglądał</Trans>
      </h3>
      {looks.isPending ? (
        <SkeletonRows count={2} height={32} />
      ) : looks.isError && rows.length === 0 ? (
        <ErrorState problem={looks.error} onRetry={() => void looks.refetch()} />
      ) : rows.length === 0 ? (
        <Terms>
          <Trans>Nikt jeszcze nie czytał danych tego auta.</Trans>
        </Terms>
      ) : (
        <List aria-label={t`Kto zaglądał`}>
          {rows.map((look) => (
            <li key={`${look.looked_at}${look.workshop_name}${look.purpose}`}>
              <span>
                {look.workshop_name}: {said(look)}
              </span>
              <time dateTime={look.looked_at}>{format.dateTime(look.looked_at)}</time>
            </li>
          ))}
        </List>
      )}
      {looks.hasNextPage ? (
        <ActionButton
          size="small"
          kind="quiet"
          busy={looks.isFetchingNextPage && t`Wczytuję…`}
          onClick={() => void looks.fetchNextPage()}
        >
          <Trans>Pokaż starsze</Trans>
        </ActionButton>
      ) : null}
    </Looks>
  )
}
