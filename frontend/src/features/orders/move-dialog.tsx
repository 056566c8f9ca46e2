import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'

import { ApiError } from '@/api/envelope'
import type { OrderAction, OrderStage, OrderTotals } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Choice } from '@/components/choice'
import { Dialog } from '@/components/dialog'
import { Field, TextAreaField } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useWorkshopFormat } from '@/hooks/use-workshop'
import { zloty } from '@/lib/amounts'

import type { ActSaid } from './api'
import { Quiet, Roomy } from './parts'
import { NEED_REASON } from './stages'
import { useRefusalText } from './use-order'
import { useActionWords } from './words'

/** Moves that are not made without a word: why, by which document, or how it was paid. */
export const asksFor = (action: OrderAction, stage: OrderStage): boolean =>
  NEED_REASON.includes(action) ||
  action === 'invoice' ||
  action === 'pay' ||
  (action === 'release' && stage === 'invoiced')

interface MoveDialogProps {
  action: OrderAction
  totals: OrderTotals | null
  onMove: (said: ActSaid) => Promise<unknown>
  onClose: () => void
}

/** Asks what belongs to a move, and nothing else. */
export function MoveDialog({ action, totals, onMove, onClose }: MoveDialogProps) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const title = useActionWords()[action]
  const refusal = useRefusalText()
  const ways = [
    { value: 'card', label: t`karta` },
    { value: 'blik', label: t`BLIK` },
    { value: 'cash', label: t`gotówka` },
    { value: 'transfer', label: t`przelew` },
  ] as const
  const [way, setWay] = useState<(typeof ways)[number]['value']>('card')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<{ field: string; root: string }>({ field: '', root: '' })
  const [isBusy, setBusy] = useState(false)
  const write = (event: { target: { value: string } }) => {
    setText(event.target.value)
    setProblem({ field: '', root: '' })
  }
  const isPay = action === 'pay'
  const isInvoice = action === 'invoice'
  // The client agrees to a sum: if another one stands there by now, the server says so.
  const asked = action === 'approve' && totals !== null ? totals.undecided.gross : null

  const submit = async () => {
    const said = text.trim()
    if (!isPay && said === '') {
      setProblem({
        field: isInvoice ? t`Podaj numer faktury albo paragonu.` : t`Napisz kilka słów.`,
        root: '',
      })
      return
    }
    const paid = ways.find(({ value }) => value === way)?.label ?? way
    setBusy(true)
    try {
      await onMove(
        isPay
          ? { paid_by: paid }
          : isInvoice
            ? { document: said }
            : { reason: said, ...(asked === null ? {} : { gross: asked }) },
      )
      onClose()
    } catch (refused) {
      const isField = refused instanceof ApiError && refused.status === 400
      const why = refusal(refused)
      setProblem(isField ? { field: why, root: '' } : { field: '', root: why })
      setBusy(false)
    }
  }

  const due = totals === null ? null : format.money(zloty(totals.approved.gross))
  return (
    <Dialog title={title} onClose={onClose}>
      <Roomy>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            if (!isBusy) void submit()
          }}
        >
          <FormProblem message={problem.root === '' ? undefined : problem.root} />
          {(isPay || isInvoice) && due !== null ? (
            <Quiet>
              <Trans>
                Do zapłaty, na co zgodził się klient: <b className="num">{due}</b>
              </Trans>
            </Quiet>
          ) : null}
          {asked === null ? null : (
            <Quiet>
              <Trans>
                Razem do zgody: <b className="num">{format.money(zloty(asked))}</b>
              </Trans>
            </Quiet>
          )}
          {isPay ? (
            <div>
              <Choice label={t`Jak zapłacono`} value={way} options={ways} onChange={setWay} />
            </div>
          ) : isInvoice ? (
            <Field
              label={t`Numer faktury albo paragonu`}
              autoComplete="off"
              maxLength={60}
              value={text}
              error={problem.field}
              onChange={write}
            />
          ) : (
            <TextAreaField
              label={action === 'approve' ? t`Jak klient wyraził zgodę` : t`Dlaczego`}
              hint={
                action === 'approve'
                  ? t`Zgoda obejmie wszystkie pozycje, które na nią czekają.`
                  : t`Zostanie na osi czasu zlecenia.`
              }
              maxLength={500}
              value={text}
              error={problem.field}
              onChange={write}
            />
          )}
          <div>
            <ActionButton
              kind={action === 'cancel' || action === 'decline' ? 'grave' : 'next'}
              type="submit"
              busy={isBusy && t`Zapisuję…`}
            >
              {title}
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Dialog>
  )
}
