import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'

import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Field, SelectField } from '@/components/field'
import { Pages } from '@/components/pages'
import { SkeletonRows } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { useFormat } from '@/hooks/use-format'
import { useSearchBox } from '@/hooks/use-search-box'

import { useStatusWords } from './words'
import { type Status, workshopsQuery } from './workshops-api'

const Search = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 360px) minmax(0, 200px)',
  gap: 12,
  marginBottom: 12,
})

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
  '& a': { color: 'inherit', fontWeight: 600 },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: 'inherit' },
  '& [data-number]': { textAlign: 'right' },
  // On a phone a row is a card: which one and how it is, then the rest in one line.
  '@media (max-width: 719px)': {
    '& thead': { display: 'none' },
    '& tbody': { display: 'block' },
    '& tbody tr': {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '2px 12px',
      padding: '10px 14px',
    },
    '& tbody tr:first-of-type': { borderTop: 0 },
    '& td': { padding: 0, whiteSpace: 'normal', overflowWrap: 'anywhere' },
    '& td:first-of-type': { flex: '1 1 60%' },
    '& td:nth-of-type(n + 3)': { color: theme.vars.palette.text.secondary },
    '& td[data-says]::before': { content: 'attr(data-says)' },
  },
}))

/** Every workshop of the platform; search, state and page stand in the address. */
export function WorkshopsTable() {
  const { t } = useLingui()
  const format = useFormat()
  const statuses = useStatusWords()
  const [address, setAddress] = useSearchParams()
  const q = address.get('q') ?? ''
  const status = (['active', 'suspended', 'closed'].find((one) => one === address.get('stan')) ??
    '') as Status
  const page = Math.max(1, Number(address.get('strona')) || 1)
  const found = useQuery(workshopsQuery(q, status, page))
  const go = (change: { q?: string; stan?: string; strona?: number }) => {
    const next = { q, stan: status as string, strona: 1, ...change }
    const kept = Object.entries(next).filter(([, value]) => value !== '' && value !== 1)
    setAddress(Object.fromEntries(kept.map(([name, value]) => [name, String(value)])), {
      replace: true,
    })
  }
  const box = useSearchBox(q, (text) => {
    go({ q: text })
  })
  return (
    <>
      <Search>
        <Field label={t`Szukaj warsztatu`} placeholder={t`nazwa albo adres`} {...box} />
        <SelectField
          label={t`Stan`}
          value={status}
          onChange={(event) => {
            go({ stan: event.target.value })
          }}
        >
          <option value="">{t`wszystkie`}</option>
          {Object.entries(statuses).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </SelectField>
      </Search>
      {found.data === undefined ? (
        found.isError ? (
          <ErrorState problem={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <SkeletonRows count={8} />
        )
      ) : found.data.items.length === 0 ? (
        <EmptyState drawing="search">
          <Trans>Nie ma takiego warsztatu.</Trans>
        </EmptyState>
      ) : (
        <>
          <Scroll role="region" aria-label={t`Warsztaty`} tabIndex={0}>
            <Table>
              <thead>
                <tr>
                  <th scope="col">
                    <Trans>Warsztat</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Stan</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Plan</Trans>
                  </th>
                  <th scope="col" data-number="">
                    <Trans>Osoby</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Baza</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Od</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.data.items.map((one) => (
                  <tr key={one.id}>
                    <td>
                      <Link to={`/warsztaty/${String(one.id)}`}>{one.name}</Link>{' '}
                      <small>{one.slug}</small>
                    </td>
                    <td>
                      {one.status === 'active' ? (
                        statuses[one.status]
                      ) : (
                        <Tag>{statuses[one.status] ?? one.status}</Tag>
                      )}
                    </td>
                    <td>{one.plan ?? t`okres próbny`}</td>
                    <td className="num" data-number="" data-says={`${t`osoby`}: `}>
                      {format.number(one.people)}
                    </td>
                    <td>{one.is_current ? t`aktualna` : <Tag>{t`czeka na migrację`}</Tag>}</td>
                    <td>{format.day(one.created_at)}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Scroll>
          <Pages
            page={page}
            pages={found.data.pagination.pages}
            onGo={(next) => {
              go({ strona: next })
            }}
          />
        </>
      )}
    </>
  )
}
