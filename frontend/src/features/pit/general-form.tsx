import { Trans, useLingui } from '@lingui/react/macro'
import PlayIcon from '@mui/icons-material/PlayArrow'
import { type FormEvent, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Field } from '@/components/field'

import { Card, Row } from './parts'
import { usePit } from './use-pit'
import { generalStart } from './writes'

/** What is done on no order, by one touch or in words; what ran before ends at the same moment. */
export function GeneralForm({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const { write } = usePit()
  const [text, setText] = useState('')
  const begin = async (note: string) => {
    if (note !== '' && (await write(generalStart(note)))) onClose()
  }
  const said = text.trim()
  const send = (event: FormEvent) => {
    event.preventDefault()
    void begin(said)
  }
  return (
    <Card as="form" onSubmit={send} aria-label={t`Praca poza zleceniem`}>
      <Row>
        {[t`Porządki`, t`Szkolenie`, t`Czekanie na części`].map((usual) => (
          <ActionButton
            key={usual}
            startIcon={<PlayIcon />}
            aria-label={t`Start zegara: ${usual}`}
            onClick={() => void begin(usual)}
          >
            {usual}
          </ActionButton>
        ))}
      </Row>
      <Field
        label={t`Inna praca`}
        value={text}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="done"
        onChange={({ target }) => {
          setText(target.value)
        }}
      />
      <ActionButton type="submit" kind="next" disabled={said === ''}>
        <Trans>Start zegara</Trans>
      </ActionButton>
      <ActionButton kind="quiet" onClick={onClose}>
        <Trans>Anuluj</Trans>
      </ActionButton>
    </Card>
  )
}
