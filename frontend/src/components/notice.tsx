import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'

import { ActionButton } from './action-button'
import { hearNotices, type NoticeText } from './notify'

const Place = styled('div')({
  position: 'fixed',
  insetInline: 0,
  bottom: 'calc(24px + env(safe-area-inset-bottom))',
  zIndex: 1300,
  display: 'grid',
  justifyItems: 'center',
  padding: '0 16px',
  pointerEvents: 'none',
  '@media (max-width: 719px)': { bottom: 'calc(80px + env(safe-area-inset-bottom))' },
})

const Bar = styled('div', { shouldForwardProp: (prop) => prop !== 'refusal' })<{
  refusal: boolean
}>(({ theme, refusal }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  maxWidth: 'min(560px, 100%)',
  padding: '8px 8px 8px 16px',
  border: `1px solid ${refusal ? theme.vars.palette.error.main : theme.vars.palette.surface.strong}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
  pointerEvents: 'auto',
}))

const LONG = 9000

/** Where offerUndo() and tellRefusal() speak; a layout mounts one. It waits while somebody reads or reaches for it. */
export function NoticeBar() {
  const [notice, setNotice] = useState<NoticeText | null>(null)
  const [held, setHeld] = useState(false)
  useEffect(() => hearNotices(setNotice), [])
  useEffect(() => {
    if (!notice || held) return
    const timer = setTimeout(() => {
      setNotice(null)
    }, LONG)
    return () => {
      clearTimeout(timer)
    }
  }, [notice, held])
  const hold = {
    onMouseEnter: () => {
      setHeld(true)
    },
    onMouseLeave: () => {
      setHeld(false)
    },
    onFocus: () => {
      setHeld(true)
    },
    onBlur: () => {
      setHeld(false)
    },
  }
  return (
    <Place role={notice?.refusal ? 'alert' : 'status'}>
      {notice ? (
        <Bar refusal={notice.refusal} {...hold}>
          <span style={{ flex: 1 }}>{notice.text}</span>
          {notice.undo ? (
            <ActionButton
              size="small"
              onClick={() => {
                setNotice(null)
                notice.undo?.()
              }}
            >
              <Trans>Cofnij</Trans>
            </ActionButton>
          ) : null}
          <ActionButton
            size="small"
            kind="quiet"
            onClick={() => {
              setNotice(null)
            }}
          >
            <Trans>Zamknij</Trans>
          </ActionButton>
        </Bar>
      ) : null}
    </Place>
  )
}
