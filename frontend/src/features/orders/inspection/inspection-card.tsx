import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Order } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { ErrorState } from '@/components/error-state'
import { SelectField } from '@/components/field'
import { SkeletonRows } from '@/components/skeleton'
import { useWorkshop } from '@/hooks/use-workshop'
import { templateFor } from '@/lib/car-kind'

import { Buttons, Card, Quiet, Section } from '../parts'

import { inspectionsQuery, startInspection, templatesQuery } from './api'
import { InspectionOne } from './inspection-one'
import { useInspectionWrite } from './use-inspection-write'

function Start({ order }: { order: Order }) {
  const { t } = useLingui()
  const { data: templates } = useQuery(templatesQuery())
  const write = useInspectionWrite(order.id)
  const [chosen, setChosen] = useState('')
  const first = templateFor(templates ?? [], order.vehicle)
  if (!templates || !first) return null
  return (
    <Buttons>
      <SelectField
        label={t`Szablon badania`}
        hideLabel
        value={chosen === '' ? String(first.id) : chosen}
        onChange={({ target }) => {
          setChosen(target.value)
        }}
      >
        {templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <ActionButton
        size="small"
        busy={write.isPending && t`Zaczynam…`}
        onClick={() => {
          write.mutate(() => startInspection(order.id, Number(chosen === '' ? first.id : chosen)))
        }}
      >
        <Trans>Zacznij badanie</Trans>
      </ActionButton>
    </Buttons>
  )
}

/** What was seen of the car, item by item; what is broken becomes a position of the order. */
export function InspectionCard({ order }: { order: Order }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const { data: inspections, error, refetch } = useQuery(inspectionsQuery(order.id))
  const mayWork = can('orders.work') && order.closed_at === null
  return (
    <Section aria-label={t`Badanie`} data-screen="">
      <header>
        <h2>
          <Trans>Badanie</Trans>
        </h2>
        {mayWork ? <Start order={order} /> : null}
      </header>
      {inspections ? (
        inspections.length === 0 ? (
          <Card>
            <Quiet>
              <Trans>Auta jeszcze nie badano. Wybierz szablon i zacznij.</Trans>
            </Quiet>
          </Card>
        ) : (
          inspections.map((inspection) => (
            <InspectionOne
              key={inspection.id}
              order={order}
              inspection={inspection}
              mayWork={mayWork}
            />
          ))
        )
      ) : (
        <Card>
          {error ? (
            <ErrorState problem={error} onRetry={() => void refetch()} />
          ) : (
            <SkeletonRows count={3} height={24} />
          )}
        </Card>
      )}
    </Section>
  )
}
