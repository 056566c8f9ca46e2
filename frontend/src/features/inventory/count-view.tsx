import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import type { CountLine, StockCount } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Choice } from '@/components/choice'
import { useProblemText } from '@/components/error-state'
import { Field } from '@/components/field'
import { FormProblem } from '@/components/form/form-problem'
import { Money } from '@/components/money'
import { tellRefusal } from '@/components/notify'
import { Progress } from '@/components/progress'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { touch } from '@/components/touch'
import { useOnce } from '@/hooks/use-once'

import { ALERT, cancelCount, COUNT, countQuery, PART, postCount, setCounted } from './api'
import { useCountNames } from './counts'
import { Buttons, Card, Quiet, Rows, Top } from './look'
import { quantityOf, signed, spoken, useQuantity, useUnits } from './quantities'

const AskDialog = lazy(() => import('./ask-dialog'))
const Scanner = lazy(() => import('./scanner').then(({ Scanner: One }) => ({ default: One })))

const Stack = styled('div')({
  display: 'grid',
  gap: 20,
  gridTemplateColumns: 'minmax(0, 1fr)',
  ...touch,
})

const Line = styled('li')({
  gridTemplateColumns: 'minmax(0, 1fr) 6rem 9rem 5rem',
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'minmax(0, 1fr) 7.5rem',
    '& > [data-part="expected"], & > [data-part="difference"]': { textAlign: 'left' },
  },
  '& > [data-part="expected"], & > [data-part="difference"]': { textAlign: 'right' },
})

/** Long sheets are drawn in pieces: nobody looks at two thousand lines at once. */
const DRAWN = 100

export const useCount = (id: number) => useQuery(countQuery(id))

export const CountSkeleton = () => <Skeleton height={320} />

export function CountHeading({ count }: { count: StockCount }) {
  const names = useCountNames()
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 }}>
      {count.name} <Tag>{names[count.status]}</Tag>
    </span>
  )
}

interface Counted {
  part_id: number
  counted: string | null
  is_more: boolean
}

function useSetLine(count: StockCount) {
  const queries = useQueryClient()
  const problemText = useProblemText()
  const once = useOnce()
  const send = useMutation({
    // One after another, as they were scanned and typed.
    scope: { id: `count-${String(count.id)}` },
    mutationFn: ({ key, ...told }: Counted & { key: string }) => setCounted(count.id, told, key),
    onSuccess: (line) => {
      queries.setQueryData(countQuery(count.id).queryKey, (now) => now && written(now, line))
    },
    onError: (problem) => {
      tellRefusal(problemText(problem))
      void queries.invalidateQueries({ queryKey: [COUNT] })
    },
  })
  return (told: Counted) => {
    // A number that is set may be set again; a piece that is added was perhaps added already.
    const what = told.is_more ? told : newIdempotencyKey()
    once((key) => send.mutateAsync({ ...told, key }), what).catch(() => undefined)
  }
}

/** The sheet with one line as the server has it now. */
function written(count: StockCount, line: CountLine): StockCount {
  const known = count.lines.some(({ part }) => part.id === line.part.id)
  const lines = known
    ? count.lines.map((one) => (one.part.id === line.part.id ? line : one))
    : [line, ...count.lines]
  const done = lines.filter(({ counted }) => counted !== null).length
  return { ...count, lines, lines_count: lines.length, lines_done: done }
}

const SHOWN = ['all', 'left', 'differ'] as const

/** A sheet to walk along the shelves with: type what lies there, or scan it piece by piece. */
export function CountView({ count }: { count: StockCount }) {
  const { t } = useLingui()
  const setLine = useSetLine(count)
  const [isScanning, setScanning] = useState(false)
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all')
  const [drawn, setDrawn] = useState(DRAWN)
  const isOpen = count.status === 'open'
  const rows = count.lines.filter(
    ({ counted, difference }) =>
      shown === 'all' ||
      (shown === 'left' ? counted === null : difference !== null && difference !== '0'),
  )
  const names = { all: t`Wszystko`, left: t`Niepoliczone`, differ: t`Różnice` }
  return (
    <Stack>
      <Card>
        <Progress
          value={count.lines_count === 0 ? 0 : (100 * count.lines_done) / count.lines_count}
          label={t`Policzone`}
        />
        <span role="status">
          <Trans>
            Policzone {count.lines_done} z {count.lines_count}
          </Trans>
          {count.status === 'posted' ? (
            <>
              {' · '}
              <Trans>
                różnica wartości: <Money value={count.difference_value} />
              </Trans>
            </>
          ) : null}
        </span>
        {isOpen ? (
          <Steps
            count={count}
            onScan={() => {
              setScanning(true)
            }}
          />
        ) : null}
      </Card>
      <Top>
        <Choice
          label={t`Które`}
          value={shown}
          options={SHOWN.map((value) => ({ value, label: names[value] }))}
          onChange={setShown}
        />
      </Top>
      {rows.length === 0 ? (
        <Quiet>
          <Trans>Tu nic nie zostało.</Trans>
        </Quiet>
      ) : (
        <Rows aria-label={t`Arkusz spisu`}>
          {rows.slice(0, drawn).map((line) => (
            <SheetLine
              key={line.part.id}
              line={line}
              isOpen={isOpen}
              onCounted={(counted) => {
                setLine({ part_id: line.part.id, counted, is_more: false })
              }}
            />
          ))}
        </Rows>
      )}
      {rows.length > drawn ? (
        <div>
          <ActionButton
            onClick={() => {
              setDrawn(drawn + DRAWN)
            }}
          >
            <Trans>Pokaż dalsze</Trans>
          </ActionButton>
        </div>
      ) : null}
      <Suspense>
        {isScanning ? (
          <Scanner
            stays
            onClose={() => {
              setScanning(false)
            }}
            onFound={({ id }) => {
              setLine({ part_id: id, counted: '1', is_more: true })
            }}
          />
        ) : null}
      </Suspense>
    </Stack>
  )
}

function Steps({ count, onScan }: { count: StockCount; onScan: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const once = useOnce()
  const settled = {
    onSuccess: (saved: StockCount) => {
      queries.setQueryData(countQuery(saved.id).queryKey, saved)
    },
    onSettled: () => {
      for (const topic of [COUNT, PART, ALERT])
        void queries.invalidateQueries({ queryKey: [topic] })
    },
  }
  const post = useMutation({
    mutationFn: () => once((key) => postCount(count.id, key), 'post'),
    ...settled,
  })
  const cancel = useMutation({
    mutationFn: () => once((key) => cancelCount(count.id, key), 'cancel'),
    ...settled,
  })
  const [isAsking, setAsking] = useState(false)
  const problem = post.error ?? (isAsking ? null : cancel.error)
  return (
    <>
      <FormProblem message={problem ? problemText(problem) : undefined} />
      <Buttons>
        <ActionButton onClick={onScan}>
          <Trans>Skanuj</Trans>
        </ActionButton>
        <ActionButton
          kind="next"
          disabled={count.lines_done === 0}
          busy={post.isPending && t`Księguję…`}
          onClick={() => {
            post.mutate()
          }}
        >
          <Trans>Zaksięguj różnice</Trans>
        </ActionButton>
        <ActionButton
          kind="grave"
          busy={cancel.isPending && t`Przerywam…`}
          onClick={() => {
            if (count.lines_done > 0) setAsking(true)
            else cancel.mutate()
          }}
        >
          <Trans>Przerwij spis</Trans>
        </ActionButton>
      </Buttons>
      <Suspense>
        {isAsking ? (
          <AskDialog
            title={t`Przerwać spis?`}
            doIt={t`Przerwij spis`}
            leaveIt={t`Licz dalej`}
            busy={cancel.isPending && t`Przerywam…`}
            problem={cancel.error ? problemText(cancel.error) : undefined}
            onDo={() => {
              cancel.mutate()
            }}
            onClose={() => {
              setAsking(false)
            }}
          >
            <Plural
              value={count.lines_done}
              one="Policzona jest # pozycja."
              few="Policzone są # pozycje."
              many="Policzonych jest # pozycji."
              other="Policzone jest # pozycji."
            />{' '}
            <Trans>
              Po przerwaniu stan magazynu zostanie, jaki był, a liczenie trzeba będzie zacząć od
              nowa.
            </Trans>
          </AskDialog>
        ) : null}
      </Suspense>
    </>
  )
}

interface SheetLineProps {
  line: CountLine
  isOpen: boolean
  onCounted: (counted: string | null) => void
}

function SheetLine({ line, isOpen, onCounted }: SheetLineProps) {
  const { t } = useLingui()
  const units = useUnits()
  const quantity = useQuantity()
  const written = line.counted === null ? '' : spoken(line.counted)
  const [typed, setTyped] = useState(written)
  const [seen, setSeen] = useState(written)
  // Counted by the scanner, or by somebody else: what stands here follows.
  if (written !== seen) {
    setSeen(written)
    setTyped(written)
  }
  const isWrong = typed.trim() !== '' && quantityOf(typed) === null
  const save = () => {
    if (typed.trim() === written || isWrong) return
    onCounted(typed.trim() === '' ? null : quantityOf(typed))
  }
  return (
    <Line>
      <span>
        <b>{line.part.name}</b> <Quiet className="num">{line.part.sku}</Quiet>
        {line.part.location === '' ? null : <Quiet> · {line.part.location}</Quiet>}
      </span>
      <Quiet data-part="expected" className="num">
        <Trans>ma być {quantity(line.expected, line.part.unit)}</Trans>
      </Quiet>
      {isOpen ? (
        <Field
          label={t`Policzone: ${line.part.name}`}
          hideLabel
          inputMode="decimal"
          autoComplete="off"
          after={units[line.part.unit]}
          value={typed}
          error={isWrong ? t`Podaj liczbę.` : undefined}
          onChange={({ target }) => {
            setTyped(target.value)
          }}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save()
          }}
        />
      ) : (
        <span className="num">
          {line.counted === null ? '–' : quantity(line.counted, line.part.unit)}
        </span>
      )}
      <span data-part="difference" className="num">
        {line.difference === null || line.difference === '0' ? null : (
          <b>{signed(line.difference)}</b>
        )}
      </span>
    </Line>
  )
}
