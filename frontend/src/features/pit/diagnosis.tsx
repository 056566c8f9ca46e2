import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { useFormat } from '@/hooks/use-format'

import type { Order } from './day'
import { Card, Quiet } from './parts'
import { usePit } from './use-pit'
import { causeWrite } from './writes'

const Urgent = styled('strong')(({ theme }) => ({ color: theme.vars.palette.signal.red }))

const Causes = styled('fieldset')({
  margin: 0,
  padding: 0,
  border: 0,
  '& legend': { padding: 0, fontWeight: 600 },
  '& label': {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: 12,
    minHeight: 48,
    overflowWrap: 'anywhere',
  },
  '& input': { width: 22, height: 22, margin: 0 },
})

/** None of those listed; what it was is written at the desk. */
const OTHER = 'other'

/** What the machine made of the client's words; whoever has looked at the car says which of it was true. */
export function Diagnosis({ order }: { order: Order }) {
  const { t } = useLingui()
  const format = useFormat()
  const { write } = usePit()
  // A copy of the day kept by an older version of this page knows of none.
  const found = order.diagnosis ?? null
  if (found === null) return null
  const isOther =
    order.actual_cause !== '' && !found.causes.some(({ id }) => id === order.actual_cause)
  return (
    <Card as="section" aria-label={t`Diagnoza z rozmowy`}>
      {found.urgent ? <Urgent>{found.urgent_reason}</Urgent> : null}
      {found.symptoms.length === 0 ? null : <Quiet>{found.symptoms.join(' · ')}</Quiet>}
      <Causes>
        <legend>
          <Trans>Co to było naprawdę?</Trans>
        </legend>
        {found.causes.map((cause) => (
          <label key={cause.id}>
            <input
              type="radio"
              name={`cause-${String(order.id)}`}
              checked={order.actual_cause === cause.id}
              onChange={() => void write(causeWrite(order, cause))}
            />
            <span>{cause.name}</span>
            <Quiet className="num">{format.percent(cause.probability)}</Quiet>
          </label>
        ))}
        <label>
          <input
            type="radio"
            name={`cause-${String(order.id)}`}
            checked={isOther}
            onChange={() => void write(causeWrite(order, { id: OTHER, name: t`Coś innego` }))}
          />
          <span>
            <Trans>Coś innego</Trans>
          </span>
        </label>
      </Causes>
      <Quiet>
        <Trans>Podpowiedź AI z rozmowy z klientem, przed wizytą.</Trans>
      </Quiet>
    </Card>
  )
}
