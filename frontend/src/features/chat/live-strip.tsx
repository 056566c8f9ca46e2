import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { useOnline } from '@/hooks/use-online'

import type { Who } from './use-line'

/** Its height is always there: somebody who begins to write moves nothing. */
const Strip = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 28,
  padding: '2px 16px',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.8125rem',
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
}))

const Dot = styled('i')(({ theme }) => ({
  flexShrink: 0,
  width: 8,
  height: 8,
  borderRadius: 4,
  background: theme.vars.palette.primary.main,
}))

interface LiveStripProps {
  typing: readonly Who[]
  here: readonly Who[]
}

/** Who is writing now, or else who is here. */
export function LiveStrip({ typing, here }: LiveStripProps) {
  const { t } = useLingui()
  const online = useOnline()
  const nameOf = ({ name, side }: Who) => name || (side === 'client' ? t`Klient` : t`Warsztat`)
  const writers = typing.map(nameOf).join(', ')
  const present = here.map(nameOf).join(', ')
  return (
    <Strip role="status" aria-label={t`Kto jest w rozmowie`}>
      {!online ? (
        <span>
          <Trans>Brak internetu. To, co napiszesz, wyśle się samo.</Trans>
        </span>
      ) : typing.length === 1 ? (
        <span>
          <Trans>{writers} pisze…</Trans>
        </span>
      ) : typing.length > 1 ? (
        <span>
          <Trans>{writers} piszą…</Trans>
        </span>
      ) : here.length > 0 ? (
        <>
          <Dot aria-hidden="true" />
          <span>
            <Trans>Teraz w rozmowie: {present}</Trans>
          </span>
        </>
      ) : null}
    </Strip>
  )
}
