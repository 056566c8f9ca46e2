import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { EmptyState } from '@/components/empty-state'
import { ErrorState, useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'
import { FramedRows } from '@/components/framed-rows'
import { SkeletonRows } from '@/components/skeleton'
import { touch } from '@/components/touch'

import { addCanned, type Canned, removeCanned } from './canned-api'
import { CannedForm } from './canned-form'
import { cannedQuery } from './staff-talk'

const Stack = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 12,
  ...touch,
})

const Rows = styled(FramedRows)({
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '8px 8px 8px 14px',
  },
  '& > li > span': { display: 'grid', flex: '1 1 240px', minWidth: 0 },
  // They go to the next line together.
  '& > li > div': { display: 'flex', gap: 8, marginLeft: 'auto' },
  '& b, & small': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

const Undo = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  overflowWrap: 'anywhere',
  ...theme.typography.body2,
}))

/** The words that are written over and over: added, changed and removed by those who set up the workshop. */
export default function CannedDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const canned = useQuery(cannedQuery())
  const [edited, setEdited] = useState<Canned | 'new' | null>(null)
  const [removed, setRemoved] = useState<{ one: Canned; key: string } | null>(null)
  const adding = useRef<HTMLDivElement>(null)
  const change = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => queries.invalidateQueries({ queryKey: cannedQuery().queryKey }),
  })
  const run = (act: () => Promise<unknown>, left: typeof removed) => {
    if (change.isPending) return
    change.mutate(act, {
      onSuccess: () => {
        setRemoved(left)
        // What was pressed goes, and the focus with it.
        adding.current?.querySelector('button')?.focus()
      },
    })
  }
  const add = (
    <ActionButton
      kind="next"
      onClick={() => {
        setEdited('new')
      }}
    >
      <Trans>Dodaj odpowiedź</Trans>
    </ActionButton>
  )
  const name = removed?.one.title ?? ''
  return (
    <Dialog title={t`Gotowe odpowiedzi`} width={640} atTop onClose={onClose}>
      <Stack ref={adding}>
        <FormProblem message={change.error ? problemText(change.error) : undefined} />
        {canned.data === undefined ? (
          canned.isError ? (
            <ErrorState problem={canned.error} onRetry={() => void canned.refetch()} />
          ) : (
            <SkeletonRows count={3} height={44} />
          )
        ) : canned.data.length === 0 ? (
          <EmptyState drawing="signpost" action={add}>
            <Trans>
              Zapisz tu słowa, które często piszesz klientom, a w rozmowie wstawisz je jednym
              naciśnięciem.
            </Trans>
          </EmptyState>
        ) : (
          <>
            <div>{add}</div>
            <Rows aria-label={t`Gotowe odpowiedzi`}>
              {canned.data.map((one) => {
                const { id, title: name, text } = one
                return (
                  <li key={id}>
                    <span>
                      <b>{name}</b>
                      <small>{text}</small>
                    </span>
                    <div>
                      <ActionButton
                        size="small"
                        aria-label={t`Zmień: ${name}`}
                        onClick={() => {
                          setEdited(one)
                        }}
                      >
                        <Trans>Zmień</Trans>
                      </ActionButton>
                      <ActionButton
                        size="small"
                        kind="quiet"
                        aria-label={t`Usuń: ${name}`}
                        onClick={() => {
                          run(() => removeCanned(id), { one, key: newIdempotencyKey() })
                        }}
                      >
                        <Trans>Usuń</Trans>
                      </ActionButton>
                    </div>
                  </li>
                )
              })}
            </Rows>
          </>
        )}
        <Undo role="status">
          {removed ? (
            <>
              {t`Usunięto: ${name}.`}
              <ActionButton
                size="small"
                onClick={() => {
                  run(() => addCanned(removed.one, removed.key), null)
                }}
              >
                <Trans>Cofnij</Trans>
              </ActionButton>
            </>
          ) : null}
        </Undo>
      </Stack>
      {edited ? (
        <CannedForm
          canned={edited === 'new' ? null : edited}
          onClose={() => {
            setEdited(null)
          }}
        />
      ) : null}
    </Dialog>
  )
}
