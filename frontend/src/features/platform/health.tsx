import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'

import { ErrorState } from '@/components/error-state'
import { Skeleton } from '@/components/skeleton'

import { readinessQuery } from './api'

const List = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
  gap: 10,
  margin: 0,
  padding: 0,
  listStyle: 'none',
})

const Tile = styled('li')(({ theme }) => ({
  display: 'grid',
  gap: 2,
  padding: '10px 14px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  '&[data-bad]': { borderColor: theme.vars.palette.error.main },
  '& span': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
  '&[data-bad] span': { color: theme.vars.palette.error.main },
}))

/** Whether database, memory and broker answer right now. */
export function PlatformHealth() {
  const { t } = useLingui()
  const readiness = useQuery(readinessQuery())
  const names: Record<string, string> = {
    database: t`Baza danych`,
    redis: t`Pamięć podręczna`,
    broker: t`Kolejka zadań`,
  }
  if (readiness.isPending) return <Skeleton height={62} />
  if (readiness.isError)
    return <ErrorState problem={readiness.error} onRetry={() => void readiness.refetch()} />
  return (
    <List aria-label={t`Stan platformy`}>
      {Object.entries(readiness.data.parts).map(([part, state]) => (
        <Tile key={part} data-bad={state === 'ok' ? undefined : ''}>
          <b>{names[part] ?? part}</b>
          <span>
            {state === 'ok' ? <Trans>działa</Trans> : <Trans>nie odpowiada ({state})</Trans>}
          </span>
        </Tile>
      ))}
    </List>
  )
}
