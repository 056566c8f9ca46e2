import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { ErrorState, useProblemText } from '@/components/error-state'
import { Field } from '@/components/field'
import { offerUndo, tellRefusal } from '@/components/notify'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'

import { JobList } from './job-list'
import { EraseDialog, RenameDialog } from './slug-dialogs'
import { useStatusWords } from './words'
import {
  isOpen,
  type JobKind,
  jobsQuery,
  type JobTerms,
  startJob,
  type WorkshopFacts,
  workshopQuery,
} from './workshops-api'

const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
  gap: '14px 24px',
  margin: 0,
  padding: '14px 18px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
  '& > div': { display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 },
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, fontWeight: 550, overflowWrap: 'anywhere' },
}))

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  marginTop: 28,
  '& > h2': { ...theme.typography.h2, margin: 0 },
}))

const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

/** What undoes what: these acts need no „Czy na pewno?”. */
const BACK: Partial<Record<JobKind, JobKind>> = { suspend: 'resume', close: 'resume' }

export function WorkshopView({ facts }: { facts: WorkshopFacts }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const jobs = useQuery(jobsQuery(facts.id))
  const [reason, setReason] = useState('')
  const [dialog, setDialog] = useState<'rename' | 'erase' | null>(null)
  const isBusy = jobs.data?.some(isOpen) ?? false

  // What has just ended may have changed the facts above.
  useEffect(() => {
    if (!isBusy) void queries.invalidateQueries({ queryKey: workshopQuery(facts.id).queryKey })
  }, [isBusy, facts.id, queries])

  const start = async (terms: JobTerms) => {
    await startJob(facts.id, { reason, ...terms })
    setReason('')
    await queries.invalidateQueries({ queryKey: ['workshop', facts.id] })
    void queries.invalidateQueries({ queryKey: ['workshops'] })
  }
  const act = async (terms: JobTerms, said?: string) => {
    try {
      await start(terms)
      const back = BACK[terms.kind]
      if (said) offerUndo(said, back && (() => void act({ kind: back })))
    } catch (problem) {
      tellRefusal(problemText(problem))
    }
  }

  return (
    <>
      <WorkshopFactsList facts={facts} />
      <Part>
        <h2>
          <Trans>Co zrobić</Trans>
        </h2>
        <div style={{ maxWidth: 480 }}>
          <Field
            label={t`Powód`}
            optional={t`do dziennika`}
            maxLength={300}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value)
            }}
          />
        </div>
        <Buttons>
          <ActionButton
            kind="next"
            disabled={isBusy}
            onClick={() => {
              announce(t`Eksport rozpoczęty.`)
              void act({ kind: 'export' })
            }}
          >
            <Trans>Zrób eksport</Trans>
          </ActionButton>
          {facts.status === 'active' ? (
            <ActionButton
              disabled={isBusy}
              onClick={() =>
                void act({ kind: 'suspend' }, t`Warsztat zawieszony: ukryty i tylko do odczytu.`)
              }
            >
              <Trans>Zawieś</Trans>
            </ActionButton>
          ) : (
            <ActionButton
              disabled={isBusy}
              onClick={() => void act({ kind: 'resume' }, t`Warsztat znowu działa.`)}
            >
              <Trans>Wznów</Trans>
            </ActionButton>
          )}
          <ActionButton
            disabled={isBusy}
            onClick={() => {
              setDialog('rename')
            }}
          >
            <Trans>Zmień adres</Trans>
          </ActionButton>
          {facts.undo_until ? (
            <ActionButton disabled={isBusy} onClick={() => void act({ kind: 'undo' })}>
              <Trans>Cofnij przywrócenie</Trans>
            </ActionButton>
          ) : null}
          {facts.status === 'closed' ? (
            <ActionButton
              kind="grave"
              disabled={isBusy}
              onClick={() => {
                setDialog('erase')
              }}
            >
              <Trans>Usuń na zawsze</Trans>
            </ActionButton>
          ) : (
            <ActionButton
              kind="grave"
              disabled={isBusy}
              onClick={() =>
                void act({ kind: 'close' }, t`Warsztat zamknięty. Właściciel może pobrać dane.`)
              }
            >
              <Trans>Zamknij warsztat</Trans>
            </ActionButton>
          )}
        </Buttons>
      </Part>
      <Part>
        <h2>
          <Trans>Dziennik</Trans>
        </h2>
        {jobs.data === undefined ? (
          jobs.isError ? (
            <ErrorState problem={jobs.error} onRetry={() => void jobs.refetch()} />
          ) : (
            <SkeletonRows count={3} />
          )
        ) : (
          <JobList
            jobs={jobs.data}
            onRestore={
              isBusy ? undefined : (job) => void act({ kind: 'restore', source_id: job.id })
            }
          />
        )}
      </Part>
      {dialog === 'rename' ? (
        <RenameDialog
          slug={facts.slug}
          send={(slug) => start({ kind: 'rename', slug })}
          onClose={() => {
            setDialog(null)
          }}
        />
      ) : null}
      {dialog === 'erase' ? (
        <EraseDialog
          slug={facts.slug}
          send={(slug) => start({ kind: 'erase', slug })}
          onClose={() => {
            setDialog(null)
          }}
        />
      ) : null}
    </>
  )
}

function WorkshopFactsList({ facts }: { facts: WorkshopFacts }) {
  const { t } = useLingui()
  const format = useFormat(facts.timezone)
  const statuses = useStatusWords()
  const rows: [string, React.ReactNode][] = [
    [
      t`Adres`,
      <a key="url" href={facts.url}>
        {facts.slug}
      </a>,
    ],
    [t`Stan`, statuses[facts.status] ?? facts.status],
    [t`Plan`, facts.plan ?? t`okres próbny`],
    [t`Osoby`, format.number(facts.people)],
    [t`Baza`, facts.is_current ? t`aktualna` : t`czeka na migrację`],
    [t`Zajmuje`, `${format.number(facts.bytes / 1_000_000, 1)} MB`],
    [t`Od`, format.day(facts.created_at)],
  ]
  if (facts.former_slugs.length > 0) rows.push([t`Dawne adresy`, facts.former_slugs.join(', ')])
  if (facts.erased_at) rows.push([t`Zostanie usunięty`, format.day(facts.erased_at)])
  if (facts.undo_until) rows.push([t`Przywrócenie można cofnąć do`, format.day(facts.undo_until)])
  return (
    <Facts>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </Facts>
  )
}
