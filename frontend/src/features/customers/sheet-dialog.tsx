import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import type { SheetLooked } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'
import { FramedRows } from '@/components/framed-rows'

import { fetchSheet, sendSheet, TOPIC } from './api'
import { Buttons, Quiet, Roomy } from './parts'

const Lines = styled(FramedRows)(({ theme }) => ({
  maxHeight: '40vh',
  overflow: 'auto',
  '& li': { display: 'grid', gap: 2, padding: '8px 12px', overflowWrap: 'anywhere' },
  '& [data-wrong]': { color: theme.vars.palette.error.main },
}))

/** Everybody into a file, or many out of one: looked at first, written when somebody says so. */
export function SheetDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const fieldId = useId()
  const [file, setFile] = useState<File | null>(null)
  // One key per intention: the same file written twice by a double click is written once.
  const key = useRef('')
  const looked = useMutation({
    mutationFn: (chosen: File) => sendSheet(chosen, { isTrial: true, key: newIdempotencyKey() }),
  })
  const written = useMutation({
    mutationFn: (chosen: File) => sendSheet(chosen, { isTrial: false, key: key.current }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [TOPIC] }),
  })
  const fetched = useMutation({ mutationFn: fetchSheet })
  const choose = (chosen: File | null) => {
    setFile(chosen)
    key.current = newIdempotencyKey()
    looked.reset()
    written.reset()
    if (chosen) looked.mutate(chosen)
  }
  const problem = written.error ?? looked.error ?? fetched.error
  const found = looked.data
  const useful = found ? found.new + found.known : 0
  return (
    <Dialog title={t`Klienci w pliku`} onClose={onClose} width={640} atTop>
      <Roomy>
        <FormProblem message={problem ? problemText(problem) : undefined} />
        {written.data ? (
          <Done looked={written.data} onClose={onClose} />
        ) : (
          <>
            <div>
              <label htmlFor={fieldId}>
                <Trans>Plik CSV z arkusza kalkulacyjnego</Trans>
              </label>
              <input
                id={fieldId}
                type="file"
                accept=".csv,text/csv"
                aria-describedby={`${fieldId}-help`}
                onChange={(event) => {
                  choose(event.target.files?.[0] ?? null)
                }}
                style={{ display: 'block', marginTop: 6 }}
              />
              <Quiet id={`${fieldId}-help`} style={{ display: 'block', marginTop: 6 }}>
                <Trans>
                  Pierwszy wiersz to nagłówki: Nazwa, NIP, Telefon, E-mail, Marka, Model, Rok, Numer
                  rejestracyjny, VIN, Przebieg. Najpierw pokażemy, co z niego wyjdzie.
                </Trans>
              </Quiet>
            </div>
            {looked.isPending ? (
              <p role="status" style={{ margin: 0 }}>
                <Trans>Czytamy plik…</Trans>
              </p>
            ) : null}
            {found ? <Preview looked={found} /> : null}
            <Buttons>
              {found && file && useful > 0 ? (
                <ActionButton
                  kind="next"
                  busy={written.isPending && t`Zapisujemy…`}
                  onClick={() => {
                    written.mutate(file)
                  }}
                >
                  <Plural
                    value={useful}
                    one="Wczytaj # wiersz"
                    few="Wczytaj # wiersze"
                    many="Wczytaj # wierszy"
                    other="Wczytaj # wiersza"
                  />
                </ActionButton>
              ) : null}
              <ActionButton
                busy={fetched.isPending && t`Przygotowujemy plik…`}
                onClick={() => {
                  fetched.mutate()
                }}
              >
                <Trans>Pobierz wszystkich jako CSV</Trans>
              </ActionButton>
            </Buttons>
          </>
        )}
      </Roomy>
    </Dialog>
  )
}

function Preview({ looked }: { looked: SheetLooked }) {
  const { t } = useLingui()
  const words = { new: t`nowy klient`, known: t`znany klient`, failed: t`wiersz pominięty` }
  return (
    <div role="status">
      <p style={{ margin: '0 0 8px' }}>
        <Trans>
          Nowi: {looked.new} · już znani: {looked.known} · z błędem: {looked.failed}
        </Trans>
      </p>
      <Lines aria-label={t`Wiersze pliku`} tabIndex={0}>
        {looked.rows.map((line) => (
          <li key={line.row}>
            <span>
              <Trans>Wiersz {line.row}</Trans>
              {': '}
              <b>{line.name || '–'}</b>
              {line.car ? ` · ${line.car}` : ''} <Quiet>{words[line.outcome]}</Quiet>
            </span>
            {Object.entries(line.errors).map(([name, messages]) => (
              <span key={name} data-wrong="">
                {messages.join(' ')}
              </span>
            ))}
          </li>
        ))}
      </Lines>
    </div>
  )
}

function Done({ looked, onClose }: { looked: SheetLooked; onClose: () => void }) {
  return (
    <>
      <p role="status" style={{ margin: 0 }}>
        <Trans>
          Wczytane. Nowi: {looked.new} · uzupełnieni: {looked.known} · pominięte wiersze:{' '}
          {looked.failed}
        </Trans>
      </p>
      <Buttons>
        <ActionButton kind="next" onClick={onClose}>
          <Trans>Gotowe</Trans>
        </ActionButton>
      </Buttons>
    </>
  )
}
