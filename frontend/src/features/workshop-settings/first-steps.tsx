import { Trans, useLingui } from '@lingui/react/macro'
import NextIcon from '@mui/icons-material/ArrowForward'
import DoneIcon from '@mui/icons-material/CheckCircle'
import OpenIcon from '@mui/icons-material/RadioButtonUnchecked'
import { styled } from '@mui/material/styles'
import { useQueries } from '@tanstack/react-query'
import { Link } from 'react-router'

import { workshopSettingsQuery } from '@/api/desk'
import { Progress } from '@/components/progress'

import { baysQuery, catalogueQuery, hoursQuery, mechanicsQuery, servicesQuery } from './api'

const Card = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  padding: 16,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  '& > header': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 160px',
    alignItems: 'center',
    gap: '8px 16px',
  },
  '& h2': { ...theme.typography.h2 },
  '& ol': { display: 'flex', flexWrap: 'wrap', gap: 8, margin: 0, padding: 0, listStyle: 'none' },
  '& li:not([data-done])': { flex: '1 1 280px', minWidth: 0 },
  '@media (max-width: 719px)': { '& > header': { gridTemplateColumns: 'minmax(0, 1fr)' } },
}))

const Step = styled(Link)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  minHeight: 44,
  padding: '8px 12px',
  borderRadius: 8,
  border: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.primary,
  ...theme.typography.body2,
  textDecoration: 'none',
  '& svg': { flexShrink: 0, fontSize: 20, color: theme.vars.palette.text.secondary },
  '& > span': { flex: 1, display: 'grid', gap: 2, minWidth: 0 },
  '& b': { fontWeight: 600 },
  '& small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary },
  '&:hover': { borderColor: theme.vars.palette.surface.strong },
  // What is done is a word with a tick; what comes next carries the accent.
  '[data-done] > &': {
    gap: 6,
    padding: '4px 8px',
    borderColor: 'transparent',
    color: theme.vars.palette.text.secondary,
  },
  '&[aria-current]': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.surface.accent,
    '& svg': { color: theme.vars.palette.primary.main },
    '& small': { color: theme.vars.palette.text.primary },
  },
}))

/** What a new workshop needs before anybody can book it, read from its real settings. Gone once all is there. */
export function FirstSteps() {
  const { t } = useLingui()
  const [opening, places, people, offers, entry, catalogue] = useQueries({
    queries: [
      hoursQuery(),
      baysQuery(),
      mechanicsQuery(),
      servicesQuery(),
      workshopSettingsQuery(),
      catalogueQuery(),
    ],
  })
  if (!opening.data || !places.data || !people.data || !offers.data || !entry.data) return null
  if (!catalogue.data) return null
  const known = new Set(catalogue.data.map(({ code }) => code))
  const active = offers.data.filter(({ is_active: isActive }) => isActive)
  // Clients see nothing else.
  const offered = active.filter(({ code }) => known.has(code))
  const hasOwnOnly = active.length > 0 && offered.length === 0
  const steps = [
    {
      part: 'warsztat',
      name: t`Adres`,
      todo: t`Podaj adres`,
      why: t`Po nim klienci z okolicy znajdą warsztat na mapie.`,
      isDone: entry.data.street !== '' && entry.data.city !== '' && entry.data.lat !== null,
    },
    {
      part: 'godziny',
      name: t`Godziny otwarcia`,
      todo: t`Podaj godziny otwarcia`,
      why: t`Z nich biorą się wolne terminy.`,
      isDone: opening.data.some((day) => !day.is_closed && day.opens_at !== null),
    },
    {
      part: 'stanowiska',
      name: t`Stanowiska`,
      todo: t`Dodaj stanowisko`,
      why: t`Dwa auta nie staną na jednym podnośniku.`,
      isDone: places.data.some(({ is_active: isActive }) => isActive),
    },
    {
      part: 'zespol',
      name: t`Mechanicy`,
      todo: t`Dodaj mechanika`,
      why: t`Każdy ma w kalendarzu swoją kolumnę.`,
      isDone: people.data.some(({ is_active: isActive }) => isActive),
    },
    {
      part: 'uslugi',
      name: t`Usługi z cenami`,
      todo: hasOwnOnly
        ? t`Dodaj usługę z katalogu`
        : offered.length === 0
          ? t`Dodaj usługę z ceną`
          : t`Podaj ceny usług`,
      why: hasOwnOnly
        ? t`Usług spoza katalogu klienci nie zobaczą.`
        : t`Klienci porównują warsztaty po cenie „od”.`,
      isDone: offered.some((offer) => offer.price_from !== null),
    },
  ]
  const done = steps.filter(({ isDone }) => isDone)
  const open = steps.filter(({ isDone }) => !isDone)
  if (open.length === 0) return null
  const count = done.length
  const all = steps.length
  return (
    <Card aria-labelledby="first-steps">
      <header>
        <h2 id="first-steps">
          <Trans>
            Zanim klienci zaczną się umawiać: {count} z {all}
          </Trans>
        </h2>
        <Progress value={(count / all) * 100} label={t`Gotowe: ${count} z ${all}`} />
      </header>
      <ol>
        {open.map(({ part, todo, why }, index) => (
          <li key={part}>
            <Step to={`/ustawienia/${part}`} aria-current={index === 0 ? 'step' : undefined}>
              <OpenIcon aria-hidden="true" />
              <span>
                <b>{todo}</b>
                <small>{why}</small>
              </span>
              {index === 0 ? <NextIcon aria-hidden="true" /> : null}
            </Step>
          </li>
        ))}
        {done.map(({ part, name }) => (
          <li key={part} data-done="">
            <Step to={`/ustawienia/${part}`}>
              <DoneIcon titleAccess={t`zrobione`} />
              {name}
            </Step>
          </li>
        ))}
      </ol>
    </Card>
  )
}
