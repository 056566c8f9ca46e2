import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import type { Customer } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { Dialog } from '@/components/dialog'
import { ErrorState, useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'
import { offerUndo } from '@/components/notify'
import { SkeletonRows } from '@/components/skeleton'
import { useOnce } from '@/hooks/use-once'
import { phoneText } from '@/lib/phone'

import { customerQuery, mergeCustomers, TOPIC } from './api'
import { useCustomerLabels } from './customer-dialog'
import { CustomerPicker } from './customer-picker'
import { mergedRows, type MergedField } from './merged'
import { nipText } from './numbers'
import { Buttons, Quiet, Roomy } from './parts'

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  ...theme.typography.body2,
  '& caption': { paddingBottom: 8, textAlign: 'left', fontWeight: 600 },
  '& th, & td': {
    padding: '8px 10px 8px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  '& th': { color: theme.vars.palette.text.secondary, fontWeight: 500 },
  '& tbody tr': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& tbody th': { width: '7rem' },
  '& small': {
    display: 'block',
    color: theme.vars.palette.text.secondary,
    ...theme.typography.caption,
  },
  // On a phone each line says in words what the heads of the columns said.
  '@media (max-width: 719px)': {
    '& thead': { display: 'none' },
    '& tbody, & tr, & th, & td': { display: 'block' },
    '& tbody tr': { padding: '8px 0' },
    '& th, & td': { padding: '2px 0' },
    '& tbody th': { width: 'auto', color: theme.vars.palette.text.primary, fontWeight: 600 },
    '& td[data-says]::before': {
      content: 'attr(data-says) ": "',
      color: theme.vars.palette.text.secondary,
    },
  },
}))

const Points = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  margin: 0,
  paddingLeft: 20,
  ...theme.typography.body2,
}))

interface MergeDialogProps {
  customer: Customer
  /** The other record, when it is known already. */
  twinId?: number | null
  onClose: () => void
}

/** Two records of one person made one: find the other, see what will become of both, confirm. */
export function MergeDialog({ customer, twinId = null, onClose }: MergeDialogProps) {
  const { t } = useLingui()
  const [otherId, setOtherId] = useState(twinId)
  return (
    <Dialog title={t`Scal z innym klientem`} onClose={onClose} width={840} atTop>
      <Roomy>
        {otherId === null ? (
          <>
            <p>
              <Trans>
                Wskaż drugi wpis tej samej osoby lub firmy. Jego auta i wizyty przejdą do klienta{' '}
                <b>{customer.name}</b>. Zanim cokolwiek się stanie, pokażemy, jak to będzie
                wyglądać.
              </Trans>
            </p>
            <CustomerPicker
              without={[customer.id]}
              onChoose={({ id }) => {
                setOtherId(id)
              }}
            />
          </>
        ) : (
          <Preview
            customer={customer}
            otherId={otherId}
            onBack={() => {
              setOtherId(null)
            }}
            onClose={onClose}
          />
        )}
      </Roomy>
    </Dialog>
  )
}

interface PreviewProps extends Omit<MergeDialogProps, 'twinId'> {
  otherId: number
  onBack: () => void
}

function Preview({ customer, otherId, onBack, onClose }: PreviewProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const other = useQuery(customerQuery(otherId))
  const once = useOnce({ topics: [TOPIC] })
  const merge = useMutation({
    mutationFn: () => once((key) => mergeCustomers(customer.id, otherId, key)),
    onSuccess: (merged) => {
      queries.setQueryData(customerQuery(customer.id).queryKey, merged)
      void queries.invalidateQueries({ queryKey: [TOPIC] })
      void queries.invalidateQueries({ queryKey: ['appointment'] })
      onClose()
      offerUndo(t`Scalono. Auta i wizyty są teraz w jednym miejscu.`)
    },
  })
  const heading = useRef<HTMLDivElement>(null)
  const found = other.data
  useEffect(() => {
    if (found) heading.current?.focus()
  }, [found])
  useEffect(() => {
    if (found) announce(t`Podgląd scalenia: ${found.name}`)
  }, [found, t])
  if (!found)
    return other.isError ? (
      <ErrorState problem={other.error} onRetry={() => void other.refetch()} />
    ) : (
      <SkeletonRows count={5} />
    )
  return (
    <>
      <FormProblem message={merge.isError ? problemText(merge.error) : undefined} />
      <div ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        <Comparison target={customer} source={found} />
      </div>
      <Points>
        <li>
          {found.vehicles.length === 0 ? (
            <Trans>Drugi wpis nie ma żadnych aut.</Trans>
          ) : (
            <>
              <Plural
                value={found.vehicles.length}
                one="Przejdzie tu # auto."
                few="Przejdą tu # auta."
                many="Przejdzie tu # aut."
                other="Przejdzie tu # auta."
              />{' '}
              <Trans>Auto zapisane w obu wpisach będzie jedno.</Trans>
            </>
          )}
        </li>
        <li>
          <Trans>Przejdą tu wszystkie wizyty i notatki drugiego wpisu.</Trans>
        </li>
        {customer.has_account === found.has_account ? null : (
          <li>
            <Trans>
              Kto ma konto w serwisie, zobaczy też zlecenia i kosztorysy z wpisu bez konta. Scal
              tylko wtedy, gdy to na pewno ta sama osoba.
            </Trans>
          </li>
        )}
        <li>
          <Trans>Drugi wpis zniknie z listy, a jego adres zaprowadzi tutaj.</Trans>
        </li>
        <li>
          <b>
            <Trans>Scalenia nie da się cofnąć.</Trans>
          </b>
        </li>
      </Points>
      <Buttons>
        <ActionButton
          kind="next"
          busy={merge.isPending && t`Scalam…`}
          onClick={() => {
            merge.mutate()
          }}
        >
          <Trans>Scal w jednego klienta</Trans>
        </ActionButton>
        <ActionButton onClick={onBack}>
          <Trans>Wybierz kogoś innego</Trans>
        </ActionButton>
      </Buttons>
    </>
  )
}

function Comparison({ target, source }: { target: Customer; source: Customer }) {
  const { t } = useLingui()
  const labels = useCustomerLabels()
  const shown = (field: MergedField, value: string) =>
    field === 'phone' ? phoneText(value) : field === 'nip' ? nipText(value) : value
  const none = <Quiet aria-label={t`puste`}>–</Quiet>
  return (
    <Table>
      <caption>
        <Trans>Co zostanie po scaleniu</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col" style={{ width: '7rem' }}>
            <Trans>Pole</Trans>
          </th>
          <th scope="col">
            <Trans>Ten klient</Trans>
          </th>
          <th scope="col">
            <Trans>Drugi wpis</Trans>
          </th>
          <th scope="col">
            <Trans>Po scaleniu</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {mergedRows(target, source).map(({ field, ours, theirs, result, goesToNote }) => (
          <tr key={field}>
            <th scope="row">{labels[field]}</th>
            <td data-says={t`Ten klient`}>{ours === '' ? none : shown(field, ours)}</td>
            <td data-says={t`Drugi wpis`}>{theirs === '' ? none : shown(field, theirs)}</td>
            <td data-says={t`Po scaleniu`}>
              <b>{shown(field, result)}</b>
              {goesToNote ? (
                <small>
                  <Trans>druga wartość trafi do notatki</Trans>
                </small>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
