import { useLingui } from '@lingui/react/macro'
import { Navigate, useParams } from 'react-router'

import { NotFound } from '@/components/not-found'
import { Page } from '@/components/page'
import { TabLink, TabLinks } from '@/components/tab-links'
import { LostList } from '@/features/platform/messages/lost-list'
import { Templates } from '@/features/platform/messages/templates'

export function Component() {
  const { t } = useLingui()
  const { part } = useParams()
  const parts = [
    { path: 'niedoreczone', label: t`Niedoręczone`, content: <LostList /> },
    { path: 'szablony', label: t`Szablony`, content: <Templates /> },
  ]
  if (part === undefined) return <Navigate to="/wiadomosci/niedoreczone" replace />
  const shown = parts.find(({ path }) => path === part)
  if (!shown) return <NotFound />
  return (
    <Page title={`${shown.label} · ${t`Wiadomości`}`} heading={t`Wiadomości`}>
      <TabLinks label={t`Części wiadomości`}>
        {parts.map(({ path, label }) => (
          <TabLink key={path} to={`/wiadomosci/${path}`} current={path === part}>
            {label}
          </TabLink>
        ))}
      </TabLinks>
      {shown.content}
    </Page>
  )
}
