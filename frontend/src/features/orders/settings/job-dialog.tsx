import { Trans, useLingui } from '@lingui/react/macro'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { CannedJob, CannedJobLine } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field, SelectField } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { IconButton } from '@/components/icon-button'
import { useOnce } from '@/hooks/use-once'

import { currentOf } from '../api'
import { Buttons, Roomy } from '../parts'
import { useRefusalText } from '../use-order'
import { useKindWords } from '../words'

import { addJob, RULES_TOPIC, saveJob } from './api'
import { emptyJobLine, jobLineTerms, jobLineValues, type JobLineValues } from './job-values'

const Lines = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '130px minmax(140px, 1fr) 76px 70px 110px auto',
    alignItems: 'end',
    gap: 8,
  },
  '@media (max-width: 719px)': {
    '& > li': {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      paddingBottom: 12,
      borderBottom: `1px solid ${theme.vars.palette.divider}`,
    },
  },
}))

/** A job with its positions. */
export function JobDialog({ job, onClose }: { job: CannedJob | null; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const refusal = useRefusalText()
  const kinds = useKindWords()
  const [read, setRead] = useState(job)
  const [name, setName] = useState(job?.name ?? '')
  const [keywords, setKeywords] = useState(job?.keywords ?? '')
  const [lines, setLines] = useState<(JobLineValues & { key: string })[]>(() =>
    (job?.lines.map(jobLineValues) ?? [emptyJobLine('labour')]).map((line) => ({
      ...line,
      key: crypto.randomUUID(),
    })),
  )
  const once = useOnce({ topics: [RULES_TOPIC] })
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const write = (at: number, change: Partial<JobLineValues>) => {
    setLines(lines.map((line, index) => (index === at ? { ...line, ...change } : line)))
    setProblem('')
  }
  const submit = async () => {
    const told = lines.map(jobLineTerms)
    if (name.trim() === '' || told.includes(null)) {
      setProblem(t`Podaj nazwę szablonu oraz nazwę i ilość w każdej pozycji.`)
      return
    }
    const terms = {
      name: name.trim(),
      keywords: keywords.trim(),
      is_active: read?.is_active ?? true,
      lines: told.filter((line): line is CannedJobLine => line !== null),
    }
    setBusy(true)
    try {
      if (read) await saveJob(read.id, terms, read.version)
      else await once((key) => addJob(terms, key))
      void queries.invalidateQueries({ queryKey: [RULES_TOPIC] })
      onClose()
    } catch (refused) {
      setBusy(false)
      const current = currentOf(refused) as CannedJob | null
      if (current) setRead(current)
      setProblem(
        current
          ? t`Ktoś zmienił ten szablon przed chwilą. Twoja wersja stoi poniżej: zapisz jeszcze raz, żeby zastąpić tamtą, albo zamknij.`
          : refusal(refused),
      )
    }
  }
  return (
    <Dialog title={job ? job.name : t`Nowy szablon`} width={760} onClose={onClose}>
      <Roomy>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            if (!isBusy) void submit()
          }}
        >
          <FormProblem message={problem === '' ? undefined : problem} />
          <Field
            label={t`Nazwa szablonu`}
            maxLength={120}
            value={name}
            onChange={(event) => {
              setName(event.target.value)
              setProblem('')
            }}
          />
          <Field
            label={t`Słowa, po których go znajdziesz`}
            optional={t`nieobowiązkowe`}
            maxLength={200}
            value={keywords}
            onChange={(event) => {
              setKeywords(event.target.value)
            }}
          />
          <Lines aria-label={t`Pozycje szablonu`}>
            {lines.map((line, index) => (
              <li key={line.key}>
                <SelectField
                  label={t`Rodzaj`}
                  value={line.kind}
                  onChange={(event) => {
                    const kind = event.target.value as CannedJobLine['kind']
                    write(index, { kind, unit: emptyJobLine(kind).unit, part_id: '' })
                  }}
                >
                  {Object.entries(kinds).map(([kind, word]) => (
                    <option key={kind} value={kind}>
                      {word}
                    </option>
                  ))}
                </SelectField>
                <Field
                  label={t`Nazwa`}
                  maxLength={160}
                  value={line.name}
                  onChange={(event) => {
                    write(index, { name: event.target.value })
                  }}
                />
                <Field
                  label={t`Ilość`}
                  inputMode="decimal"
                  maxLength={10}
                  value={line.quantity}
                  onChange={(event) => {
                    write(index, { quantity: event.target.value })
                  }}
                />
                <Field
                  label={t`Jedn.`}
                  maxLength={12}
                  value={line.unit}
                  onChange={(event) => {
                    write(index, { unit: event.target.value })
                  }}
                />
                <Field
                  label={t`Cena netto`}
                  inputMode="decimal"
                  maxLength={12}
                  placeholder={t`z cennika`}
                  value={line.unit_net}
                  onChange={(event) => {
                    write(index, { unit_net: event.target.value })
                  }}
                />
                <IconButton
                  aria-label={t`Usuń pozycję: ${line.name}`}
                  onClick={() => {
                    setLines(lines.filter((one) => one.key !== line.key))
                  }}
                >
                  <DeleteIcon />
                </IconButton>
              </li>
            ))}
          </Lines>
          <Buttons>
            {(['labour', 'part'] as const).map((kind) => (
              <ActionButton
                key={kind}
                size="small"
                onClick={() => {
                  setLines([...lines, { ...emptyJobLine(kind), key: crypto.randomUUID() }])
                }}
              >
                {kind === 'labour' ? <Trans>Dodaj robociznę</Trans> : <Trans>Dodaj część</Trans>}
              </ActionButton>
            ))}
          </Buttons>
          <div>
            <ActionButton kind="next" type="submit" busy={isBusy && t`Zapisuję…`}>
              <Trans>Zapisz</Trans>
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Dialog>
  )
}
