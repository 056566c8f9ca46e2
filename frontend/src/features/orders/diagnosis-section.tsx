import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { Order, OrderDiagnosis } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Field } from '@/components/field'
import { tellRefusal } from '@/components/notify'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { diagnosisQuery, saveCause } from './api'
import { Card, Quiet, Section } from './parts'
import { namedCause, placeOf } from './real-cause'
import { useRefusalText } from './use-order'

type Found = NonNullable<OrderDiagnosis['diagnosis']>

const OTHER = 'other'
const LONGEST_CAUSE = 60

const Urgent = styled('strong')(({ theme }) => ({ color: theme.vars.palette.signal.red }))

const Causes = styled('fieldset')({
  display: 'grid',
  gap: 4,
  margin: 0,
  padding: 0,
  border: 0,
  '& legend': { padding: 0, marginBottom: 6, fontWeight: 550 },
  '& label': {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: 8,
    minHeight: 32,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
  },
  '& input': { width: 18, height: 18, margin: 0 },
  '@media (pointer: coarse), (max-width: 719px)': { '& label': { minHeight: 44 } },
})

const Ranked = styled('ol')({
  display: 'grid',
  gap: 4,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'flex', justifyContent: 'space-between', gap: 12 },
})

/** What the machine found before the visit, and, from whoever looked at the car, what it really was. */
export function DiagnosisSection({ order }: { order: Order }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const { data } = useQuery({ ...diagnosisQuery(order.id), enabled: order.diagnosis_id !== null })
  if (order.diagnosis_id === null) return null
  if (data === undefined) return <Skeleton height={120} />
  if (data.diagnosis === null) return null
  const mayTell = can('orders.work') && order.closed_at === null
  return (
    <Section aria-label={t`Diagnoza z rozmowy`}>
      <header>
        <h2>
          <Trans>Diagnoza z rozmowy</Trans>
        </h2>
        <Tag>
          <Trans>podpowiedź AI</Trans>
        </Tag>
      </header>
      <Card>
        {data.diagnosis.urgent ? <Urgent>{data.diagnosis.urgent_reason}</Urgent> : null}
        {data.diagnosis.symptoms.length === 0 ? null : (
          <Quiet>{data.diagnosis.symptoms.join(' · ')}</Quiet>
        )}
        {mayTell ? (
          <RealCause order={order} found={data.diagnosis} actual={data.actual_cause} />
        ) : (
          <CauseList found={data.diagnosis} />
        )}
        <Graded found={data.diagnosis} actual={data.actual_cause} />
      </Card>
    </Section>
  )
}

function CauseList({ found }: { found: Found }) {
  const { percent } = useWorkshopFormat()
  return (
    <Ranked>
      {found.causes.map(({ id, name, probability }) => (
        <li key={id}>
          <span>{name}</span>
          <Quiet className="num">{percent(probability)}</Quiet>
        </li>
      ))}
    </Ranked>
  )
}

function RealCause({ order, found, actual }: { order: Order; found: Found; actual: string }) {
  const { t } = useLingui()
  const { percent } = useWorkshopFormat()
  const queries = useQueryClient()
  const refusal = useRefusalText()
  const isOther = actual !== '' && placeOf(actual, found.causes) === 0
  const [chosen, setChosen] = useState(isOther ? OTHER : actual)
  // A phone says that it was something else and no more.
  const [words, setWords] = useState(isOther && actual !== OTHER ? actual : '')
  const save = useMutation({
    mutationFn: (cause: string) => saveCause(order.id, cause),
    onSuccess: (told) => {
      queries.setQueryData(diagnosisQuery(order.id).queryKey, told)
    },
    onError: (problem) => {
      setChosen(isOther ? OTHER : actual)
      tellRefusal(refusal(problem))
    },
  })
  const choose = (cause: string) => {
    setChosen(cause)
    if (cause !== OTHER) save.mutate(cause)
  }
  return (
    <>
      <Causes data-screen="">
        <legend>
          <Trans>Co to było naprawdę?</Trans>
        </legend>
        {[...found.causes, null].map((cause) => (
          <label key={cause?.id ?? OTHER}>
            <input
              type="radio"
              name={`cause-${String(order.id)}`}
              checked={chosen === (cause?.id ?? OTHER)}
              onChange={() => {
                choose(cause?.id ?? OTHER)
              }}
            />
            <span>{cause?.name ?? t`Coś innego`}</span>
            {cause === null ? null : <Quiet className="num">{percent(cause.probability)}</Quiet>}
          </label>
        ))}
      </Causes>
      {chosen === OTHER ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (words.trim() !== '') save.mutate(words.trim())
          }}
        >
          <Field
            label={t`Przyczyna`}
            value={words}
            maxLength={LONGEST_CAUSE}
            onChange={(event) => {
              setWords(event.target.value)
            }}
            after={
              <ActionButton type="submit" disabled={save.isPending || words.trim() === ''}>
                <Trans>Zapisz</Trans>
              </ActionButton>
            }
          />
        </form>
      ) : null}
    </>
  )
}

/** Said aloud when it changes: the grade counts when the car goes. */
function Graded({ found, actual }: { found: Found; actual: string }) {
  const { t } = useLingui()
  const place = placeOf(actual, found.causes)
  const name = actual === OTHER ? t`coś innego` : namedCause(actual, found.causes)
  return (
    <Quiet role="status">
      {actual === '' ? null : place === 1 ? (
        <Trans>Diagnoza trafiona: {name}.</Trans>
      ) : place > 1 ? (
        <Trans>
          {name}: na liście na miejscu {place}.
        </Trans>
      ) : (
        <Trans>Diagnoza nietrafiona. Było to: {name}.</Trans>
      )}
    </Quiet>
  )
}
