import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useState } from 'react'

import type { Consent, Decision, Order, OrderLine } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Choice } from '@/components/choice'
import { Dialog } from '@/components/dialog'
import { Field } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { FramedRows } from '@/components/framed-rows'
import { Money } from '@/components/money'
import { zloty } from '@/lib/amounts'

import { recordConsents } from './api'
import { Buttons, Quiet, Roomy } from './parts'
import { useOrderWrite, useRefusalText } from './use-order'

type Answer = Decision['consent'] | ''

interface Given {
  version: number
  answer: Answer
}

const UNDECIDED: readonly Consent[] = ['proposed', 'sent', 'call']

const Rows = styled(FramedRows)({
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: '6px 14px',
    padding: '8px 12px',
  },
  '& b': { fontWeight: 600, overflowWrap: 'anywhere' },
  '@media (max-width: 719px)': {
    '& > li': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
    '& [role="radiogroup"]': { gridColumn: '1 / -1', justifySelf: 'start' },
  },
})

const answerOf = ({ consent }: OrderLine): Answer =>
  consent === 'approved' || consent === 'declined' ? consent : ''

interface ConsentsDialogProps {
  order: Order
  onClose: () => void
}

/** What the client said of each position, as somebody heard it: by phone, at the counter. */
export function ConsentsDialog({ order, onClose }: ConsentsDialogProps) {
  const { t } = useLingui()
  const { send } = useOrderWrite()
  const refusal = useRefusalText()
  // An answer is about the position as it was read out: one that was changed since is asked about again.
  const [answers, setAnswers] = useState<ReadonlyMap<number, Given>>(
    () =>
      new Map(
        order.lines.map((line) => [line.id, { version: line.version, answer: answerOf(line) }]),
      ),
  )
  const given = (line: OrderLine): Given | undefined => {
    const found = answers.get(line.id)
    return found?.version === line.version ? found : undefined
  }
  const phone = order.customer.phone
  const [how, setHow] = useState(phone === '' ? t`telefonicznie` : t`telefonicznie, ${phone}`)
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)

  const options = [
    { value: 'approved', label: t`zgoda` },
    { value: 'declined', label: t`odmowa` },
    { value: 'call', label: t`oddzwonić` },
  ] as const satisfies readonly { value: Answer; label: string }[]
  // Who decided already is asked again only when somebody says so.
  const decisions = order.lines.flatMap((line): Decision[] => {
    const answer = given(line)?.answer ?? ''
    return answer === '' || answer === line.consent
      ? []
      : [{ line_id: line.id, line_version: line.version, consent: answer }]
  })
  const sum = order.lines
    .filter((line) => given(line)?.answer === 'approved' && line.gross !== null)
    .reduce((grosze, line) => grosze + Math.round(Number(line.gross) * 100), 0)
  const answer = (line: OrderLine, consent: Answer) => {
    setAnswers(new Map(answers).set(line.id, { version: line.version, answer: consent }))
    setProblem('')
  }
  const submit = async () => {
    if (decisions.length === 0) {
      setProblem(t`Zaznacz, co klient postanowił o przynajmniej jednej pozycji.`)
      return
    }
    setBusy(true)
    try {
      await send(() => recordConsents(order.id, decisions, how))
      onClose()
    } catch (refused) {
      setProblem(refusal(refused))
      setBusy(false)
    }
  }
  return (
    <Dialog title={t`Decyzje klienta`} width={720} onClose={onClose}>
      <Roomy>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            if (!isBusy) void submit()
          }}
        >
          <FormProblem message={problem === '' ? undefined : problem} />
          <Buttons>
            <ActionButton
              size="small"
              onClick={() => {
                const all = order.lines.map((line): [number, Given] => [
                  line.id,
                  {
                    version: line.version,
                    answer: UNDECIDED.includes(line.consent) ? 'approved' : answerOf(line),
                  },
                ])
                setAnswers(new Map(all))
                setProblem('')
              }}
            >
              <Trans>Zgoda na wszystko, co czeka</Trans>
            </ActionButton>
          </Buttons>
          <Rows aria-label={t`Pozycje`}>
            {order.lines.map((line) => (
              <li key={line.id}>
                <b>
                  {line.name}
                  {answers.has(line.id) && given(line) === undefined ? (
                    <Quiet role="status">
                      <Trans>zmieniona przed chwilą, zapytaj jeszcze raz</Trans>
                    </Quiet>
                  ) : null}
                </b>
                {line.gross === null ? null : <Money value={zloty(line.gross)} />}
                <Choice<Answer>
                  label={t`Decyzja: ${line.name}`}
                  value={given(line)?.answer ?? ''}
                  options={options}
                  onChange={(consent) => {
                    answer(line, consent)
                  }}
                />
              </li>
            ))}
          </Rows>
          <Field
            label={t`Jak klient to powiedział`}
            hint={t`Zostanie na osi czasu jako dowód zgody.`}
            maxLength={300}
            value={how}
            onChange={(event) => {
              setHow(event.target.value)
            }}
          />
          <Buttons>
            <ActionButton kind="next" type="submit" busy={isBusy && t`Zapisuję…`}>
              <Trans>Zapisz decyzje</Trans>
            </ActionButton>
            {order.totals === null ? null : (
              <Quiet role="status">
                <Trans>
                  Zgoda razem na <Money value={zloty((sum / 100).toFixed(2))} />
                </Trans>
              </Quiet>
            )}
          </Buttons>
        </Form>
      </Roomy>
    </Dialog>
  )
}
