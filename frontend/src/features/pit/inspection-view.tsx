import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useEffect, useId, useRef, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { Field } from '@/components/field'
import { SkeletonRows } from '@/components/skeleton'
import { decimal } from '@/lib/amounts'
import { hasLimits } from '@/lib/limits'

import type { Inspection, Item, Order, Verdict } from './day'
import { decimalOf } from './decimal'
import { Card, List, Quiet, Reach, Row, Section, Stack, WaitsMark } from './parts'
import { Photos } from './photos'
import { useOrder, usePit } from './use-pit'
import { useVerdictWords } from './words'
import { inspectionFinish, itemWrite, proposeWrite } from './writes'

type Seen = Partial<Pick<Item, 'verdict' | 'value' | 'note'>>

const CHOICES = ['green', 'yellow', 'red', 'skipped'] as const

const Lights = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
  gap: 6,
  margin: 0,
  padding: 0,
  border: 0,
})

const Light = styled('label')(({ theme }) => {
  const { signal } = theme.vars.palette
  return {
    ...theme.typography.caption,
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    alignContent: 'center',
    gap: 2,
    minHeight: 76,
    padding: '4px 1px',
    lineHeight: 1.2,
    border: `2px solid ${theme.vars.palette.divider}`,
    borderRadius: 12,
    textAlign: 'center',
    fontWeight: 600,
    cursor: 'pointer',
    '& svg': { width: 26, height: 26 },
    '& input': { position: 'absolute', inset: 0, width: '100%', opacity: 0, cursor: 'inherit' },
    '&[data-light="green"]': { color: signal.green },
    '&[data-light="yellow"]': { color: signal.yellow },
    '&[data-light="red"]': { color: signal.red },
    '&:has(input:checked)': {
      borderColor: 'currentColor',
      background: theme.vars.palette.surface.soft,
    },
    '&:has(input:focus-visible)': { outline: `3px solid ${theme.vars.palette.primary.main}` },
  }
})

/** Told apart by form as well as by colour. */
const shapes: Record<(typeof CHOICES)[number], React.ReactNode> = {
  green: <path d="m3 8.5 4 4 6-9" />,
  yellow: <path d="M8 2.5v6.5M8 12.6v.4" />,
  red: <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" />,
  skipped: <path d="M3.5 8h9" />,
}

function Verdicts({ item, onChoose }: { item: Item; onChoose: (verdict: Verdict) => void }) {
  const words = useVerdictWords()
  const name = useId()
  return (
    <Lights role="radiogroup" aria-label={item.name}>
      {CHOICES.map((verdict) => (
        <Light key={verdict} data-light={verdict}>
          <input
            type="radio"
            name={name}
            checked={item.verdict === verdict}
            onChange={() => {
              onChoose(verdict)
            }}
          />
          <svg
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.2"
            strokeLinecap="round"
            aria-hidden="true"
          >
            {shapes[verdict]}
          </svg>
          {words[verdict]}
        </Light>
      ))}
    </Lights>
  )
}

const measured = (value: string | null): string =>
  value === null ? '' : decimal(String(Number(value)))

/**
 * What is typed: saved when the finger leaves the field, and when the page is left under it. `save` says whether it
 * stands now; until then it stays in the field.
 */
function useTyped(save: (text: string) => Promise<boolean>) {
  const [draft, setDraft] = useState<string | null>(null)
  const leave = async () => {
    if (draft !== null && (await save(draft))) setDraft((now) => (now === draft ? null : now))
  }
  const last = useRef(leave)
  useEffect(() => {
    last.current = leave
  })
  useEffect(() => {
    const now = () => void last.current()
    document.addEventListener('visibilitychange', now)
    return () => {
      document.removeEventListener('visibilitychange', now)
      now()
    }
  }, [])
  return [draft, setDraft, () => void leave()] as const
}

interface Typed {
  item: Item
  onSave: (seen: Seen) => Promise<boolean>
}

function Measure({ item, onSave }: Typed) {
  const { t } = useLingui()
  const isBad = (text: string) => text.trim() !== '' && decimalOf(text) === null
  const [draft, setDraft, leave] = useTyped(async (text) => {
    const value = decimalOf(text)
    if (isBad(text)) return false
    if (measured(value) === measured(item.value)) return true
    if (!hasLimits(item)) return onSave({ value })
    // The colour follows the value, unless somebody says otherwise afterwards.
    return onSave({ value, verdict: value === null ? item.verdict : '' })
  })
  const text = draft ?? measured(item.value)
  return (
    <Field
      label={t`Pomiar`}
      value={text}
      inputMode="decimal"
      enterKeyHint="done"
      after={<span>{item.unit}</span>}
      error={isBad(text) ? t`Wpisz liczbę, na przykład 3,5.` : undefined}
      onChange={({ target }) => {
        setDraft(target.value)
      }}
      onBlur={leave}
    />
  )
}

function Remark({ item, onSave }: Typed) {
  const { t } = useLingui()
  const [draft, setDraft, leave] = useTyped(async (text) => {
    const note = text.trim()
    return note === item.note || onSave({ note })
  })
  return (
    <Field
      label={t`Uwaga`}
      optional={t`jeśli trzeba`}
      value={draft ?? item.note}
      maxLength={500}
      enterKeyHint="done"
      onChange={({ target }) => {
        setDraft(target.value)
      }}
      onBlur={leave}
    />
  )
}

function ItemCard({ order, item, isOver }: { order: Order; item: Item; isOver: boolean }) {
  const { t } = useLingui()
  const { write } = usePit()
  const words = useVerdictWords()
  const { verdict, value, note } = item
  // As it was said last: a touch may come before what was typed is drawn.
  const noted = useRef(note)
  useEffect(() => {
    noted.current = note
  }, [note])
  const save = (seen: Seen) => {
    noted.current = seen.note ?? noted.current
    return write(itemWrite(order, item, seen))
  }
  if (isOver)
    return (
      <Card as="li">
        <strong>{item.name}</strong>
        <Quiet>
          {[
            verdict === '' ? t`nie sprawdzono` : words[verdict],
            value === null ? '' : `${measured(value)} ${item.unit}`,
            note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Quiet>
        <Photos order={order} item={item} />
      </Card>
    )
  return (
    <Card as="li">
      <Row>
        <strong>{item.name}</strong>
        <WaitsMark waits={item.waits} />
      </Row>
      <Verdicts
        item={item}
        onChoose={(chosen) => {
          void save({ verdict: chosen })
        }}
      />
      {item.unit === '' ? null : <Measure item={item} onSave={save} />}
      {verdict === 'yellow' || verdict === 'red' || note !== '' ? (
        <Remark item={item} onSave={save} />
      ) : null}
      <Photos order={order} item={item} />
      <Row>
        {verdict === 'red' && order.can_edit_lines ? (
          item.line_id === null ? (
            <ActionButton
              aria-label={t`Zaproponuj naprawę: ${item.name}`}
              onClick={() => void write(proposeWrite(order, { ...item, note: noted.current }))}
            >
              <Trans>Zaproponuj naprawę</Trans>
            </ActionButton>
          ) : (
            <Quiet>
              <Trans>Naprawa jest już wśród pozycji zlecenia.</Trans>
            </Quiet>
          )
        ) : null}
      </Row>
    </Card>
  )
}

function byGroup(items: readonly Item[]): [string, Item[]][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  return [...groups]
}

/** The open inspection of this name, else the latest one. The name stays when the id comes from the server. */
export function inspectionNamed(order: Order, name: string): Inspection | undefined {
  const named = order.inspections.filter((one) => one.name === name)
  return named.find(({ finished_at }) => finished_at === null) ?? named[0]
}

export function InspectionView({ orderId, name }: { orderId: number; name: string }) {
  const order = useOrder(orderId)
  const { write } = usePit()
  if (order === undefined) return <SkeletonRows count={5} height={140} />
  const inspection = order === null ? undefined : inspectionNamed(order, name)
  if (order === null || !inspection)
    return (
      <EmptyState
        drawing="car"
        action={
          <ActionButton to="/">
            <Trans>Moje dziś</Trans>
          </ActionButton>
        }
      >
        <Trans>Tych oględzin nie ma na tym telefonie.</Trans>
      </EmptyState>
    )
  const { items } = inspection
  const seen = items.filter(({ verdict }) => verdict !== '').length
  const isOver = inspection.finished_at !== null
  return (
    <Stack style={{ paddingBottom: 140 }}>
      <Quiet role="status">
        <Trans>
          sprawdzone {seen} z {items.length}
        </Trans>
      </Quiet>
      {byGroup(items).map(([group, own]) => (
        <Section key={group} title={group}>
          <List>
            {own.map((item) => (
              <ItemCard
                key={`${item.group} ${item.name}`}
                order={order}
                item={item}
                isOver={isOver}
              />
            ))}
          </List>
        </Section>
      ))}
      {isOver ? null : (
        <Reach>
          <ActionButton
            kind="next"
            fullWidth
            onClick={() => void write(inspectionFinish(order, inspection))}
          >
            <Trans>Zakończ oględziny</Trans>
          </ActionButton>
        </Reach>
      )}
    </Stack>
  )
}
