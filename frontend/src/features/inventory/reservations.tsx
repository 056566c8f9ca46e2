import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'

import type { Reservation } from '@/api/workshop-contract'
import { Choice } from '@/components/choice'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Pages } from '@/components/pages'
import { SkeletonRows } from '@/components/skeleton'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { MOST_COUNTED, reservationsQuery } from './api'
import { Quiet, RowLink, Rows, Top, Touch } from './look'
import { spoken, useQuantity } from './quantities'

const Line = styled('li')({
  gridTemplateColumns: 'minmax(0, 1.6fr) minmax(0, 1.4fr) minmax(0, 1fr)',
  '& > :last-child': { textAlign: 'right' },
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > :last-child': { textAlign: 'left' },
  },
})

export function ReservationRows({ rows, ofOne = false }: { rows: Reservation[]; ofOne?: boolean }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const quantity = useQuantity()
  return (
    <Rows aria-label={t`Rezerwacje`}>
      {rows.map((row) => (
        <Line key={row.line_id}>
          <b>{row.label}</b>
          {ofOne ? (
            <span />
          ) : (
            <RowLink to={`/magazyn/czesci/${String(row.part.id)}`}>{row.part.name}</RowLink>
          )}
          <span className="num">
            {row.missing === '0' ? (
              <Trans>odłożone {quantity(row.reserved, row.part.unit)}</Trans>
            ) : (
              <Trans>
                brakuje {quantity(row.missing, row.part.unit)} z {spoken(row.wanted)}
              </Trans>
            )}
            {row.expected_on ? (
              <Quiet>
                {' · '}
                <Trans>dostawa {format.date(row.expected_on)}</Trans>
              </Quiet>
            ) : null}
          </span>
        </Line>
      ))}
    </Rows>
  )
}

const STATES = ['', 'waiting', 'held'] as const

/** What orders of customers want, whoever waits longest first. */
export function ReservationsPart() {
  const { t } = useLingui()
  const [address, setAddress] = useSearchParams()
  const state = STATES.find((one) => one === address.get('stan')) ?? ''
  const page = Math.max(1, Math.trunc(Number(address.get('strona'))) || 1)
  const found = useQuery(reservationsQuery(state, page))
  const go = (stan: string, strona: number) => {
    setAddress({
      ...(stan === '' ? {} : { stan }),
      ...(strona === 1 ? {} : { strona: String(strona) }),
    })
  }
  const names = { '': t`Wszystkie`, waiting: t`Czekają na części`, held: t`Odłożone` }
  return (
    <Touch>
      <Top>
        <Choice
          label={t`Które`}
          value={state}
          options={STATES.map((value) => ({ value, label: names[value] }))}
          onChange={(stan) => {
            go(stan, 1)
          }}
        />
      </Top>
      {!found.data ? (
        found.isError ? (
          <ErrorState problem={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <SkeletonRows count={8} height={42} />
        )
      ) : found.data.items.length === 0 ? (
        <EmptyState drawing="search">
          <Trans>
            Żadne zlecenie nie czeka. Części odkładają się same, gdy trafią do zlecenia.
          </Trans>
        </EmptyState>
      ) : (
        <>
          <ReservationRows rows={found.data.items} />
          <Pages
            page={page}
            pages={Math.min(found.data.pagination.pages, MOST_COUNTED / 50)}
            onGo={(next) => {
              go(state, next)
            }}
          />
        </>
      )}
    </Touch>
  )
}
