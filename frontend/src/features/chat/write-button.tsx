import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { TextAreaField } from '@/components/field'
import { Form } from '@/components/form/form'
import { useOnce } from '@/hooks/use-once'

import { TOPIC } from './talk'

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
  const once = useOnce({
    topics: [TOPIC],
    arrived: t`Pierwsza wersja tej wiadomości już dotarła. Jeśli wyślesz tę, będzie kolejną w rozmowie.`,
  })
  const send = async () => {
    if (text.trim() === '') {
      setProblem(t`Napisz kilka słów.`)
      return
    }
    setBusy(true)
    try {
      const begun = await once((key) => begin(text.trim(), key))
      await queries.invalidateQueries({ queryKey: [TOPIC] })
      await navigate(`/wiadomosci/${begun.id}`)
    } catch (refusal) {
      setProblem(problemText(refusal))
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
