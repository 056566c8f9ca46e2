import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

import { OfflineBar } from '../offline-bar'
import { SkipLink } from '../skip-link'

const Frame = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  minHeight: '100dvh',
  maxWidth: 720,
  marginInline: 'auto',
})

const Bar = styled('header')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 1100,
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  minHeight: 64,
  padding: 'env(safe-area-inset-top) 8px 0 16px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.default,
  '& > strong': { flex: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
}))

/** One hand, dirty fingers: nothing smaller than 48 px, the main action within reach of the thumb. */
export function MechanicShell({
  title,
  tools,
  waiting,
  reached = true,
  children,
}: {
  title: ReactNode
  tools?: ReactNode
  waiting?: number
  /** False while calls do not get through, whatever the phone says of its network. */
  reached?: boolean
  children: ReactNode
}) {
  return (
    <Frame>
      <SkipLink />
      <OfflineBar reached={reached} {...(waiting === undefined ? {} : { waiting })} />
      <Bar>
        <strong>{title}</strong>
        {tools}
      </Bar>
      <main
        id="content"
        tabIndex={-1}
        style={{ flex: 1, display: 'flex', flexDirection: 'column', minWidth: 0, outline: 'none' }}
      >
        {children}
      </main>
    </Frame>
  )
}
