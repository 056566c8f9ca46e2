import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'

import { ApiError } from '@/api/envelope'
import type { Car, Order } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { ErrorState } from '@/components/error-state'
import { Field, SelectField, TextAreaField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { Plate } from '@/components/plate'
import { SkeletonRows } from '@/components/skeleton'
import { useOnce } from '@/hooks/use-once'
import { useWorkshop } from '@/hooks/use-workshop'
import { fromLocalInput } from '@/lib/local-input'

import { customerQuery, openOrder, orderQuery, TOPIC } from './api'
import { Buttons, Card, Roomy } from './parts'
import { usePlaces, useRefusalText } from './use-order'

const Narrow = styled('div')({ display: 'grid', gap: 16, maxWidth: 640 })

const Cars = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& legend': { padding: 0, marginBottom: 6, ...theme.typography.body2, fontWeight: 550 },
  '& label': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    minHeight: 48,
    padding: '6px 12px',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 8,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  '& label:has(input:checked)': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.surface.accent,
  },
  '& label:has(input:focus-visible)': { outline: `2px solid ${theme.vars.palette.primary.main}` },
  '& input': { width: 18, height: 18, margin: 0, accentColor: theme.vars.palette.primary.main },
}))

interface NewOrderProps {
  customerId: number | null
  carId: number | null
  /** Where one chooses whose car it is. */
  picker: ReactNode
  onOpened: (order: Order) => void
}

/** A car that stands here without a visit: whose it is, which one, what is wrong. */
export function NewOrder({ customerId, carId, picker, onOpened }: NewOrderProps) {
  const { t } = useLingui()
  const customer = useQuery({ ...customerQuery(customerId ?? 0), enabled: customerId !== null })
  if (customerId === null)
    return (
      <Narrow>
        <Card>
          <Roomy>{picker}</Roomy>
        </Card>
        <p>
          <Trans>
            Nie ma go na liście? <Link to="/klienci">Dodaj klienta i jego auto</Link>, potem wróć
            tutaj.
          </Trans>
        </p>
      </Narrow>
    )
  if (customer.isError && !customer.data)
    return <ErrorState problem={customer.error} onRetry={() => void customer.refetch()} />
  if (!customer.data) return <SkeletonRows count={3} height={48} />
  const { id, name, vehicles } = customer.data
  return (
    <Narrow>
      <p>
        <b style={{ overflowWrap: 'anywhere' }}>{name}</b>{' '}
        <Link to="/zlecenia/nowe">{t`Zmień klienta`}</Link>
      </p>
      {vehicles.length === 0 ? (
        <Card>
          <p>
            <Trans>Ten klient nie ma jeszcze auta. Dodaj je na jego stronie.</Trans>
          </p>
          <Buttons>
            <ActionButton kind="next" to={`/klienci/${String(id)}`}>
              <Trans>Przejdź do klienta</Trans>
            </ActionButton>
          </Buttons>
        </Card>
      ) : (
        <OpeningForm customerId={id} cars={vehicles} carId={carId} onOpened={onOpened} />
      )}
    </Narrow>
  )
}

interface OpeningFormProps {
  customerId: number
  cars: Car[]
  carId: number | null
  onOpened: (order: Order) => void
}

function OpeningForm({ customerId, cars, carId, onOpened }: OpeningFormProps) {
  const { t } = useLingui()
  const { timezone } = useWorkshop()
  const queries = useQueryClient()
  const refusal = useRefusalText()
  const { mechanics } = usePlaces()
  const only = cars.length === 1 ? cars[0]?.id : undefined
  const [car, setCar] = useState<number | null>(
    cars.some(({ id }) => id === carId) ? carId : (only ?? null),
  )
  const [concern, setConcern] = useState('')
  const [promised, setPromised] = useState('')
  const [mechanic, setMechanic] = useState('')
  const once = useOnce({ topics: [TOPIC] })
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<{ text: string; orderId: number | null }>({
    text: '',
    orderId: null,
  })
  const submit = async () => {
    if (car === null) {
      setProblem({ text: t`Wybierz auto.`, orderId: null })
      return
    }
    setBusy(true)
    try {
      const told = {
        customer_id: customerId,
        customer_vehicle_id: car,
        concern: concern.trim(),
        promised_at: promised === '' ? null : fromLocalInput(promised, timezone),
        mechanic_id: mechanic === '' ? null : Number(mechanic),
      }
      const order = await once((key) => openOrder(told, key))
      queries.setQueryData(orderQuery(order.id).queryKey, order)
      void queries.invalidateQueries({ queryKey: [TOPIC] })
      onOpened(order)
    } catch (refused) {
      setBusy(false)
      const open = refused instanceof ApiError ? refused.details.order_id : undefined
      setProblem({ text: refusal(refused), orderId: typeof open === 'number' ? open : null })
    }
  }
  return (
    <Card>
      <Roomy>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            if (!isBusy) void submit()
          }}
        >
          <FormProblem message={problem.text === '' ? undefined : problem.text} />
          {problem.orderId === null ? null : (
            <Buttons>
              <ActionButton to={`/zlecenia/${String(problem.orderId)}`}>
                <Trans>Otwórz to zlecenie</Trans>
              </ActionButton>
            </Buttons>
          )}
          <Cars>
            <legend>{t`Auto`}</legend>
            {cars.map((one) => (
              <label key={one.id}>
                <input
                  type="radio"
                  name="car"
                  checked={car === one.id}
                  onChange={() => {
                    setCar(one.id)
                  }}
                />
                {one.plate === '' ? null : <Plate>{one.plate}</Plate>}
                {one.label === one.plate ? null : <span>{one.label}</span>}
              </label>
            ))}
          </Cars>
          <TextAreaField
            label={t`Z czym przyjechał`}
            optional={t`nieobowiązkowe`}
            maxLength={4000}
            value={concern}
            onChange={(event) => {
              setConcern(event.target.value)
            }}
          />
          <FormRow>
            <Field
              label={t`Obiecane na`}
              optional={t`nieobowiązkowe`}
              type="datetime-local"
              value={promised}
              onChange={(event) => {
                setPromised(event.target.value)
              }}
            />
            <SelectField
              label={t`Mechanik`}
              value={mechanic}
              onChange={(event) => {
                setMechanic(event.target.value)
              }}
            >
              <option value="">{t`nieprzydzielony`}</option>
              {mechanics
                .filter(({ is_active }) => is_active)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </SelectField>
          </FormRow>
          <div>
            <ActionButton kind="next" type="submit" busy={isBusy && t`Zakładam…`}>
              <Trans>Załóż zlecenie</Trans>
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Card>
  )
}
