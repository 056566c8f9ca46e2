import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'

import type { Part } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Money } from '@/components/money'
import { Skeleton } from '@/components/skeleton'
import { touch } from '@/components/touch'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { partQuery, reservationsQuery } from './api'
import { Buttons, Card, Facts, Figures, Quiet, Section } from './look'
import { PartLedger } from './movements'
import { spoken, useQuantity } from './quantities'
import { ReservationRows } from './reservations'
import { LevelTag, StockLevel } from './stock-level'

const PartDialog = lazy(() =>
  import('./part-dialog').then(({ PartDialog: One }) => ({ default: One })),
)
const ReceiveDialog = lazy(() =>
  import('./moving-dialogs').then(({ ReceiveDialog: One }) => ({ default: One })),
)
const CorrectDialog = lazy(() =>
  import('./moving-dialogs').then(({ CorrectDialog: One }) => ({ default: One })),
)

const Sides = styled('div')({
  display: 'grid',
  gap: 28,
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignItems: 'start',
  ...touch,
  '@media (min-width: 1000px)': { gridTemplateColumns: '340px minmax(0, 1fr)' },
})

const Main = styled('div')({ display: 'grid', gap: 28, gridTemplateColumns: 'minmax(0, 1fr)' })

const Heading = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
  overflowWrap: 'anywhere',
})

export const usePart = (id: number) => useQuery(partQuery(id))

export function PartHeading({ part }: { part: Part }) {
  return (
    <Heading>
      {part.name} <LevelTag level={part.level} />
    </Heading>
  )
}

export function PartSkeleton() {
  return (
    <Sides aria-busy="true">
      <Skeleton height={260} />
      <Main>
        <Skeleton height={130} />
        <Skeleton height={200} />
      </Main>
    </Sides>
  )
}

/** One part whole: what there is, who waits for it, and everything that ever moved. */
export function PartView({ part }: { part: Part }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const format = useWorkshopFormat()
  const quantity = useQuantity()
  const [open, setOpen] = useState<'edit' | 'receive' | 'correct' | null>(null)
  const close = () => {
    setOpen(null)
  }
  const show = (what: 'edit' | 'receive' | 'correct') => () => {
    setOpen(what)
  }
  return (
    <Sides>
      <Section aria-label={t`Dane`}>
        <header>
          <h2>
            <Trans>Dane</Trans>
          </h2>
        </header>
        <Card>
          <Facts facts={useFacts(part)} />
          {can('inventory.edit') ? (
            <Buttons>
              <ActionButton onClick={show('edit')}>
                <Trans>Zmień dane</Trans>
              </ActionButton>
            </Buttons>
          ) : null}
        </Card>
      </Section>
      <Main>
        <Section aria-label={t({ message: 'Stan', context: 'zapas' })}>
          <header>
            <h2>
              <Trans context="zapas">Stan</Trans>
            </h2>
            {can('inventory.edit') ? (
              <Buttons>
                <ActionButton onClick={show('correct')}>
                  <Trans>Popraw stan</Trans>
                </ActionButton>
                <ActionButton kind="next" onClick={show('receive')}>
                  <Trans>Przyjmij</Trans>
                </ActionButton>
              </Buttons>
            ) : null}
          </header>
          <Card>
            <Figures
              figures={[
                { name: t`Dostępne`, value: quantity(part.available, part.unit) },
                { name: t`Odłożone`, value: spoken(part.reserved) },
                { name: t`Na stanie`, value: spoken(part.on_hand) },
                ...(part.coming === '0' ? [] : [{ name: t`W drodze`, value: spoken(part.coming) }]),
                ...(part.missing === '0'
                  ? []
                  : [{ name: t`Brakuje zleceniom`, value: spoken(part.missing) }]),
              ]}
            />
            <StockLevel part={part} />
            <Quiet>
              {part.is_stocked ? (
                part.maximum === null ? (
                  <Trans>Minimum {quantity(part.minimum, part.unit)}.</Trans>
                ) : (
                  <Trans>
                    Minimum {quantity(part.minimum, part.unit)}, uzupełniamy do{' '}
                    {quantity(part.maximum, part.unit)}.
                  </Trans>
                )
              ) : (
                <Trans>Kupujemy, gdy potrzebuje jej zlecenie.</Trans>
              )}{' '}
              {part.expected_on ? <Trans>Dostawa: {format.date(part.expected_on)}.</Trans> : null}
            </Quiet>
          </Card>
        </Section>
        <WaitingSection partId={part.id} />
        <Section aria-label={t`Ruchy`}>
          <header>
            <h2>
              <Trans>Ruchy</Trans>
            </h2>
          </header>
          <PartLedger partId={part.id} />
        </Section>
      </Main>
      <Suspense>
        {open === 'edit' ? <PartDialog part={part} onSaved={close} onClose={close} /> : null}
        {open === 'receive' ? <ReceiveDialog part={part} onClose={close} /> : null}
        {open === 'correct' ? <CorrectDialog part={part} onClose={close} /> : null}
      </Suspense>
    </Sides>
  )
}

function useFacts(part: Part) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const number = (value: string) => (value === '' ? '' : <span className="num">{value}</span>)
  return [
    { name: t`Indeks`, value: number(part.sku) },
    { name: t`Kod kreskowy`, value: number(part.barcode) },
    { name: t`Producent`, value: part.manufacturer },
    { name: t`Numer OEM`, value: number(part.oem_number) },
    { name: t`Kategoria`, value: part.category },
    { name: t`Miejsce`, value: part.location?.name ?? '' },
    {
      name: t`Cena netto`,
      value:
        part.price_net === null ? (
          ''
        ) : (
          <>
            <Money value={part.price_net} />{' '}
            <Quiet>+ {part.vat === 'zw' ? t`zw.` : `${part.vat} %`}</Quiet>
          </>
        ),
    },
    {
      name: t`Cena zakupu`,
      value: part.purchase_price ? <Money value={part.purchase_price} /> : '',
    },
    {
      name: t`Średni koszt`,
      value:
        part.average_cost === undefined
          ? ''
          : format.money({ amount: part.average_cost, currency: 'PLN' }),
    },
    { name: t`Dostawca`, value: part.supplier?.name ?? '' },
    { name: t`Numer u dostawcy`, value: number(part.supplier_sku) },
    { name: t`Gwarancja`, value: t`${part.warranty_months} mies.` },
    { name: t`Notatka`, value: part.note },
  ]
}

/** Who wants it, and what they have of it. */
function WaitingSection({ partId }: { partId: number }) {
  const { t } = useLingui()
  const found = useQuery(reservationsQuery('', 1, partId))
  if (!found.data || found.data.items.length === 0) return null
  return (
    <Section aria-label={t`Rezerwacje`}>
      <header>
        <h2>
          <Trans>Rezerwacje</Trans>
        </h2>
      </header>
      <ReservationRows rows={found.data.items} ofOne />
    </Section>
  )
}
