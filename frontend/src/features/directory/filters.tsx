import { Plural, Trans, useLingui } from '@lingui/react/macro'
import CloseIcon from '@mui/icons-material/Close'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'

import { ActionButton } from '@/components/action-button'

import { catalogueQuery } from './api'
import { RADII, type Search } from './search-address'
import { servicesForComplaint } from './symptoms'
import { isComplaint } from './use-results'

const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
})

/** On a phone the filters stay in one line that is pushed aside, edge to edge. */
const FilterRow = styled(Row)({
  '@media (max-width: 719px)': {
    flexWrap: 'nowrap',
    overflowX: 'auto',
    marginInline: 'calc(-1 * clamp(16px, 2.5vw, 32px))',
    padding: '3px clamp(16px, 2.5vw, 32px)',
    scrollbarWidth: 'none',
    '& > *': { flexShrink: 0 },
  },
})

const Choice = styled('label')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 40,
  padding: '0 8px 0 12px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
  '&:hover': { borderColor: theme.vars.palette.surface.strong },
  '&:focus-within': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 1 },
  '& select': {
    minHeight: 38,
    border: 0,
    outline: 'none',
    background: 'transparent',
    color: theme.vars.palette.text.primary,
    font: 'inherit',
    fontWeight: 600,
    cursor: 'pointer',
  },
  '& option': { background: theme.vars.palette.background.paper },
  '@media (max-width: 719px)': {
    minHeight: 48,
    '& select': { minHeight: 46, fontSize: 'max(1rem, 16px)' },
  },
}))

const Toggle = styled('button')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 40,
  padding: '0 14px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.primary,
  ...theme.typography.body2,
  fontWeight: 600,
  fontFamily: 'inherit',
  cursor: 'pointer',
  '&:hover': { borderColor: theme.vars.palette.surface.strong },
  '&[aria-pressed="true"]': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.surface.accent,
    color: theme.vars.palette.primary.main,
  },
  '@media (max-width: 719px)': { minHeight: 48 },
}))

interface FiltersProps {
  search: Search
  onChange: (change: Partial<Search>) => void
}

export function Filters({ search, onChange }: FiltersProps) {
  const { t } = useLingui()
  const { data: catalogue } = useQuery(catalogueQuery())
  const service = catalogue?.find(({ code }) => code === search.service)
  const radii = RADII.includes(search.radius)
    ? RADII
    : [...RADII, search.radius].sort((a, b) => a - b)
  return (
    <FilterRow role="group" aria-label={t`Filtry`}>
      <Choice>
        <Trans>Sortuj:</Trans>
        <select
          value={search.sort}
          onChange={(event) => {
            onChange({ sort: event.target.value === 'distance' ? 'distance' : 'first_slot' })
          }}
        >
          <option value="first_slot">{t`najbliższy termin`}</option>
          <option value="distance">{t`odległość`}</option>
        </select>
      </Choice>
      <Choice>
        <Trans>Zasięg:</Trans>
        <select
          value={search.radius}
          onChange={(event) => {
            onChange({ radius: Number(event.target.value) })
          }}
        >
          {radii.map((radius) => (
            <option key={radius} value={radius}>
              {t`do ${radius} km`}
            </option>
          ))}
        </select>
      </Choice>
      <Toggle
        type="button"
        aria-pressed={search.openNow}
        onClick={() => {
          onChange({ openNow: !search.openNow })
        }}
      >
        <Trans>Otwarte teraz</Trans>
      </Toggle>
      {service ? (
        <Toggle
          type="button"
          aria-pressed="true"
          aria-label={t`Usuń filtr: ${service.name}`}
          onClick={() => {
            onChange({ service: '' })
          }}
        >
          {service.name}
          <CloseIcon aria-hidden="true" sx={{ fontSize: 16 }} />
        </Toggle>
      ) : null}
    </FilterRow>
  )
}

const Hints = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  padding: '14px 16px',
  borderRadius: 12,
  background: theme.vars.palette.surface.soft,
  '& p': { ...theme.typography.body2, margin: 0 },
}))

/** A complaint may fit several services; which one, the person decides. */
export function ComplaintHints({ search, onChange }: FiltersProps) {
  const { data: catalogue = [] } = useQuery(catalogueQuery())
  if (!isComplaint(search)) return null
  const services = servicesForComplaint(search.text).flatMap((code) =>
    catalogue.filter((one) => one.code === code),
  )
  if (services.length === 0) return null
  return (
    <Hints>
      <p>
        <Trans>
          Opis „{search.text}” przekażemy warsztatowi. Jeśli wiesz, o którą usługę chodzi, zobacz od
          razu jej ceny i terminy:
        </Trans>
      </p>
      <Row>
        {services.map(({ code, name }) => (
          <ActionButton
            key={code}
            size="small"
            onClick={() => {
              onChange({ service: code })
            }}
          >
            {name}
          </ActionButton>
        ))}
      </Row>
    </Hints>
  )
}

export function WorkshopCount({ count }: { count: number }) {
  return (
    <Plural
      value={count}
      one="# warsztat"
      few="# warsztaty"
      many="# warsztatów"
      other="# warsztatu"
    />
  )
}
