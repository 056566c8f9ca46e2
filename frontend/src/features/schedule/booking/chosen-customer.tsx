import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import type { Car, Customer } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { SelectField } from '@/components/field'
import { PersonInitials } from '@/components/person-initials'

const Who = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
  padding: '10px 12px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  ...theme.typography.body2,
  '& > div': { display: 'grid', flex: 1, minWidth: 120, overflowWrap: 'anywhere' },
  '& b': { fontWeight: 600 },
  '& small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))

/** Cars that still come. */
export const offeredCars = (customer: Customer): Car[] =>
  customer.vehicles.filter(({ archived_at: at }) => at === null)

/** The car a visit begins with: the one that was asked for, or the only one; empty for none. */
export function firstCar(customer: Customer | null, askedId: number | undefined): string {
  const cars = customer ? offeredCars(customer) : []
  const first = cars.find(({ id }) => id === askedId) ?? (cars.length === 1 ? cars[0] : undefined)
  return first ? String(first.id) : ''
}

interface ChosenCustomerProps {
  customer: Customer
  /** Empty: a car that is written down in words. */
  carId: string
  onCarChange: (carId: string) => void
  /** Somebody else comes. */
  onDrop: () => void
}

/** Who comes, as the workshop knows them, and with which of their cars. */
export function ChosenCustomer({ customer, carId, onCarChange, onDrop }: ChosenCustomerProps) {
  const { t } = useLingui()
  const cars = offeredCars(customer)
  return (
    <>
      <Who role="group" aria-label={t`Klient`}>
        <PersonInitials name={customer.name} />
        <div>
          <b>{customer.name}</b>
          <small className="num">{customer.phone || customer.email}</small>
        </div>
        <ActionButton size="small" kind="quiet" onClick={onDrop}>
          <Trans>Inny klient</Trans>
        </ActionButton>
      </Who>
      {cars.length === 0 ? null : (
        <SelectField
          label={t`Auto`}
          value={carId}
          onChange={(event) => {
            onCarChange(event.target.value)
          }}
        >
          {cars.map((car) => (
            <option key={car.id} value={car.id}>
              {[car.label, car.plate === car.label ? '' : car.plate].filter(Boolean).join(' · ')}
            </option>
          ))}
          <option value="">{t`inne auto`}</option>
        </SelectField>
      )}
    </>
  )
}
