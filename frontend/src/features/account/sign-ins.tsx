import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { sharedApi } from '@/api/apis'
import { unwrap } from '@/api/envelope'
import type { components } from '@/api/shared.d.ts'
import { ActionButton } from '@/components/action-button'
import { ErrorState, useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'
import { SkeletonRows } from '@/components/skeleton'
import { useAuth } from '@/hooks/use-auth'
import { useFormat } from '@/hooks/use-format'

type SignIn = components['schemas']['SignInOut']

const signInsQuery = () =>
  queryOptions({
    queryKey: ['sign-ins'],
    queryFn: async () =>
      unwrap(
        await sharedApi.GET('/api/v1/auth/sign-ins/', { params: { query: { per_page: 50 } } }),
      ),
  })

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
    padding: '10px 0',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '& > li:first-of-type': { borderTop: 0, paddingTop: 0 },
  '& small': {
    ...theme.typography.body2,
    display: 'block',
    color: theme.vars.palette.text.secondary,
  },
}))

function Where({ one }: { one: SignIn }) {
  const { t } = useLingui()
  const format = useFormat()
  const places: Record<SignIn['face'], string> = {
    marketplace: t`strona dla klientów`,
    console: t`konsola`,
    workshop: one.workshop,
  }
  const browser = [one.browser, one.system].filter(Boolean).join(', ') || t`Nieznana przeglądarka`
  const used = format.dateTime(one.last_used_at)
  return (
    <div>
      {browser}
      <small>
        {places[one.face]} ·{' '}
        {one.is_this_one ? <Trans>ta przeglądarka</Trans> : <Trans>ostatnio: {used}</Trans>}
      </small>
    </div>
  )
}

/** Where this person is signed in, on all hosts, and the way out of each and of all. */
export function SignIns() {
  const { t } = useLingui()
  const text = useProblemText()
  const { signOut } = useAuth()
  const queries = useQueryClient()
  const { data: signIns, error, refetch } = useQuery(signInsQuery())
  const end = useMutation({
    mutationFn: async (one: SignIn) =>
      unwrap(
        await sharedApi.DELETE('/api/v1/auth/sign-ins/{sign_in_id}/', {
          params: { path: { sign_in_id: one.id } },
        }),
      ),
    onSettled: () => queries.invalidateQueries(signInsQuery()),
  })
  const endAll = useMutation({
    mutationFn: async () => unwrap(await sharedApi.DELETE('/api/v1/auth/sign-ins/')),
    onSuccess: () => signOut(),
  })
  if (!signIns)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={2} height={56} />
    )
  const problem = end.error ?? endAll.error
  return (
    <>
      <List>
        {signIns.map((one) => (
          <li key={one.id}>
            <Where one={one} />
            {one.is_this_one ? (
              <ActionButton onClick={() => void signOut()}>
                <Trans>Wyloguj się</Trans>
              </ActionButton>
            ) : (
              <ActionButton
                busy={end.isPending && end.variables.id === one.id && t`Kończę…`}
                onClick={() => {
                  end.mutate(one)
                }}
              >
                <Trans>Wyloguj tam</Trans>
              </ActionButton>
            )}
          </li>
        ))}
      </List>
      <FormProblem message={problem ? text(problem) : undefined} />
      {signIns.length > 1 ? (
        <div>
          <ActionButton
            busy={endAll.isPending && t`Wylogowuję…`}
            onClick={() => {
              endAll.mutate()
            }}
          >
            {plural(signIns.length, {
              one: 'Wyloguj wszędzie (# miejsce)',
              few: 'Wyloguj wszędzie (# miejsca)',
              many: 'Wyloguj wszędzie (# miejsc)',
              other: 'Wyloguj wszędzie (# miejsca)',
            })}
          </ActionButton>
        </div>
      ) : null}
    </>
  )
}
