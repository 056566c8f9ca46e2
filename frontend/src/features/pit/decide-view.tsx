import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { TextAreaField } from '@/components/field'
import { decimal } from '@/lib/amounts'

import type { Verdict } from './day'
import { dependsOn, drop, keepMine } from './decisions'
import { useProblemWords, useToldWords } from './outbox-words'
import { Card, Quiet, Section, Stack } from './parts'
import type { OutboxRow, Told } from './store'
import { usePit } from './use-pit'
import { useVerdictWords } from './words'

const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  margin: 0,
  '& dt': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
}))

interface Fact {
  name: string
  value: string
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** What a finding says, field by field, for two people's words to be read side by side. */
function useFindingFacts(): (finding: Record<string, unknown>) => Fact[] {
  const { t } = useLingui()
  const words = useVerdictWords()
  return (finding) => {
    const verdict = text(finding.verdict) as Verdict
    return [
      { name: t`Ocena`, value: verdict === '' ? t`(brak)` : words[verdict] },
      { name: t`Pomiar`, value: decimal(text(finding.value)) },
      { name: t`Uwaga`, value: text(finding.note) },
    ].filter(({ value }) => value !== '')
  }
}

function Said({ facts }: { facts: Fact[] }) {
  return (
    <Card>
      <Facts>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </Facts>
    </Card>
  )
}

const MOST_LETTERS: Partial<Record<Told['kind'], number>> = { note: 2000, line: 160, word: 4000 }

/** The words of a row that can be mended here. */
function wordsOf(told: Told): string | null {
  if (told.kind === 'note' || told.kind === 'word') return told.text
  if (told.kind === 'line') return told.line.name
  return told.kind === 'item' ? told.note : null
}

function withWords(row: OutboxRow, said: string): { body: Record<string, unknown>; told: Told } {
  const { body, told } = row
  switch (told.kind) {
    case 'note':
      return { body: { ...body, text: said }, told: { ...told, text: said } }
    case 'word':
      return { body: { ...body, text: said }, told: { ...told, text: said } }
    case 'line':
      return {
        body: { ...body, name: said },
        told: { ...told, line: { ...told.line, name: said } },
      }
    case 'item':
      return { body: { ...body, note: said }, told: { ...told, note: said } }
    default:
      return { body, told }
  }
}

export function DecideView({ seq }: { seq: number }) {
  const { rows } = usePit()
  const row = rows.find((one) => one.seq === seq)
  if (row?.state !== 'conflict' && row?.state !== 'failed')
    return (
      <EmptyState
        drawing="car"
        action={
          <ActionButton to="/do-wyslania">
            <Trans>Do wysłania</Trans>
          </ActionButton>
        }
      >
        <Trans>Tu nie ma już nic do rozstrzygnięcia.</Trans>
      </EmptyState>
    )
  return <Decide row={row} />
}

function Decide({ row }: { row: OutboxRow }) {
  const { t } = useLingui()
  const { store, rows, sendNow, readAgain } = usePit()
  const navigate = useNavigate()
  const told = useToldWords()
  const problemWords = useProblemWords()
  const findingFacts = useFindingFacts()
  const [words, setWords] = useState<string | null>(() => wordsOf(row.told))
  const [isSure, setSure] = useState(false)
  const behind = rows.filter((one) => dependsOn(one, row.seq)).length
  const current = row.state === 'conflict' ? (row.problem?.current ?? null) : null

  const after = async (deed: Promise<void>) => {
    await deed
    sendNow()
    readAgain()
    void navigate('/do-wyslania', { replace: true })
  }
  const keep = () =>
    void after(keepMine(store, row.seq, words === null ? {} : withWords(row, words.trim())))
  const remove = () => void after(drop(store, row.seq))
  const mine = row.told.kind === 'item' ? findingFacts({ ...row.told }) : []

  return (
    <Stack>
      <div>
        <strong>{told(row.told)}</strong>
        <br />
        <Quiet>{row.subject}</Quiet>
      </div>
      <span>{problemWords(row.problem)}</span>
      {current ? (
        <Section title={t`Teraz w warsztacie`}>
          <Said facts={findingFacts(current)} />
        </Section>
      ) : null}
      {mine.length > 0 ? (
        <Section title={t`U Ciebie`}>
          <Said facts={mine} />
        </Section>
      ) : null}
      {words === null ? null : (
        <TextAreaField
          label={row.told.kind === 'item' ? t`Uwaga, którą zapiszesz` : t`Treść`}
          value={words}
          maxLength={MOST_LETTERS[row.told.kind] ?? 500}
          onChange={({ target }) => {
            setWords(target.value)
          }}
        />
      )}
      <ActionButton
        kind="next"
        fullWidth
        disabled={words !== null && row.told.kind !== 'item' && words.trim() === ''}
        onClick={keep}
      >
        {current ? <Trans>Zapisz moje</Trans> : <Trans>Wyślij jeszcze raz</Trans>}
      </ActionButton>
      {current ? (
        <ActionButton fullWidth onClick={remove}>
          <Trans>Zostaw, jak jest w warsztacie</Trans>
        </ActionButton>
      ) : isSure ? (
        <>
          <Quiet role="alert">
            <Trans>Tego nie da się cofnąć: zniknie z telefonu i nie trafi do warsztatu.</Trans>{' '}
            {behind > 0 ? <Trans>Razem z tym zniknie, co na to czeka: {behind}.</Trans> : null}
          </Quiet>
          <ActionButton kind="grave" fullWidth onClick={remove}>
            <Trans>Tak, usuń</Trans>
          </ActionButton>
          <ActionButton
            fullWidth
            onClick={() => {
              setSure(false)
            }}
          >
            <Trans>Zostaw</Trans>
          </ActionButton>
        </>
      ) : (
        <ActionButton
          kind="quiet"
          fullWidth
          onClick={() => {
            setSure(true)
          }}
        >
          <Trans>Usuń z telefonu</Trans>
        </ActionButton>
      )}
    </Stack>
  )
}
