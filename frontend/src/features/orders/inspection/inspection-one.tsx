import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'

import type { Inspection, InspectionItem, Order } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Press } from '@/components/press'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { Buttons, Card, Quiet } from '../parts'
import { useMerge } from '../use-merge'

import { finishInspection, inspectionsQuery, saveItem, type Seen } from './api'
import { byGroup, countOf, seenIn, seenOf, type SeenValues, VERDICTS } from './inspection-values'
import { Item } from './item'
import { Head, Items, useVerdicts } from './look'
import { useInspectionWrite } from './use-inspection-write'

const Fold = styled(Press)(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 14px',
  width: '100%',
  minHeight: theme.density.control,
  padding: 0,
  textAlign: 'left',
  '&::after': {
    content: '""',
    width: 8,
    height: 8,
    marginLeft: 'auto',
    marginRight: 4,
    border: 'solid currentColor',
    borderWidth: '0 2px 2px 0',
    transform: 'rotate(45deg)',
  },
  '&[aria-expanded="true"]::after': { transform: 'rotate(225deg)' },
  '&:focus-visible': {
    outline: `3px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 4,
    borderRadius: 4,
  },
}))

const Count = styled('span')(({ theme }) => ({
  whiteSpace: 'nowrap',
  '&[data-light="red"]': { color: theme.vars.palette.signal.red },
  '&[data-light="yellow"]': { color: theme.vars.palette.signal.yellow },
  '&[data-light="green"]': { color: theme.vars.palette.signal.green },
  '&:not([data-light="red"], [data-light="yellow"], [data-light="green"])': {
    color: theme.vars.palette.text.secondary,
  },
}))

/** How many of each colour were seen, the worst first. */
function Counts({ items }: { items: readonly InspectionItem[] }) {
  const verdicts = useVerdicts()
  const { t } = useLingui()
  const words = { ...verdicts, '': t`nie sprawdzono` }
  return (['red', 'yellow', 'green', 'skipped', ''] as const).map((verdict) => {
    const count = countOf(items, verdict)
    return count === 0 ? null : (
      <Count key={verdict} data-light={verdict}>
        <b>{count}</b> {words[verdict]}
      </Count>
    )
  })
}

interface OneProps {
  order: Order
  inspection: Inspection
  mayWork: boolean
}

/** Saves of one item go one after the other, each on top of the last; what two people saved at once is told apart. */
function useItemSaving(order: Order) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const verdicts = useVerdicts()
  const { queryKey } = inspectionsQuery(order.id)
  const { save, dialog } = useMerge<InspectionItem, SeenValues>({
    valuesOf: seenOf,
    write: async (values, item) => {
      queries.setQueryData(queryKey, await saveItem(order.id, item, seenIn(values)))
    },
    labels: { verdict: t`Ocena`, value: t`Pomiar`, note: t`Uwaga` },
    shown: (field, value) =>
      field !== 'verdict'
        ? value
        : VERDICTS.map((one) => (one === value ? verdicts[one] : '')).join('') || t`według pomiaru`,
  })
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const saveOne = (item: InspectionItem, seen: Partial<Seen>) => {
    last.current = last.current.then(() => {
      const known = queries.getQueryData(queryKey)?.flatMap(({ items }) => items) ?? []
      const read = known.find(({ id }) => id === item.id) ?? item
      const mine = seenOf({ ...read, ...seen })
      const change: Partial<SeenValues> = {}
      for (const name of Object.keys(seen) as (keyof Seen)[]) change[name] = mine[name]
      return save(change, read)
    })
  }
  return { saveOne, dialog }
}

function Groups({ order, inspection, mayEdit }: Omit<OneProps, 'mayWork'> & { mayEdit: boolean }) {
  const { saveOne, dialog } = useItemSaving(order)
  return (
    <>
      {byGroup(inspection.items).map(([group, own]) => (
        <section key={group} aria-label={group}>
          <Quiet>{group}</Quiet>
          <Items>
            {own.map((item) => (
              <Item
                key={item.id}
                order={order}
                item={item}
                mayEdit={mayEdit}
                onSave={(seen) => {
                  saveOne(item, seen)
                }}
              />
            ))}
          </Items>
        </section>
      ))}
      {dialog}
    </>
  )
}

/** An inspection that is over takes one line, and opens for who wants to read it. */
function Finished({
  order,
  inspection,
  finishedAt,
}: Omit<OneProps, 'mayWork'> & { finishedAt: string }) {
  const format = useWorkshopFormat()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <Card>
      <Fold
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        <b>{inspection.name}</b>
        <Counts items={inspection.items} />
        <Quiet>
          <Trans>zakończone {format.dateTime(finishedAt)}</Trans>
        </Quiet>
      </Fold>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <Groups order={order} inspection={inspection} mayEdit={false} /> : null}
      </div>
    </Card>
  )
}

export function InspectionOne({ order, inspection, mayWork }: OneProps) {
  const { t } = useLingui()
  const write = useInspectionWrite(order.id)
  const { items, finished_at: finishedAt } = inspection
  if (finishedAt !== null)
    return <Finished order={order} inspection={inspection} finishedAt={finishedAt} />
  const seen = items.length - countOf(items, '')
  return (
    <Card>
      <Head>
        <b>{inspection.name}</b>
        <Quiet>
          <Trans>
            sprawdzone {seen} z {items.length}
          </Trans>
        </Quiet>
      </Head>
      <Groups order={order} inspection={inspection} mayEdit={mayWork} />
      {mayWork ? (
        <Buttons>
          <ActionButton
            size="small"
            busy={write.isPending && t`Zapisuję…`}
            onClick={() => {
              write.mutate(() => finishInspection(order.id, inspection.id))
            }}
          >
            <Trans>Zakończ badanie</Trans>
          </ActionButton>
        </Buttons>
      ) : null}
    </Card>
  )
}
