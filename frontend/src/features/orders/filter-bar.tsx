import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

import { SelectField } from '@/components/field'
import { touch } from '@/components/touch'

import { usePlaces } from './use-order'

export const FilterBar = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  alignItems: 'center',
  gap: 8,
  marginBottom: 12,
  ...touch,
  '& > [data-wide]': { gridColumn: 'span 2' },
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    '& > [data-wide]': { gridColumn: '1 / -1' },
  },
})

interface ChoiceProps {
  label: string
  value: string
  onChange: (value: string) => void
  children: ReactNode
}

export function FilterChoice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <SelectField
      label={label}
      hideLabel
      value={value}
      onChange={(event) => {
        onChange(event.target.value)
      }}
    >
      {children}
    </SelectField>
  )
}

interface PlaceFiltersProps {
  address: URLSearchParams
  onChange: (name: string, value: string) => void
}

/** Who does it and where. */
export function PlaceFilters({ address, onChange }: PlaceFiltersProps) {
  const { t } = useLingui()
  const { mechanics, bays } = usePlaces()
  const filters = [
    { name: 'mechanik', label: t`Mechanik`, all: t`każdy mechanik`, rows: mechanics },
    { name: 'stanowisko', label: t`Stanowisko`, all: t`każde stanowisko`, rows: bays },
  ]
  return filters.map(({ name, label, all, rows }) => (
    <FilterChoice
      key={name}
      label={label}
      value={address.get(name) ?? ''}
      onChange={(value) => {
        onChange(name, value)
      }}
    >
      <option value="">{all}</option>
      {rows.map((row) => (
        <option key={row.id} value={row.id}>
          {row.name}
        </option>
      ))}
    </FilterChoice>
  ))
}

/** The address with one filter changed; an empty one is left out. */
export function withFilter(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address)
  if (value === '') next.delete(name)
  else next.set(name, value)
  return next
}
