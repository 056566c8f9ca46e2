import { plural } from '@lingui/core/macro'
import { useLingui as useLanguage } from '@lingui/react'
import WaitingIcon from '@mui/icons-material/ScheduleSendOutlined'
import { styled } from '@mui/material/styles'
import { useEffect, useSyncExternalStore } from 'react'
import { Link } from 'react-router'

import { useAuth } from '@/hooks/use-auth'

import { resumeAll, subscribeAll, waitingNow } from './outboxes'
import type { Talk } from './talk'

const Pill = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  minHeight: 44,
  padding: '0 8px',
  borderRadius: 22,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.8125rem',
  fontWeight: 600,
  textDecoration: 'none',
  '&:hover': { background: theme.vars.palette.surface.soft },
  '& svg': { fontSize: 20 },
}))

/** Sends on what was written before this page was opened, wherever one is, and says how much still waits. */
export function WaitingCount({ talk }: { talk: Talk }) {
  // Read here, so that the words follow the language.
  useLanguage()
  const userId = useAuth().user?.id ?? 0
  const now = useSyncExternalStore(subscribeAll, () => waitingNow(userId))
  useEffect(() => {
    const resume = () => {
      resumeAll(talk, userId)
    }
    resume()
    window.addEventListener('online', resume)
    return () => {
      window.removeEventListener('online', resume)
    }
  }, [talk, userId])
  if (now === '') return null
  const [many = '', id = ''] = now.split(' ')
  const count = Number(many)
  const label = plural(count, {
    one: '# wiadomość czeka na wysłanie',
    few: '# wiadomości czekają na wysłanie',
    many: '# wiadomości czeka na wysłanie',
    other: '# wiadomości czeka na wysłanie',
  })
  return (
    <Pill to={`/wiadomosci/${id}`} aria-label={label} title={label}>
      <WaitingIcon aria-hidden="true" />
      <span className="num">{count}</span>
    </Pill>
  )
}
