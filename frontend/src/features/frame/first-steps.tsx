import { Trans, useLingui } from '@lingui/react/macro'
import DoneIcon from '@mui/icons-material/CheckCircle'
import OpenIcon from '@mui/icons-material/RadioButtonUnchecked'
import { styled } from '@mui/material/styles'
import { queryOptions, useQueries } from '@tanstack/react-query'
import { Link } from 'react-router'

import { deskApi, workshopSettingsQuery } from '@/api/desk'
import { unwrap } from '@/api/envelope'

const Card = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  padding: 16,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  '& h2': { ...theme.typography.h2 },
  '& ol': {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: 6,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}))

const Step = styled(Link)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  minHeight: 44,
  padding: '6px 10px',
  borderRadius: 8,
  border: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.primary,
  ...theme.typography.body2,
  fontWeight: 550,
  textDecoration: 'none',
  '&:hover': { borderColor: theme.vars.palette.surface.strong },
  '&[data-done]': { color: theme.vars.palette.text.secondary, fontWeight: 400 },
  '& svg': { flexShrink: 0, fontSize: 20, color: theme.vars.palette.text.secondary },
}))

const hours = queryOptions({
  queryKey: ['workshop', 'hours'],
  queryFn: async () => unwrap(await deskApi.GET('/api/v1/hours/')),
})
const bays = queryOptions({
  queryKey: ['calendar', 'bays'],
  queryFn: async () => unwrap(await deskApi.GET('/api/v1/bays/')),
})
const mechanics = queryOptions({
  queryKey: ['calendar', 'mechanics'],
  queryFn: async () => unwrap(await deskApi.GET('/api/v1/mechanics/')),
})
const services = queryOptions({
  queryKey: ['calendar', 'services'],
  queryFn: async () => unwrap(await deskApi.GET('/api/v1/services/')),
})
/** What a new workshop needs before anybody can book it, read from its real settings. Gone once all is there. */
export function FirstSteps() {
  const { t } = useLingui()
  const [opening, places, people, offers, entry] = useQueries({
    queries: [hours, bays, mechanics, services, workshopSettingsQuery()],
  })
  if (!opening.data || !places.data || !people.data || !offers.data || !entry.data) return null
  const steps = [
    {
      to: '/ustawienia/godziny',
      label: t`Podaj godziny otwarcia`,
      isDone: opening.data.some((day) => !day.is_closed && day.opens_at !== null),
    },
    {
      to: '/ustawienia/stanowiska',
      label: t`Dodaj stanowisko`,
      isDone: places.data.some(({ is_active: isActive }) => isActive),
    },
    {
      to: '/ustawienia/zespol',
      label: t`Dodaj mechanika`,
      isDone: people.data.some(({ is_active: isActive }) => isActive),
    },
    {
      to: '/ustawienia/uslugi',
      label: t`Dodaj usługę z ceną`,
      isDone: offers.data.some((offer) => offer.is_active && offer.price_from !== null),
    },
    {
      to: '/ustawienia/warsztat',
      label: t`Podaj adres`,
      isDone: entry.data.street !== '' && entry.data.city !== '' && entry.data.lat !== null,
    },
  ]
  const done = steps.filter(({ isDone }) => isDone).length
  if (done === steps.length) return null
  return (
    <Card>
      <h2>
        <Trans>
          Zanim klienci zaczną się umawiać: {done} z {steps.length}
        </Trans>
      </h2>
      <ol>
        {steps.map(({ to, label, isDone }) => (
          <li key={to}>
            <Step to={to} data-done={isDone ? '' : undefined}>
              {isDone ? <DoneIcon titleAccess={t`zrobione`} /> : <OpenIcon aria-hidden="true" />}
              {label}
            </Step>
          </li>
        ))}
      </ol>
    </Card>
  )
}
