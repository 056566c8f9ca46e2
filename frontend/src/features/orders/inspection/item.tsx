import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { InspectionItem, Order } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { tellRefusal } from '@/components/notify'
import { hasLimits } from '@/lib/limits'

import { orderQuery, TOPIC } from '../api'
import { Quiet } from '../parts'
import { PhotoStrip } from '../photo-strip'
import { useRefusalText } from '../use-order'

import { proposeRepair, type Seen } from './api'
import { measured, measureOf, VERDICTS } from './inspection-values'
import { Head, useVerdicts } from './look'

type Verdict = InspectionItem['verdict']

const Boxes = styled('div')({
  display: 'grid',
  gridTemplateColumns: '140px minmax(0, 1fr)',
  gap: 8,
  alignItems: 'start',
  '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

interface ItemProps {
  order: Order
  item: InspectionItem
  mayEdit: boolean
  /** Only what was changed: the rest may be newer than what is shown. */
  onSave: (seen: Partial<Seen>) => void
}

function Noted({ item, onSave }: Pick<ItemProps, 'item' | 'onSave'>) {
  const { t } = useLingui()
  const [value, setValue] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const typed = value ?? measured(item.value)
  const measure = measureOf(typed)
  const leaveValue = () => {
    if (value === null || measure === undefined) return
    setValue(null)
    // The colour follows the value where it has limits, unless somebody says otherwise afterwards.
    if (measured(measure) !== measured(item.value))
      onSave(
        measure !== null && hasLimits(item) ? { verdict: '', value: measure } : { value: measure },
      )
  }
  const leaveNote = () => {
    const said = (note ?? item.note).trim()
    setNote(null)
    if (said !== item.note) onSave({ note: said })
  }
  return (
    <Boxes>
      {item.unit === '' ? null : (
        <Field
          label={t`Pomiar: ${item.name}`}
          hideLabel
          placeholder={t`pomiar`}
          inputMode="decimal"
          autoComplete="off"
          after={item.unit}
          value={typed}
          error={measure === undefined ? t`Wpisz liczbę, na przykład 3,5.` : undefined}
          onChange={({ target }) => {
            setValue(target.value)
          }}
          onBlur={leaveValue}
        />
      )}
      <Field
        label={t`Uwaga: ${item.name}`}
        hideLabel
        placeholder={t`uwaga`}
        maxLength={500}
        autoComplete="off"
        value={note ?? item.note}
        onChange={({ target }) => {
          setNote(target.value)
        }}
        onBlur={leaveNote}
      />
    </Boxes>
  )
}

function Propose({ order, item }: { order: Order; item: InspectionItem }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const refusal = useRefusalText()
  const propose = useMutation({
    mutationFn: () =>
      proposeRepair(order.id, item.id, {
        kind: 'labour',
        name: item.name,
        quantity: '1',
        unit: 'h',
        explanation: item.note,
      } as Parameters<typeof proposeRepair>[2]),
    onSuccess: (now) => {
      queries.setQueryData(orderQuery(order.id).queryKey, now)
      void queries.invalidateQueries({ queryKey: [TOPIC] })
    },
    onError: (problem) => {
      tellRefusal(refusal(problem))
    },
  })
  if (item.line_id !== null)
    return (
      <Quiet>
        <Trans>Naprawa jest już wśród pozycji zlecenia.</Trans>
      </Quiet>
    )
  if (!order.can_edit_lines) return null
  return (
    <ActionButton
      size="small"
      aria-label={t`Dodaj do zlecenia: ${item.name}`}
      busy={propose.isPending && t`Dodaję…`}
      onClick={() => {
        propose.mutate()
      }}
    >
      <Trans>Dodaj do zlecenia</Trans>
    </ActionButton>
  )
}

/** One thing that is looked at: its colour, what was measured, a note and photos. */
export function Item({ order, item, mayEdit, onSave }: ItemProps) {
  const { t } = useLingui()
  const verdicts = useVerdicts()
  const isFound = item.verdict === 'red' || item.verdict === 'yellow'
  const { value, note } = item
  const options = VERDICTS.map((verdict) => ({ value: verdict, label: verdicts[verdict] }))
  return (
    <li>
      <Head>
        <b data-light={item.verdict}>{item.name}</b>
        {mayEdit ? (
          <Choice<Verdict>
            label={item.name}
            value={item.verdict}
            options={options}
            isSpread
            onChange={(verdict) => {
              onSave({ verdict })
            }}
          />
        ) : (
          <span>
            {[
              item.verdict === '' ? t`nie sprawdzono` : verdicts[item.verdict],
              value === null ? '' : `${measured(value)}\u00a0${item.unit}`,
            ]
              .filter((part) => part !== '')
              .join(', ')}
          </span>
        )}
      </Head>
      {mayEdit ? <Noted item={item} onSave={onSave} /> : note === '' ? null : <Quiet>{note}</Quiet>}
      {mayEdit || item.files.length > 0 ? (
        <PhotoStrip
          orderId={order.id}
          files={item.files}
          purpose="inspection"
          itemId={item.id}
          mayAdd={mayEdit}
          of={item.name}
        />
      ) : null}
      {isFound ? <Propose order={order} item={item} /> : null}
    </li>
  )
}
