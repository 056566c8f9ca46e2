import { useLingui } from '@lingui/react/macro'
import OutboxIcon from '@mui/icons-material/CloudUploadOutlined'
import { styled } from '@mui/material/styles'

import { IconButton } from '@/components/icon-button'

import { unsent } from './store'
import { usePit } from './use-pit'
import { useWaitingWords } from './words'

const Count = styled('span')(({ theme }) => ({
  position: 'absolute',
  top: 4,
  right: 2,
  minWidth: 22,
  padding: '0 5px',
  borderRadius: 11,
  background: theme.vars.palette.primary.main,
  color: theme.vars.palette.primary.contrastText,
  fontSize: '0.8125rem',
  lineHeight: '22px',
  fontWeight: 650,
  textAlign: 'center',
  fontVariantNumeric: 'tabular-nums',
}))

/** The way to what waits, with its number; nothing while nothing waits. */
export function OutboxLink() {
  const { t } = useLingui()
  const { rows } = usePit()
  const words = useWaitingWords()
  const waiting = unsent(rows)
  if (waiting.length === 0) return null
  const isStuck = waiting.some(({ state }) => state === 'conflict' || state === 'failed')
  const label = isStuck
    ? t`${words(waiting.length)}, coś jest do rozstrzygnięcia`
    : words(waiting.length)
  return (
    <IconButton to="/do-wyslania" aria-label={label}>
      <OutboxIcon />
      <Count aria-hidden="true">
        {waiting.length}
        {isStuck ? '!' : ''}
      </Count>
    </IconButton>
  )
}
