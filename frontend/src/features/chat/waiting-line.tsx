import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { Small } from './parts'
import type { Waiting } from './waiting'

const Pending = styled('li')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'end',
  gap: 2,
  ...theme.typography.body2,
  '& > div': {
    maxWidth: 'min(86%, 560px)',
    padding: '8px 12px',
    borderRadius: 14,
    border: `1px dashed ${theme.vars.palette.surface.strong}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '& > small': { fontSize: '0.8125rem', color: theme.vars.palette.text.secondary },
}))

interface WaitingLineProps {
  one: Waiting
  onAgain: () => void
  onGiveUp: () => void
}

/** Written and not confirmed: on its way, waiting for a network, or refused. */
export function WaitingLine({ one, onAgain, onGiveUp }: WaitingLineProps) {
  const { t } = useLingui()
  const sent = Math.round(one.part * 100)
  return (
    <Pending>
      <div>{one.fileName ?? one.text}</div>
      {one.state === 'refused' || one.state === 'lost' ? (
        <small role="status">
          {one.state === 'refused' ? (
            <>
              <Trans>Nie wysłano.</Trans>{' '}
              <Small type="button" onClick={onAgain}>
                <Trans>Wyślij jeszcze raz</Trans>
              </Small>
            </>
          ) : (
            <Trans>Nie wysłano, a przeglądarka nie przechowała pliku. Dodaj go jeszcze raz.</Trans>
          )}
          <Small type="button" onClick={onGiveUp}>
            <Trans>Porzuć</Trans>
          </Small>
        </small>
      ) : (
        <small role="status">
          {one.state === 'silent' ? (
            <Trans>Czeka na internet, wyśle się samo.</Trans>
          ) : one.fileName !== null && sent > 0 ? (
            <>
              <progress value={sent} max={100} aria-label={t`Wysyłanie pliku`} />{' '}
              <span className="num">{sent}%</span>
            </>
          ) : (
            <Trans>Wysyłam…</Trans>
          )}
        </small>
      )}
    </Pending>
  )
}
