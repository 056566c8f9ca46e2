import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { offerUndo, tellRefusal } from '@/components/notify'

import { leave } from './api'

const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 12, marginTop: 16 })

/** That messages stay unsent, one (`name`) or a whole page of them. Their words go, so it is asked once more. */
export function Leave({ ids, name }: { ids: string[]; name?: string }) {
  const { t } = useLingui()
  const text = useProblemText()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const leaving = useMutation({
    mutationFn: () => leave(ids),
    onSuccess: async ({ left }) => {
      const words = plural(left, {
        one: '# wiadomość zostaje niewysłana.',
        few: '# wiadomości zostają niewysłane.',
        many: '# wiadomości zostaje niewysłanych.',
        other: '# wiadomości zostaje niewysłanych.',
      })
      offerUndo(words)
      await queries.invalidateQueries({ queryKey: ['lost-messages'] })
    },
    onError: (problem) => {
      tellRefusal(text(problem))
    },
    onSettled: () => {
      setAsking(false)
    },
  })
  const asked = plural(ids.length, {
    one: 'Zostawić # wiadomość niewysłaną?',
    few: 'Zostawić # wiadomości niewysłane?',
    many: 'Zostawić # wiadomości niewysłanych?',
    other: 'Zostawić # wiadomości niewysłanych?',
  })
  return (
    <>
      <ActionButton
        kind="quiet"
        {...(name === undefined ? {} : { 'aria-label': t`Zostaw niewysłaną: ${name}` })}
        onClick={() => {
          setAsking(true)
        }}
      >
        {name === undefined ? (
          <Trans>Zostaw wszystkie z tej strony</Trans>
        ) : (
          <Trans>Zostaw niewysłaną</Trans>
        )}
      </ActionButton>
      {isAsking ? (
        <Dialog
          title={asked}
          onClose={() => {
            setAsking(false)
          }}
        >
          <p>
            <Trans>Treść zniknie i nie da się już nic z tego wysłać.</Trans>
          </p>
          <Buttons>
            <ActionButton
              kind="grave"
              busy={leaving.isPending && t`Zapisujemy…`}
              onClick={() => {
                leaving.mutate()
              }}
            >
              <Trans>Zostaw niewysłane</Trans>
            </ActionButton>
            <ActionButton
              kind="quiet"
              onClick={() => {
                setAsking(false)
              }}
            >
              <Trans>Wróć</Trans>
            </ActionButton>
          </Buttons>
        </Dialog>
      ) : null}
    </>
  )
}
