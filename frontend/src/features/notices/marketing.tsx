import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'

import { CheckField } from '@/components/check-field'
import { useProblemText } from '@/components/error-state'

import { ChannelTable } from './channel-table'
import { type Preferences, preferencesQuery, savePreferences } from './preferences-api'
import type { useChoice } from './use-choice'

/** A consent, not a channel: without it no choice below counts. */
export function Marketing({
  preferences,
  choose,
}: {
  preferences: Preferences
  choose: ReturnType<typeof useChoice>
}) {
  const { t } = useLingui()
  const text = useProblemText()
  const queries = useQueryClient()
  const consent = useMutation({
    scope: { id: 'notice-preferences' },
    mutationFn: (isGiven: boolean) => savePreferences({ allows_marketing: isGiven }),
    onSuccess: (told) => {
      queries.setQueryData(preferencesQuery().queryKey, told)
    },
  })
  const isGiven = consent.isPending ? consent.variables : preferences.allows_marketing
  // Consent may turn ways on by itself, so they show once the server has said which.
  return (
    <>
      <CheckField
        label={t`Zgadzam się na oferty i nowości. Zgodę mogę cofnąć w każdej chwili.`}
        checked={isGiven}
        disabled={consent.isPending}
        error={consent.error ? text(consent.error) : undefined}
        onChange={({ target }) => {
          consent.mutate(target.checked)
        }}
      />
      {isGiven && preferences.allows_marketing ? (
        <ChannelTable
          kinds={preferences.kinds.filter(({ group }) => group === 'marketing')}
          onChoose={(kind, channel, isOn) => {
            choose.mutate({ kind, channel, is_on: isOn })
          }}
        />
      ) : (
        <p>
          <Trans>Bez zgody nie wysyłamy żadnych ofert. Wiadomości o wizytach to nie zmienia.</Trans>
        </p>
      )}
    </>
  )
}
