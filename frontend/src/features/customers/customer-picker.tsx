import { Trans, useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { CustomerRow } from '@/api/workshop-contract'
import { Field } from '@/components/field'
import { PersonInitials } from '@/components/person-initials'
import { Plate } from '@/components/plate'
import { Press } from '@/components/press'
import { useDebounced } from '@/hooks/use-debounced'
import { phoneText } from '@/lib/phone'

import { choiceQuery } from './api'
import { Quiet } from './parts'

const List = styled('ul')({ display: 'grid', gap: 2, margin: 0, padding: 0, listStyle: 'none' })

const One = styled(Press)(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 10px',
  width: '100%',
  minHeight: 48,
  padding: '6px 10px',
  borderRadius: 8,
  textAlign: 'left',
  ...theme.typography.body2,
  '&:hover': { background: theme.vars.palette.surface.accent },
  '& b': { fontWeight: 600, overflowWrap: 'anywhere' },
}))

interface CustomerPickerProps {
  /** Whom it makes no sense to choose. */
  without: readonly number[]
  onChoose: (customer: CustomerRow) => void
}

/** One box and whom it finds; a press chooses. */
export function CustomerPicker({ without, onChoose }: CustomerPickerProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const asked = useDebounced(typed.trim())
  const search = useQuery(choiceQuery(asked))
  const found =
    asked.length < 2 ? [] : (search.data?.items ?? []).filter(({ id }) => !without.includes(id))
  return (
    <>
      <Field
        label={t`Szukaj klienta`}
        type="search"
        autoComplete="off"
        before={<SearchIcon aria-hidden="true" fontSize="small" />}
        placeholder={t`nazwisko, telefon, NIP albo numer rejestracyjny`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
      />
      <List aria-label={t`Znalezieni klienci`}>
        {found.map((customer) => (
          <li key={customer.id}>
            <One
              type="button"
              onClick={() => {
                onChoose(customer)
              }}
            >
              <PersonInitials name={customer.name} />
              <b>{customer.name}</b>
              {customer.phone === '' ? null : (
                <Quiet className="num">{phoneText(customer.phone)}</Quiet>
              )}
              {customer.vehicles
                .filter(({ plate }) => plate !== '')
                .slice(0, 3)
                .map(({ id, plate }) => (
                  <Plate key={id}>{plate}</Plate>
                ))}
            </One>
          </li>
        ))}
      </List>
      <Quiet role="status">
        {asked.length >= 2 && search.data && !search.isFetching && found.length === 0 ? (
          <Trans>Nikt inny nie pasuje. Spróbuj krótszego fragmentu.</Trans>
        ) : null}
      </Quiet>
    </>
  )
}
