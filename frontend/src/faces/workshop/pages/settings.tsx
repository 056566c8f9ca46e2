import { useLingui } from '@lingui/react/macro'
import { Navigate, useParams } from 'react-router'

import { NotFound } from '@/components/not-found'
import { Page } from '@/components/page'
import { TabLink, TabLinks } from '@/components/tab-links'
import { OrderSettings } from '@/features/orders/settings/order-settings'
import { DataPart } from '@/features/workshop-data/data-part'
import { BaysPart } from '@/features/workshop-settings/bays'
import { FeedsPart } from '@/features/workshop-settings/feeds'
import { HoursPart } from '@/features/workshop-settings/hours'
import { ListingSection } from '@/features/workshop-settings/listing-form'
import { MechanicsSection } from '@/features/workshop-settings/mechanics'
import { PeopleSection } from '@/features/workshop-settings/people'
import { RulesSection } from '@/features/workshop-settings/rules-form'
import { ServicesPart } from '@/features/workshop-settings/services'
import { useWorkshop } from '@/hooks/use-workshop'

export function Component() {
  const { t } = useLingui()
  const { part } = useParams()
  const { can } = useWorkshop()
  const parts = [
    {
      path: 'warsztat',
      label: t`Warsztat`,
      content: (
        <>
          <ListingSection />
          <RulesSection />
        </>
      ),
    },
    { path: 'godziny', label: t`Godziny`, content: <HoursPart /> },
    { path: 'stanowiska', label: t`Stanowiska`, content: <BaysPart /> },
    {
      path: 'zespol',
      label: t`Zespół`,
      content: (
        <>
          <MechanicsSection />
          <PeopleSection />
        </>
      ),
    },
    { path: 'uslugi', label: t`Usługi`, content: <ServicesPart /> },
    ...(can('orders.prices')
      ? [{ path: 'zlecenia', label: t`Zlecenia`, content: <OrderSettings /> }]
      : []),
    { path: 'kalendarz', label: t`Kalendarz zewnętrzny`, content: <FeedsPart /> },
    ...(can('data.export')
      ? [{ path: 'dane', label: t`Dane warsztatu`, content: <DataPart /> }]
      : []),
  ]
  if (part === undefined) return <Navigate to="/ustawienia/warsztat" replace />
  const shown = parts.find(({ path }) => path === part)
  if (!shown) return <NotFound />
  return (
    <Page title={`${shown.label} · ${t`Ustawienia`}`} heading={t`Ustawienia`}>
      <TabLinks label={t`Części ustawień`}>
        {parts.map(({ path, label }) => (
          <TabLink key={path} to={`/ustawienia/${path}`} current={path === part}>
            {label}
          </TabLink>
        ))}
      </TabLinks>
      {shown.content}
    </Page>
  )
}
