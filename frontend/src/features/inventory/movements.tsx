import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'

import type { Movement, MovementKind } from '@/api/workshop-contract'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { SelectField } from '@/components/field'
import { Pages } from '@/components/pages'
import { SkeletonRows } from '@/components/skeleton'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { MOST_COUNTED, movementsQuery } from './api'
import { Quiet, TableFrame, Top, Touch } from './look'
import { signed, spoken, useQuantity } from './quantities'

export function useMovementNames(): Record<MovementKind, string> {
  const { t } = useLingui()
  return {
    receive: t`przyjęcie`,
    reserve: t`rezerwacja`,
    release: t`zwolnienie`,
    issue: t`wydanie`,
    return: t`zwrot`,
    count: t`spis`,
    correct: t`korekta`,
  }
}

/** What a movement changed: the shelf, or only what is put aside on it. */
function Change({ row }: { row: Movement }) {
  return row.on_hand_change === '0' ? (
    <Quiet>
      <Trans>odłożone {signed(row.reserved_change)}</Trans>
    </Quiet>
  ) : (
    <b>{signed(row.on_hand_change)}</b>
  )
}

function Cause({ cause }: { cause: Movement['cause'] }) {
  const { t } = useLingui()
  const kinds = {
    opening: t`stan początkowy`,
    order_line: t`zlecenie`,
    purchase: t`zamówienie`,
    delivery: t`dostawa`,
    count: t`spis`,
    office: t`biuro`,
  }
  const label = cause.label === '' ? kinds[cause.kind] : cause.label
  return (
    <>
      {cause.kind === 'delivery' && cause.id !== null ? (
        <Link to={`/magazyn/zamowienia/${String(cause.id)}`}>{label}</Link>
      ) : cause.kind === 'count' && cause.id !== null ? (
        <Link to={`/magazyn/spis/${String(cause.id)}`}>{label}</Link>
      ) : (
        label
      )}
      {cause.words === '' ? null : <Quiet> · {cause.words}</Quiet>}
    </>
  )
}

/** The ledger, newest first, with the balance after each movement. */
function Ledger({ rows, ofOne }: { rows: Movement[]; ofOne: boolean }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { can } = useWorkshop()
  const names = useMovementNames()
  const quantity = useQuantity()
  return (
    <TableFrame tabIndex={0} role="region" aria-label={t`Ruchy magazynowe`}>
      <table>
        <thead>
          <tr>
            <th>{t`Kiedy`}</th>
            {ofOne ? null : <th>{t`Część`}</th>}
            <th>{t`Ruch`}</th>
            <th className="right">{t`Zmiana`}</th>
            <th className="right">{t`Na stanie`}</th>
            <th className="right">{t`Dostępne`}</th>
            {can('inventory.costs') ? <th className="right">{t`Koszt sztuki`}</th> : null}
            <th>{t`Z czego`}</th>
            <th>{t`Kto`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <time dateTime={row.created_at}>{format.dateTime(row.created_at)}</time>
              </td>
              {ofOne ? null : (
                <td className="wide">
                  <Link to={`/magazyn/czesci/${String(row.part.id)}`}>{row.part.name}</Link>
                </td>
              )}
              <td>{names[row.kind]}</td>
              <td className="right num">
                <Change row={row} />
              </td>
              <td className="right num">{quantity(row.on_hand_after, row.part.unit)}</td>
              <td className="right num">{spoken(row.available_after)}</td>
              {row.unit_cost === undefined ? null : (
                <td className="right num">
                  {format.money({ amount: row.unit_cost, currency: 'PLN' })}
                </td>
              )}
              <td className="wide">
                <Cause cause={row.cause} />
              </td>
              <td>{row.actor}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** Of one part, under its figures. */
export function PartLedger({ partId }: { partId: number }) {
  const [page, setPage] = useState(1)
  const found = useQuery(movementsQuery(partId, '', page))
  if (!found.data)
    return found.isError ? (
      <ErrorState problem={found.error} onRetry={() => void found.refetch()} />
    ) : (
      <SkeletonRows count={5} height={36} />
    )
  if (found.data.items.length === 0)
    return (
      <Quiet>
        <Trans>Nic się jeszcze nie ruszyło.</Trans>
      </Quiet>
    )
  return (
    <>
      <Ledger rows={found.data.items} ofOne />
      <Pages
        page={page}
        pages={Math.min(found.data.pagination.pages, MOST_COUNTED / 50)}
        onGo={setPage}
      />
    </>
  )
}

const KINDS = ['receive', 'issue', 'return', 'reserve', 'release', 'count', 'correct'] as const

/** Of all parts; kind and page stand in the address. */
export function MovementsPart() {
  const { t } = useLingui()
  const names = useMovementNames()
  const [address, setAddress] = useSearchParams()
  const kind = KINDS.find((one) => one === address.get('ruch')) ?? ''
  const page = Math.max(1, Math.trunc(Number(address.get('strona'))) || 1)
  const found = useQuery(movementsQuery(null, kind, page))
  const go = (next: { ruch: string; strona: number }) => {
    setAddress({
      ...(next.ruch === '' ? {} : { ruch: next.ruch }),
      ...(next.strona === 1 ? {} : { strona: String(next.strona) }),
    })
  }
  return (
    <Touch>
      <Top>
        <SelectField
          label={t`Rodzaj ruchu`}
          hideLabel
          value={kind}
          onChange={({ target }) => {
            go({ ruch: target.value, strona: 1 })
          }}
        >
          <option value="">{t`Wszystkie ruchy`}</option>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </SelectField>
      </Top>
      {!found.data ? (
        found.isError ? (
          <ErrorState problem={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <SkeletonRows count={10} height={36} />
        )
      ) : found.data.items.length === 0 ? (
        <EmptyState drawing="search">
          <Trans>Nie ma takich ruchów. Przyjęcia, wydania i korekty zapisują się tu same.</Trans>
        </EmptyState>
      ) : (
        <>
          <Ledger rows={found.data.items} ofOne={false} />
          <Pages
            page={page}
            pages={Math.min(found.data.pagination.pages, MOST_COUNTED / 50)}
            onGo={(strona) => {
              go({ ruch: kind, strona })
            }}
          />
        </>
      )}
    </Touch>
  )
}
