import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import type { CannedJob } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState, useProblemText } from '@/components/error-state'
import { offerUndo, tellRefusal } from '@/components/notify'
import { SkeletonRows } from '@/components/skeleton'
import { useWorkshop } from '@/hooks/use-workshop'
import { quantityText } from '@/lib/amounts'

import { addJob, jobsQuery, removeJob, RULES_TOPIC, saveJob } from './api'
import { Rows, SettingsSection } from './frame'
import { JobDialog } from './job-dialog'
import { jobTerms } from './job-values'

/** Jobs the workshop does again and again, with their labour and parts. */
export function JobsSection() {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const jobs = useQuery(jobsQuery('', false))
  const [edited, setEdited] = useState<CannedJob | 'new' | null>(null)
  const mayEdit = can('orders.settings')
  const run = async (action: () => Promise<unknown>): Promise<boolean> => {
    try {
      await action()
      return true
    } catch (problem) {
      tellRefusal(problemText(problem))
      return false
    } finally {
      void queries.invalidateQueries({ queryKey: [RULES_TOPIC] })
    }
  }
  const remove = async (job: CannedJob) => {
    if (await run(() => removeJob(job.id)))
      offerUndo(
        t`Usunięto: ${job.name}.`,
        () => void run(() => addJob(jobTerms(job), newIdempotencyKey())),
      )
  }
  const add = mayEdit ? (
    <div>
      <ActionButton
        onClick={() => {
          setEdited('new')
        }}
      >
        <Trans>Dodaj szablon</Trans>
      </ActionButton>
    </div>
  ) : null
  return (
    <SettingsSection aria-label={t`Szablony prac`}>
      <h2>
        <Trans>Szablony prac</Trans>
      </h2>
      <p>
        <Trans>Robocizna i części, które wpadają do zlecenia jednym wyborem.</Trans>
      </p>
      {jobs.data === undefined ? (
        jobs.isError ? (
          <ErrorState problem={jobs.error} onRetry={() => void jobs.refetch()} />
        ) : (
          <SkeletonRows count={5} height={44} />
        )
      ) : jobs.data.length === 0 ? (
        <EmptyState drawing="signpost" action={add}>
          <Trans>Nie ma jeszcze żadnego szablonu.</Trans>
        </EmptyState>
      ) : (
        <>
          <Rows>
            {jobs.data.map((job) => (
              <li key={job.id}>
                <span data-grow="">
                  <b>{job.name}</b>{' '}
                  <small>
                    {[
                      ...job.lines.map(
                        ({ name, quantity, unit }) =>
                          `${name === job.name ? t`robocizna` : name} ${quantityText(quantity)} ${unit}`,
                      ),
                      ...(job.is_active ? [] : [t`wyłączony`]),
                    ].join(' · ')}
                  </small>
                </span>
                {mayEdit ? (
                  <>
                    <ActionButton
                      size="small"
                      aria-label={t`Zmień: ${job.name}`}
                      onClick={() => {
                        setEdited(job)
                      }}
                    >
                      <Trans>Zmień</Trans>
                    </ActionButton>
                    <ActionButton
                      size="small"
                      kind="quiet"
                      aria-label={job.is_active ? t`Wyłącz: ${job.name}` : t`Włącz: ${job.name}`}
                      onClick={() =>
                        void run(() =>
                          saveJob(
                            job.id,
                            { ...jobTerms(job), is_active: !job.is_active },
                            job.version,
                          ),
                        )
                      }
                    >
                      {job.is_active ? <Trans>Wyłącz</Trans> : <Trans>Włącz</Trans>}
                    </ActionButton>
                    <ActionButton
                      size="small"
                      kind="quiet"
                      aria-label={t`Usuń: ${job.name}`}
                      onClick={() => void remove(job)}
                    >
                      <Trans>Usuń</Trans>
                    </ActionButton>
                  </>
                ) : null}
              </li>
            ))}
          </Rows>
          {add}
        </>
      )}
      {edited ? (
        <JobDialog
          job={edited === 'new' ? null : edited}
          onClose={() => {
            setEdited(null)
          }}
        />
      ) : null}
    </SettingsSection>
  )
}
