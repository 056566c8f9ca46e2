import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'

import { ApiError } from '@/api/envelope'
import { ErrorState, useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'
import { SkeletonRows } from '@/components/skeleton'

import { ChannelTable } from './channel-table'
import { Marketing } from './marketing'
import { preferencesQuery } from './preferences-api'
import { PushPart } from './push-part'
import { QuietForm } from './quiet-form'
import { useChoice } from './use-choice'

const Parts = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 16,
  maxWidth: 880,
  '& > section': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 14,
    padding: 'clamp(16px, 3vw, 24px)',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 14,
    background: theme.vars.palette.background.paper,
  },
  '& > section > h2': { ...theme.typography.h2, margin: 0 },
  '& > section > p': {
    ...theme.typography.body2,
    margin: 0,
    maxWidth: '64ch',
    color: theme.vars.palette.text.secondary,
  },
}))

/** What somebody is told of and how; the same screen for clients and for staff, each with their own kinds. */
export function PreferencesView() {
  const text = useProblemText()
  const { data: preferences, error, refetch } = useQuery(preferencesQuery())
  const choose = useChoice()
  if (!preferences)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={6} height={56} />
    )
  const kinds = preferences.kinds.filter(({ group }) => group !== 'marketing')
  const refused =
    choose.error instanceof ApiError
      ? (choose.error.fieldMessages.choices ?? text(choose.error))
      : choose.error && text(choose.error)
  return (
    <Parts>
      <section>
        <h2>
          <Trans>O czym i jak Cię powiadamiać</Trans>
        </h2>
        <p>
          <Trans>Zmiany zapisują się od razu.</Trans>
        </p>
        <FormProblem message={refused ?? undefined} />
        <ChannelTable
          kinds={kinds}
          onChoose={(kind, channel, isOn) => {
            choose.mutate({ kind, channel, is_on: isOn })
          }}
        />
      </section>
      <section>
        <h2>
          <Trans>Ta przeglądarka</Trans>
        </h2>
        <PushPart pushKey={preferences.push_key} />
      </section>
      <section>
        <h2>
          <Trans>Godziny ciszy</Trans>
        </h2>
        <p>
          <Trans>
            SMS-y i powiadomienia przeglądarki z tych godzin przyjdą po ich końcu. Gdy zapiszesz
            własne godziny, poczekają też maile.
          </Trans>
        </p>
        <QuietForm quiet={preferences.quiet} />
      </section>
      {kinds.length < preferences.kinds.length ? (
        <section>
          <h2>
            <Trans>Oferty i nowości</Trans>
          </h2>
          <Marketing preferences={preferences} choose={choose} />
        </section>
      ) : null}
    </Parts>
  )
}
