import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { newIdempotencyKey } from '@/api/client'
import { ApiError } from '@/api/envelope'
import { mayHaveArrived } from '@/api/may-have-arrived'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { TextAreaField } from '@/components/field'
import { Form } from '@/components/form/form'

import { TOPIC } from './talk'

/** One key while what was sent may have arrived, whatever is typed meanwhile; a new one once it surely did not. */
export function useSendingKey() {
  const queries = useQueryClient()
  const [key, setKey] = useState(newIdempotencyKey)
  return {
    key,
    /** After a refusal: whether the words that were sent first did arrive, and these are others. */
    firstArrived: (problem: unknown): boolean => {
      if (!mayHaveArrived(problem)) setKey(newIdempotencyKey())
      const isOther = problem instanceof ApiError && problem.code === 'IDEMPOTENCY_MISMATCH'
      if (isOther) void queries.invalidateQueries({ queryKey: [TOPIC] })
      return isOther
    },
  }
}

interface WriteButtonProps {
  label: string
  /** What the dialog is called. */
  title: string
  /** The first words begin the conversation, or go on with it; `key` is theirs while they may have arrived. */
  begin: (text: string, key: string) => Promise<{ id: string }>
}

/** „Napisz do warsztatu” at a visit, „Napisz do klienta” at an order. */
export function WriteButton({ label, title, begin }: WriteButtonProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const { key, firstArrived } = useSendingKey()
  const send = async () => {
    if (text.trim() === '') {
      setProblem(t`Napisz kilka słów.`)
      return
    }
    setBusy(true)
    try {
      const begun = await begin(text.trim(), key)
      await queries.invalidateQueries({ queryKey: [TOPIC] })
      await navigate(`/wiadomosci/${begun.id}`)
    } catch (refusal) {
      setProblem(
        firstArrived(refusal)
          ? t`Pierwsza wersja tej wiadomości już dotarła. Jeśli wyślesz tę, będzie kolejną w rozmowie.`
          : problemText(refusal),
      )
      setBusy(false)
    }
  }
  return (
    <>
      <ActionButton
        onClick={() => {
          setOpen(true)
        }}
      >
        {label}
      </ActionButton>
      {isOpen ? (
        <Dialog
          title={title}
          onClose={() => {
            setOpen(false)
          }}
        >
          <Form
            onSubmit={(event) => {
              event.preventDefault()
              if (!isBusy) void send()
            }}
          >
            <TextAreaField
              label={t`Wiadomość`}
              rows={4}
              maxLength={4000}
              value={text}
              error={problem === '' ? undefined : problem}
              onChange={({ target }) => {
                setText(target.value)
                setProblem('')
              }}
            />
            <div>
              <ActionButton kind="next" type="submit" busy={isBusy && t`Wysyłam…`}>
                <Trans>Wyślij</Trans>
              </ActionButton>
            </div>
          </Form>
        </Dialog>
      ) : null}
    </>
  )
}
