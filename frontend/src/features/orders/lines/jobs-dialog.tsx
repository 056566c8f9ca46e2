import { Trans, useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'

import type { CannedJob, Order } from '@/api/workshop-contract'
import { Dialog } from '@/components/dialog'
import { ErrorState } from '@/components/error-state'
import { Field } from '@/components/field'
import { Press } from '@/components/press'
import { SkeletonRows } from '@/components/skeleton'
import { useDebounced } from '@/hooks/use-debounced'
import { useOnce } from '@/hooks/use-once'
import { quantityText } from '@/lib/amounts'

import { putJobOn } from '../api'
import { Quiet, Roomy } from '../parts'
import { jobsQuery } from '../settings/api'
import { useOrderWrite } from '../use-order'

const List = styled('ul')({ display: 'grid', gap: 2, margin: 0, padding: 0, listStyle: 'none' })

const One = styled(Press)(({ theme }) => ({
  display: 'grid',
  gap: 2,
  width: '100%',
  minHeight: 48,
  padding: '7px 10px',
  borderRadius: 8,
  textAlign: 'left',
  ...theme.typography.body2,
  '&:hover, &:focus-visible': { background: theme.vars.palette.surface.accent },
  '& b': { fontWeight: 600, overflowWrap: 'anywhere' },
}))

const told = (job: CannedJob): string =>
  job.lines
    .map(({ name, quantity, unit }) => [name, `${quantityText(quantity)} ${unit}`.trim()].join(' '))
    .join(', ')

/** Jobs the workshop does again and again: one box finds them, a press puts one on the order with all its parts. */
export function JobsDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const asked = useDebounced(typed.trim(), 160)
  const jobs = useQuery(jobsQuery(asked, true))
  const { run, isBusy } = useOrderWrite()
  const once = useOnce()
  const choose = (job: CannedJob) => {
    if (isBusy) return
    void run(() => once((key) => putJobOn(order.id, job.id, key), job.id)).then((isDone) => {
      if (isDone) onClose()
    })
  }
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    const stops = [
      ...event.currentTarget.querySelectorAll<HTMLElement>('input[type="search"], [data-job]'),
    ]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    event.preventDefault()
    stops[Math.min(stops.length - 1, Math.max(0, at + by))]?.focus()
  }
  return (
    <Dialog title={t`Dodaj z szablonu`} width={560} atTop onClose={onClose}>
      <Roomy onKeyDown={walk}>
        <Field
          label={t`Szukaj szablonu`}
          hideLabel
          type="search"
          autoComplete="off"
          before={<SearchIcon aria-hidden="true" fontSize="small" />}
          placeholder={t`na przykład: klocki, olej, przegląd`}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
          }}
          onKeyDown={(event) => {
            const first = jobs.data?.[0]
            if (event.key !== 'Enter' || first === undefined) return
            event.preventDefault()
            choose(first)
          }}
        />
        {jobs.data ? (
          <>
            <List aria-label={t`Szablony`}>
              {jobs.data.map((job) => (
                <li key={job.id}>
                  <One
                    type="button"
                    data-job=""
                    onClick={() => {
                      choose(job)
                    }}
                  >
                    <b>{job.name}</b>
                    <Quiet>{told(job)}</Quiet>
                  </One>
                </li>
              ))}
            </List>
            <Quiet role="status">
              {jobs.data.length === 0 ? (
                <Trans>Nie ma takiego szablonu. Właściciel doda go w ustawieniach.</Trans>
              ) : null}
            </Quiet>
          </>
        ) : jobs.isError ? (
          <ErrorState problem={jobs.error} onRetry={() => void jobs.refetch()} />
        ) : (
          <SkeletonRows count={4} height={48} />
        )}
      </Roomy>
    </Dialog>
  )
}
