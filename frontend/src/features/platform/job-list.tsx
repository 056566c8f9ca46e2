import { Trans, useLingui } from '@lingui/react/macro'
import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import { styled } from '@mui/material/styles'

import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { useProblemText } from '@/components/error-state'
import { FramedRows } from '@/components/framed-rows'
import { tellRefusal } from '@/components/notify'
import { Progress } from '@/components/progress'
import { useFormat } from '@/hooks/use-format'

import { useJobWords } from './words'
import { archiveAddress, isOpen, type Job } from './workshops-api'

const Rows = styled(FramedRows)({
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 12px',
    padding: '8px 8px 8px 14px',
  },
  '& [data-grow]': { display: 'grid', gap: 3, flex: '1 1 240px', minWidth: 0 },
})

/** What was done to a workshop and what is going on; an archive can be fetched and gone back to from here. */
export function JobList({
  jobs,
  onRestore,
}: {
  jobs: readonly Job[]
  onRestore?: ((job: Job) => void) | undefined
}) {
  const { t } = useLingui()
  const format = useFormat()
  const words = useJobWords()
  const problemText = useProblemText()
  const download = async (job: Job) => {
    try {
      window.location.assign(await archiveAddress(job.id))
    } catch (problem) {
      tellRefusal(problemText(problem))
    }
  }
  if (jobs.length === 0)
    return (
      <EmptyState drawing="calendar">
        <Trans>Nic jeszcze z tym warsztatem nie robiono.</Trans>
      </EmptyState>
    )
  return (
    <Rows aria-label={t`Dziennik`}>
      {jobs.map((job) => {
        const when = format.dateTime(job.created_at)
        const what = words[job.kind] ?? job.kind
        const said = [when, job.asked_by, job.reason].filter(Boolean).join(' · ')
        return (
          <li key={job.id}>
            <span data-grow="">
              <span>
                <b>{what}</b> <small>{said}</small>
              </span>
              {isOpen(job) ? <Progress value={job.progress} label={what} /> : null}
              {job.state === 'failed' ? <small>{job.message}</small> : null}
            </span>
            {isOpen(job) ? (
              <span className="num">{job.progress}%</span>
            ) : job.state === 'failed' ? (
              <Trans>nie udało się</Trans>
            ) : null}
            {job.has_file ? (
              <>
                {onRestore ? (
                  <ActionButton
                    size="small"
                    kind="quiet"
                    aria-label={t`Przywróć do stanu: ${when}`}
                    onClick={() => {
                      onRestore(job)
                    }}
                  >
                    <Trans>Przywróć do tego stanu</Trans>
                  </ActionButton>
                ) : null}
                <ActionButton
                  size="small"
                  startIcon={<DownloadIcon />}
                  aria-label={t`Pobierz archiwum: ${when}`}
                  onClick={() => void download(job)}
                >
                  <Trans>Pobierz</Trans>
                </ActionButton>
              </>
            ) : null}
          </li>
        )
      })}
    </Rows>
  )
}
