import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import type { PriceList } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { Field, SelectField } from '@/components/field'
import { FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { Progress } from '@/components/progress'
import { useOnce } from '@/hooks/use-once'

import { PART, priceListQuery, readPriceList, runPriceList, suppliersQuery } from './api'
import { Buttons, Quiet, Roomy, TableFrame } from './look'
import { priceOf } from './quantities'

const FIELDS = [
  'sku',
  'name',
  'purchase_price',
  'price_net',
  'manufacturer',
  'category',
  'barcode',
  'oem_number',
  'supplier_sku',
] as const

function useFieldNames(): Record<(typeof FIELDS)[number], string> {
  const { t } = useLingui()
  return {
    sku: t`Indeks`,
    name: t`Nazwa`,
    purchase_price: t`Cena zakupu netto`,
    price_net: t`Cena sprzedaży netto`,
    manufacturer: t`Producent`,
    category: t`Kategoria`,
    barcode: t`Kod kreskowy`,
    oem_number: t`Numer OEM`,
    supplier_sku: t`Numer u dostawcy`,
  }
}

/** A supplier's file: its columns named, looked at, then taken in by itself while one does something else. */
export function PriceListDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const problemText = useProblemText()
  const fileId = useId()
  const suppliers = useQuery(suppliersQuery('', 1, 100))
  const [supplier, setSupplier] = useState('')
  const [sent, setSent] = useState(0)
  const read = useMutation({
    mutationFn: (file: File) =>
      readPriceList(file, {
        supplierId: supplier === '' ? null : Number(supplier),
        key: newIdempotencyKey(),
        onProgress: setSent,
      }),
  })
  return (
    <Dialog title={t`Cennik dostawcy`} onClose={onClose} width={720} atTop>
      <Roomy>
        <FormProblem message={read.error ? problemText(read.error) : undefined} />
        {read.data ? (
          <Mapping list={read.data} onClose={onClose} />
        ) : (
          <>
            <SelectField
              label={t`Dostawca`}
              value={supplier}
              onChange={({ target }) => {
                setSupplier(target.value)
              }}
            >
              <option value="">{t`bez dostawcy`}</option>
              {suppliers.data?.items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
            <div>
              <label htmlFor={fileId}>
                <Trans>Plik CSV z cennikiem</Trans>
              </label>
              <input
                id={fileId}
                type="file"
                accept=".csv,text/csv,text/plain"
                aria-describedby={`${fileId}-help`}
                style={{ display: 'block', marginTop: 6 }}
                onChange={({ target }) => {
                  const file = target.files?.[0]
                  if (file) read.mutate(file)
                }}
              />
              <Quiet id={`${fileId}-help`} style={{ display: 'block', marginTop: 6 }}>
                <Trans>
                  Do 10 MB i 200 000 wierszy, z nagłówkami w pierwszym. Zanim cokolwiek zapiszemy,
                  pokażemy, co z niego wyjdzie.
                </Trans>
              </Quiet>
            </div>
            {read.isPending ? <Progress value={sent * 100} label={t`Wysyłanie pliku`} /> : null}
          </>
        )}
      </Roomy>
    </Dialog>
  )
}

function Mapping({ list, onClose }: { list: PriceList; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const names = useFieldNames()
  const once = useOnce()
  const [mapping, setMapping] = useState<Record<string, number>>(list.mapping)
  const [margin, setMargin] = useState('')
  const [isMarginWrong, setMarginWrong] = useState(false)
  const marginBox = useRef<HTMLInputElement>(null)
  const [isAsked, setAsked] = useState(false)
  const state = useQuery({ ...priceListQuery(list.id), enabled: isAsked })
  const run = useMutation({
    mutationFn: (isTrial: boolean) => {
      const told = { mapping, margin_percent: priceOf(margin), dry_run: isTrial }
      return once((key) => runPriceList(list.id, told, key), told)
    },
    onSuccess: (now) => {
      queries.setQueryData(priceListQuery(list.id).queryKey, now)
      setAsked(true)
    },
  })
  const now = isAsked ? state.data : undefined
  const isBusy = now?.status === 'waiting' || now?.status === 'running'
  const isTried = now?.status === 'done' && now.is_dry_run
  if (now?.status === 'done' && !now.is_dry_run)
    return (
      <>
        <Outcome list={now} />
        <div>
          <ActionButton
            kind="next"
            onClick={() => {
              void queries.invalidateQueries({ queryKey: [PART] })
              onClose()
            }}
          >
            <Trans>Gotowe</Trans>
          </ActionButton>
        </div>
      </>
    )
  return (
    <>
      <FormProblem
        message={
          run.error
            ? problemText(run.error)
            : now?.status === 'failed'
              ? t`Nie udało się przejść przez plik. Spróbuj jeszcze raz.`
              : undefined
        }
      />
      <Quiet>
        {list.file_name}
        {' · '}
        <Plural
          value={list.total_rows}
          one="# wiersz"
          few="# wiersze"
          many="# wierszy"
          other="# wiersza"
        />
      </Quiet>
      <Sample list={list} />
      <FormRow>
        {FIELDS.map((name) => (
          <SelectField
            key={name}
            label={names[name]}
            value={mapping[name] ?? ''}
            disabled={isBusy}
            onChange={({ target }) => {
              setAsked(false)
              setMapping((before) => {
                const { [name]: _gone, ...rest } = before
                return target.value === '' ? rest : { ...rest, [name]: Number(target.value) }
              })
            }}
          >
            <option value="">{t`nie ma w pliku`}</option>
            {list.columns.map(({ title }, place) => (
              <option key={place} value={place}>
                {title}
              </option>
            ))}
          </SelectField>
        ))}
        {mapping.price_net === undefined ? (
          <Field
            ref={marginBox}
            label={t`Marża do ceny zakupu`}
            error={isMarginWrong ? t`Podaj procent, na przykład 30 albo 12,5.` : undefined}
            optional={t`nieobowiązkowe`}
            inputMode="decimal"
            after="%"
            value={margin}
            onChange={({ target }) => {
              setAsked(false)
              setMargin(target.value)
              setMarginWrong(false)
            }}
          />
        ) : null}
      </FormRow>
      {now ? <Outcome list={now} /> : null}
      <Buttons>
        {isTried ? (
          <ActionButton
            kind="next"
            busy={run.isPending && t`Wczytuję…`}
            disabled={now.new_parts + now.changed_parts === 0}
            onClick={() => {
              run.mutate(false)
            }}
          >
            <Trans>Wczytaj cennik</Trans>
          </ActionButton>
        ) : (
          <ActionButton
            kind="next"
            busy={(run.isPending || isBusy) && t`Pracuję…`}
            onClick={() => {
              // Nothing typed is no margin; what cannot be read is not.
              const isUnread =
                mapping.price_net === undefined && margin.trim() !== '' && priceOf(margin) === null
              setMarginWrong(isUnread)
              if (isUnread) marginBox.current?.focus()
              else run.mutate(true)
            }}
          >
            <Trans>Sprawdź plik</Trans>
          </ActionButton>
        )}
      </Buttons>
    </>
  )
}

function Sample({ list }: { list: PriceList }) {
  const { t } = useLingui()
  const rows = Math.max(0, ...list.columns.map(({ sample }) => sample.length))
  return (
    <TableFrame tabIndex={0} role="region" aria-label={t`Początek pliku`}>
      <table>
        <thead>
          <tr>
            {list.columns.map(({ title }, place) => (
              <th key={place}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: Math.min(3, rows) }, (_, row) => (
            <tr key={row}>
              {list.columns.map(({ sample }, place) => (
                <td key={place}>{sample[row]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** How far it is, and what became, or would become, of the rows. */
function Outcome({ list }: { list: PriceList }) {
  const { t } = useLingui()
  const names = useFieldNames()
  const known = (name: string) => (name in names ? names[name as keyof typeof names] : name)
  return (
    <div role="status">
      {list.status === 'done' ? null : (
        <Progress
          value={list.total_rows === 0 ? 0 : (100 * list.done_rows) / list.total_rows}
          label={t`Przejrzane wiersze`}
        />
      )}
      <p style={{ margin: '8px 0' }}>
        <Trans>
          Przejrzane: {list.done_rows} z {list.total_rows} · nowe: {list.new_parts} · zmienione:{' '}
          {list.changed_parts} · bez zmian: {list.same_parts} · z błędem: {list.failed_rows}
        </Trans>
      </p>
      {list.problems.length > 0 ? (
        <TableFrame tabIndex={0} role="region" aria-label={t`Wiersze z błędem`}>
          <table>
            <tbody>
              {list.problems.slice(0, 20).map((problem) => (
                <tr key={problem.row}>
                  <td>
                    <Trans>Wiersz {problem.row}</Trans>
                  </td>
                  <td>{problem.sku}</td>
                  <td className="wide">
                    {Object.entries(problem.errors)
                      .map(([name, messages]) => `${known(name)}: ${messages.join(' ')}`)
                      .join(' ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      ) : null}
    </div>
  )
}
