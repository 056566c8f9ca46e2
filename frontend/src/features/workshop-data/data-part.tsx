import { Trans, useLingui } from '@lingui/react/macro'
import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState, useProblemText } from '@/components/error-state'
import { FramedRows } from '@/components/framed-rows'
import { tellRefusal } from '@/components/notify'
import { Progress } from '@/components/progress'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'

import { exportAddress, exportsQuery, isOpen, startExport } from './api'

const Section = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 14,
  maxWidth: 880,
  '& > h2': { ...theme.typography.h2 },
  '& > p': {
    ...theme.typography.body2,
    color: theme.vars.palette.text.secondary,
    maxWidth: '64ch',
  },
}))

const Rows = styled(FramedRows)(({ theme }) => ({
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 14px',
    minHeight: theme.density.row + 10,
    padding: '6px 8px 6px 14px',
  },
  '& [data-grow]': { display: 'grid', gap: 4, flex: '1 1 220px', minWidth: 0 },
}))

/** Everything the workshop has, in one file, for its owner: to keep, or to go on with elsewhere. */
export function DataPart() {
  const { t } = useLingui()
  const format = useFormat()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const exports = useQuery(exportsQuery())
  const [starting, setStarting] = useState(false)
  const isBusy = exports.data?.some(isOpen) ?? false

  const start = async () => {
    setStarting(true)
    try {
      await startExport()
      await queries.invalidateQueries({ queryKey: exportsQuery().queryKey })
    } catch (problem) {
      tellRefusal(problemText(problem))
    } finally {
      setStarting(false)
    }
  }
  const download = async (id: string) => {
    try {
      window.location.assign(await exportAddress(id))
    } catch (problem) {
      tellRefusal(problemText(problem))
    }
  }
  const size = (bytes: number) => `${format.number(Math.max(bytes / 1_000_000, 0.1), 1)} MB`

  return (
    <Section>
      <h2>
        <Trans>Dane warsztatu</Trans>
      </h2>
      <p>
        <Trans>
          Jeden plik ze wszystkim: wizyty, klienci, auta, cennik, zespół i zdjęcia. Możesz go
          zachować albo wczytać w innej instalacji GarageManager. Praca warsztatu w tym czasie nie
          zwalnia.
        </Trans>
      </p>
      <div>
        <ActionButton
          kind="next"
          disabled={isBusy && !starting}
          busy={starting && t`Zaczynamy…`}
          onClick={() => void start()}
        >
          <Trans>Zrób eksport</Trans>
        </ActionButton>
      </div>
      {exports.data === undefined ? (
        exports.isError ? (
          <ErrorState problem={exports.error} onRetry={() => void exports.refetch()} />
        ) : (
          <SkeletonRows count={3} height={46} />
        )
      ) : exports.data.length === 0 ? (
        <EmptyState drawing="search">
          <Trans>Nie było jeszcze żadnego eksportu.</Trans>
        </EmptyState>
      ) : (
        <Rows aria-label={t`Eksporty`}>
          {exports.data.map((one) => {
            const made = format.dateTime(one.created_at)
            return (
              <li key={one.id}>
                <span data-grow="">
                  <b>{made}</b>
                  {isOpen(one) ? (
                    <Progress value={one.progress} label={t`Postęp eksportu`} />
                  ) : (
                    <small>
                      {one.state === 'failed' ? (
                        one.message
                      ) : one.has_file ? (
                        <Trans>
                          {size(one.bytes ?? 0)}, do pobrania do{' '}
                          {format.day(one.file_until ?? one.created_at)}
                        </Trans>
                      ) : (
                        <Trans>Plik został już usunięty.</Trans>
                      )}
                    </small>
                  )}
                </span>
                {isOpen(one) ? (
                  <span className="num">{one.progress}%</span>
                ) : one.has_file ? (
                  <ActionButton
                    size="small"
                    startIcon={<DownloadIcon />}
                    aria-label={t`Pobierz eksport: ${made}`}
                    onClick={() => void download(one.id)}
                  >
                    <Trans>Pobierz</Trans>
                  </ActionButton>
                ) : null}
              </li>
            )
          })}
        </Rows>
      )}
      <p>
        <Trans>
          W pliku są dane osobowe klientów. Trzymaj go tak, jak trzymasz dokumenty warsztatu.
        </Trans>
      </p>
    </Section>
  )
}
