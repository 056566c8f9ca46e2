import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'

import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Field } from '@/components/field'
import { Pages } from '@/components/pages'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'
import { useSearchBox } from '@/hooks/use-search-box'

import { usersQuery } from './api'

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
}))

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  ...theme.typography.body2,
  '& th, & td': { padding: '8px 14px', textAlign: 'left', whiteSpace: 'nowrap' },
  '& th': { color: theme.vars.palette.text.secondary, fontWeight: 500 },
  '& tbody tr': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  // On a phone a row is a card: who and what, the address below, and when.
  '@media (max-width: 719px)': {
    '& thead': { display: 'none' },
    '& tbody, & td': { display: 'block' },
    '& tbody tr': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gap: '2px 12px',
      padding: '10px 14px',
    },
    '& tbody tr:first-of-type': { borderTop: 0 },
    '& td': { padding: 0, whiteSpace: 'normal', overflowWrap: 'anywhere' },
    '& td:nth-of-type(2)': { gridArea: '2 / 1 / 3 / 3' },
    '& td:nth-of-type(n + 4)': {
      gridRow: 3,
      color: theme.vars.palette.text.secondary,
      '&::before': { content: 'attr(data-says)' },
    },
  },
}))

/** Everybody with an account; the search and the page stand in the address. */
export function PeopleTable() {
  const { t } = useLingui()
  const format = useFormat()
  const [address, setAddress] = useSearchParams()
  const q = address.get('q') ?? ''
  const page = Math.max(1, Number(address.get('strona')) || 1)
  const users = useQuery(usersQuery(q, page))
  const go = (change: { q?: string; page?: number }) => {
    const next = { q: change.q ?? q, page: change.page ?? 1 }
    setAddress(
      {
        ...(next.q === '' ? {} : { q: next.q }),
        ...(next.page === 1 ? {} : { strona: String(next.page) }),
      },
      { replace: true },
    )
  }
  const box = useSearchBox(q, (text) => {
    go({ q: text })
  })
  const roles: Record<string, string> = {
    admin: t`administrator`,
    owner: t`właściciel`,
    mechanic: t`mechanik`,
    client: t`klient`,
  }
  return (
    <>
      <div style={{ maxWidth: 360, marginBottom: 12 }}>
        <Field label={t`Szukaj osoby`} {...box} />
      </div>
      {users.data === undefined ? (
        users.isError ? (
          <ErrorState problem={users.error} onRetry={() => void users.refetch()} />
        ) : (
          <SkeletonRows count={8} />
        )
      ) : users.data.items.length === 0 ? (
        <EmptyState drawing="search">
          <Trans>Nikt taki nie ma tu konta.</Trans>
        </EmptyState>
      ) : (
        <>
          <Scroll role="region" aria-label={t`Osoby`} tabIndex={0}>
            <Table>
              <thead>
                <tr>
                  <th scope="col">
                    <Trans>Osoba</Trans>
                  </th>
                  <th scope="col">
                    <Trans>E-mail</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Rola</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Konto od</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Ostatnie logowanie</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {users.data.items.map((user) => (
                  <tr key={user.id}>
                    <td>
                      <b>{`${user.first_name} ${user.last_name}`.trim() || '–'}</b>
                    </td>
                    <td>{user.email}</td>
                    <td>{roles[user.role] ?? user.role}</td>
                    <td data-says={t`konto od: `}>{format.day(user.date_joined)}</td>
                    <td data-says={t`logowanie: `}>
                      {user.last_login ? format.dateTime(user.last_login) : '–'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Scroll>
          <Pages
            page={page}
            pages={users.data.pagination.pages}
            onGo={(next) => {
              go({ page: next })
            }}
          />
        </>
      )}
    </>
  )
}
