import { useLingui } from '@lingui/react/macro'
import BackIcon from '@mui/icons-material/ArrowBackOutlined'
import { type ReactNode, useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'

import { Dialog } from '@/components/dialog'
import { IconButton } from '@/components/icon-button'
import { Page } from '@/components/page'
import { useIsPhone } from '@/hooks/use-media-query'

interface VisitPanelProps {
  title: string
  width: number
  children: ReactNode
}

/** Over the list or calendar it was opened from on a desk, a page of its own on a phone; one address in both. */
export function VisitPanel({ title, width, children }: VisitPanelProps) {
  const { t } = useLingui()
  const phone = useIsPhone()
  const close = useClose()
  useEffect(() => {
    document.title = `${title} · GarageManager`
  }, [title])
  if (!phone)
    return (
      <Dialog form="sheet" width={width} title={title} onClose={close}>
        {children}
      </Dialog>
    )
  return (
    <Page
      title={title}
      heading={
        <span style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
          <IconButton aria-label={t`Wróć`} onClick={close}>
            <BackIcon />
          </IconButton>
          {title}
        </span>
      }
    >
      {children}
    </Page>
  )
}

/** Back to the page underneath, with its filters. */
export function useClose(): () => void {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const under = pathname.replace(/\/?wizyty\/[^/]+$/, '')
  return () => void navigate({ pathname: under === '' ? '/' : under, search: kept(search) })
}

/** What belongs to the page underneath stays in the address, what belongs to the new visit goes. */
function kept(search: string): string {
  const query = new URLSearchParams(search)
  for (const name of ['start', 'mechanik', 'stanowisko', 'klient', 'auto']) query.delete(name)
  return query.toString()
}
