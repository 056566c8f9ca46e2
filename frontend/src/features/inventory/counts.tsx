import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import type { CountRow } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { EmptyState } from '@/components/empty-state'
import { ErrorState, useProblemText } from '@/components/error-state'
import { Field, SelectField } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { Money } from '@/components/money'
import { Pages } from '@/components/pages'
import { SkeletonRows } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { useOnce } from '@/hooks/use-once'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { categoriesQuery, COUNT, countsQuery, openCount } from './api'
import { Quiet, Roomy, RowLink, Rows, Touch } from './look'
import { placesQuery } from './places-api'

const Line = styled('li')({
  gridTemplateColumns: 'minmax(0, 1.6fr) 8rem minmax(0, 1fr) minmax(0, 1fr)',
  '@media (max-width: 719px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
})

export function useCountNames(): Record<CountRow['status'], string> {
  const { t } = useLingui()
  return { open: t`w toku`, posted: t`zaksięgowany`, cancelled: t`przerwany` }
}

/** Every sheet; a new one is of one place, one category or everything. */
export function CountsPart() {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const names = useCountNames()
  const [address, setAddress] = useSearchParams()
  const [isNew, setNew] = useState(false)
  const page = Math.max(1, Math.trunc(Number(address.get('strona'))) || 1)
  const found = useQuery(countsQuery(page))
  const begin = (
    <ActionButton
      kind="next"
      onClick={() => {
        setNew(true)
      }}
    >
      <Trans>Nowy spis</Trans>
    </ActionButton>
  )
  return (
    <Touch>
      {!found.data ? (
        found.isError ? (
          <ErrorState problem={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <SkeletonRows count={4} height={42} />
        )
      ) : found.data.items.length === 0 ? (
        <EmptyState drawing="search" action={begin}>
          <Trans>Policz jedną półkę albo cały magazyn: telefonem, kodami albo ręcznie.</Trans>
        </EmptyState>
      ) : (
        <>
          <div style={{ marginBottom: 12 }}>{begin}</div>
          <Rows aria-label={t`Spisy`}>
            {found.data.items.map((count) => (
              <Line key={count.id}>
                <RowLink to={`/magazyn/spis/${String(count.id)}`}>{count.name}</RowLink>
                <span>
                  <Tag>{names[count.status]}</Tag>
                </span>
                <Quiet>
                  {count.status === 'posted' ? (
                    <>
                      <Plural
                        value={count.differences}
                        one="# różnica"
                        few="# różnice"
                        many="# różnic"
                        other="# różnicy"
                      />
                      {', '}
                      <Money value={count.difference_value} />
                    </>
                  ) : (
                    <Trans>
                      policzone {count.lines_done} z {count.lines_count}
                    </Trans>
                  )}
                </Quiet>
                <Quiet>{format.dateTime(count.created_at)}</Quiet>
              </Line>
            ))}
          </Rows>
          <Pages
            page={page}
            pages={found.data.pagination.pages}
            onGo={(next) => {
              setAddress(next === 1 ? {} : { strona: String(next) })
            }}
          />
        </>
      )}
      {isNew ? (
        <NewCount
          onClose={() => {
            setNew(false)
          }}
        />
      ) : null}
    </Touch>
  )
}

function NewCount({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const format = useWorkshopFormat()
  const problemText = useProblemText()
  const once = useOnce({ topics: [COUNT] })
  const places = useQuery(placesQuery())
  const categories = useQuery(categoriesQuery())
  const [name, setName] = useState(() => t`Spis ${format.exact(new Date())}`)
  const [place, setPlace] = useState('')
  const [category, setCategory] = useState('')
  const open = useMutation({
    mutationFn: () => {
      const location_id = place === '' ? null : Number(place)
      const told = { name: name.trim(), location_id, category, supplier_id: null }
      return once((key) => openCount(told, key))
    },
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: [COUNT] })
      void navigate(`/magazyn/spis/${String(id)}`)
    },
  })
  return (
    <Dialog title={t`Nowy spis`} onClose={onClose}>
      <Roomy>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            open.mutate()
          }}
        >
          <FormProblem message={open.error ? problemText(open.error) : undefined} />
          <Field
            label={t`Nazwa`}
            value={name}
            maxLength={80}
            onChange={({ target }) => {
              setName(target.value)
            }}
          />
          <SelectField
            label={t`Miejsce`}
            value={place}
            onChange={({ target }) => {
              setPlace(target.value)
            }}
          >
            <option value="">{t`Cały magazyn`}</option>
            {places.data?.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t`Kategoria`}
            value={category}
            onChange={({ target }) => {
              setCategory(target.value)
            }}
          >
            <option value="">{t`Każda kategoria`}</option>
            {categories.data?.map((one) => (
              <option key={one.name} value={one.name}>
                {one.name}
              </option>
            ))}
          </SelectField>
          <div>
            <ActionButton kind="next" type="submit" busy={open.isPending && t`Otwieram…`}>
              <Trans>Zacznij liczyć</Trans>
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Dialog>
  )
}
