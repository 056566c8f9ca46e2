import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'

import { Choice } from '@/components/choice'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Pages } from '@/components/pages'
import { SkeletonRows } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { alertsQuery, MOST_COUNTED } from './api'
import { Quiet, RowLink, Rows, Top, Touch } from './look'
import { spoken, useQuantity } from './quantities'
import { useLevelNames } from './stock-level'

const Line = styled('li')({
  gridTemplateColumns: '7rem minmax(0, 2fr) minmax(0, 1.4fr) 9.5rem',
  '& > time': { textAlign: 'right' },
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    '& > a': { gridArea: '1 / 1 / 2 / 3' },
    '& > time': { gridArea: '2 / 2' },
    '& > .num': { gridColumn: '1 / -1' },
  },
})

/** Alerts open and close by themselves; here one sees which are open, and which were. */
export function AlertsPart() {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const names = useLevelNames()
  const quantity = useQuantity()
  const [address, setAddress] = useSearchParams()
  const isPast = address.get('jakie') === 'dawne'
  const page = Math.max(1, Math.trunc(Number(address.get('strona'))) || 1)
  const found = useQuery(alertsQuery(isPast, page))
  const go = (jakie: string, strona: number) => {
    setAddress({
      ...(jakie === 'dawne' ? { jakie } : {}),
      ...(strona === 1 ? {} : { strona: String(strona) }),
    })
  }
  return (
    <Touch>
      <Top>
        <Choice
          label={t`Które`}
          value={isPast ? 'dawne' : 'otwarte'}
          options={[
            { value: 'otwarte', label: t`Otwarte` },
            { value: 'dawne', label: t`Zamknięte` },
          ]}
          onChange={(jakie) => {
            go(jakie, 1)
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
          {isPast ? (
            <Trans>Żaden alert jeszcze się nie zamknął.</Trans>
          ) : (
            <Trans>Wszystko w normie: nic się nie kończy i niczego nie ma za dużo.</Trans>
          )}
        </EmptyState>
      ) : (
        <>
          <Rows aria-label={t`Alerty`}>
            {found.data.items.map((alert) => (
              <Line key={alert.id}>
                <span>
                  <Tag>{names[alert.alert_type]}</Tag>
                </span>
                <RowLink to={`/magazyn/czesci/${String(alert.part.id)}`}>{alert.part.name}</RowLink>
                <Quiet className="num">
                  {alert.alert_type === 'over' ? (
                    <Trans>
                      jest {quantity(alert.on_hand, alert.part.unit)}, maksimum{' '}
                      {spoken(alert.limit)}
                    </Trans>
                  ) : (
                    <Trans>
                      dostępne {quantity(alert.available, alert.part.unit)}, minimum{' '}
                      {spoken(alert.minimum)}
                    </Trans>
                  )}
                </Quiet>
                <time dateTime={alert.created_at}>{format.dateTime(alert.created_at)}</time>
              </Line>
            ))}
          </Rows>
          <Pages
            page={page}
            pages={Math.min(found.data.pagination.pages, MOST_COUNTED / 50)}
            onGo={(next) => {
              go(isPast ? 'dawne' : '', next)
            }}
          />
        </>
      )}
    </Touch>
  )
}
