import { Plural, Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { useOnline } from '@/hooks/use-online'

const Bar = styled('div')(({ theme }) => ({
  padding: '8px 16px',
  textAlign: 'center',
  ...theme.typography.body2,
  background: theme.vars.palette.surface.soft,
  color: theme.vars.palette.text.primary,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
}))

/** Calm news: there is no network, and how many changes wait for it. */
export function OfflineBar({
  waiting = 0,
  reached = true,
}: {
  waiting?: number
  reached?: boolean
}) {
  const online = useOnline() && reached
  return (
    <div role="status">
      {online ? null : (
        <Bar>
          {waiting > 0 ? (
            <Plural
              value={waiting}
              one="Brak internetu. # zmiana czeka i wyśle się sama."
              few="Brak internetu. # zmiany czekają i wyślą się same."
              other="Brak internetu. # zmian czeka i wyśle się samo."
            />
          ) : (
            <Trans>Brak internetu. Widzisz ostatnio wczytane dane.</Trans>
          )}
        </Bar>
      )}
    </div>
  )
}
