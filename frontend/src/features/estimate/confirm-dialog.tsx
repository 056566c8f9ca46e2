import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { CheckField } from '@/components/check-field'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { Field } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { Money } from '@/components/money'
import { useOnce } from '@/hooks/use-once'

import { type Answer, decide, type Decision, type Estimate, type Position, sum } from './api'

const Sums = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '6px 16px',
  margin: '0 0 20px',
  '& dd': { margin: 0, textAlign: 'right' },
  '& .sum': {
    paddingTop: 10,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    fontWeight: 650,
  },
}))

interface ConfirmDialogProps {
  token: string
  estimate: Estimate
  /** What differs from what is saved, and goes out. */
  changes: { position: Position; decision: Decision }[]
  /** What will stand for every position after that. */
  choices: (Decision | null)[]
  onClose: () => void
  onAnswer: (answer: Answer) => void
}

/** The last look: what is agreed to, for how much, and who says so. */
export function ConfirmDialog({
  token,
  estimate,
  changes,
  choices,
  onClose,
  onAnswer,
}: ConfirmDialogProps) {
  const { t } = useLingui()
  const text = useProblemText()
  const [name, setName] = useState(estimate.decided_by)
  const [agreed, setAgreed] = useState(false)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const once = useOnce({
    topics: ['estimate'],
    arrived: t`Poprzednia wersja tej decyzji już dotarła do warsztatu. Zamknij to okno i zobacz, co jest zapisane.`,
  })

  const count = (decision: Decision | null) => choices.filter((one) => one === decision).length
  const total = sum(
    estimate.lines.filter((_line, index) => choices[index] === 'approved').map((one) => one.gross),
  )
  const isNamed = name.trim().length >= 2
  const send = async () => {
    setTried(true)
    if (!isNamed || !agreed) return
    setBusy(true)
    setProblem(null)
    try {
      const told = { estimate: estimate.number, decisions: changes, name: name.trim() }
      onAnswer(await once((key) => decide(token, told, key)))
    } catch (refusal) {
      setProblem(refusal)
      setBusy(false)
    }
  }
  return (
    <Dialog title={<Trans>Twoja decyzja</Trans>} onClose={onClose}>
      <Sums>
        <dt>
          <Trans>Zgoda</Trans>
        </dt>
        <dd>
          <Plural
            value={count('approved')}
            one="# pozycja"
            few="# pozycje"
            many="# pozycji"
            other="# pozycji"
          />
        </dd>
        {count('declined') > 0 ? (
          <>
            <dt>
              <Trans>Odmowa</Trans>
            </dt>
            <dd>
              <Plural
                value={count('declined')}
                one="# pozycja"
                few="# pozycje"
                many="# pozycji"
                other="# pozycji"
              />
            </dd>
          </>
        ) : null}
        {count('call') > 0 ? (
          <>
            <dt>
              <Trans>Prośba o telefon</Trans>
            </dt>
            <dd>
              <Plural
                value={count('call')}
                one="# pozycja"
                few="# pozycje"
                many="# pozycji"
                other="# pozycji"
              />
            </dd>
          </>
        ) : null}
        <dt className="sum">
          <Trans>Zgadzasz się zapłacić, z VAT</Trans>
        </dt>
        <dd className="sum">
          <Money value={{ amount: total, currency: 'PLN' }} />
        </dd>
      </Sums>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Field
          label={t`Imię i nazwisko`}
          autoComplete="name"
          maxLength={120}
          value={name}
          error={tried && !isNamed ? t`Wpisz imię i nazwisko osoby, która decyduje.` : undefined}
          onChange={(event) => {
            setName(event.target.value)
          }}
        />
        <CheckField
          label={t`Mogę decydować o tym aucie i potwierdzam swój wybór po podanych cenach.`}
          checked={agreed}
          error={tried && !agreed ? t`Zaznacz, żeby wysłać decyzję.` : undefined}
          onChange={(event) => {
            setAgreed(event.target.checked)
          }}
        />
        <FormProblem message={problem ? text(problem) : undefined} />
        <ActionButton kind="next" type="submit" fullWidth busy={busy && t`Wysyłam…`}>
          <Trans>Wyślij decyzję</Trans>
        </ActionButton>
      </Form>
    </Dialog>
  )
}
