import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { newIdempotencyKey } from '@/api/client'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { TextAreaField } from '@/components/field'
import { Form } from '@/components/form/form'

import { beginConversation } from './client-talk'
import { TOPIC } from './talk'

interface WriteButtonProps {
  /** The workshop's entry in the directory. */
  workshopId: string
  appointmentId: string
}

/** „Napisz do warsztatu” at a visit: the first words begin the conversation, or go on with it. */
export function WriteButton({ workshopId, appointmentId }: WriteButtonProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [key] = useState(newIdempotencyKey)
  const send = async () => {
    if (text.trim() === '') {
      setProblem(t`Napisz kilka słów.`)
      return
    }
    setBusy(true)
    try {
      const begun = await beginConversation({ workshopId, appointmentId, text: text.trim() }, key)
      await queries.invalidateQueries({ queryKey: [TOPIC] })
      await navigate(`/wiadomosci/${begun.id}`)
    } catch (refused) {
      setProblem(problemText(refused))
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
        <Trans>Napisz do warsztatu</Trans>
      </ActionButton>
      {isOpen ? (
        <Dialog
          title={t`Wiadomość do warsztatu`}
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
