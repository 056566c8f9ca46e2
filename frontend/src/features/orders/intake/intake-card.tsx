import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'

import type { Intake, Order } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { ErrorState, useProblemText } from '@/components/error-state'
import { SkeletonRows } from '@/components/skeleton'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { savePaper } from '../paper'
import { Buttons, Card, Quiet, Section } from '../parts'
import { PhotoStrip } from '../photo-strip'

import { intakeQuery } from './api'
import { CarOutline } from './car-outline'
import { fuelText } from './values'
import { useIntakeLabels, useMarkText } from './words'

const IntakeDialog = lazy(() => import('./intake-dialog'))

const Sides = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
  gap: 16,
  alignItems: 'start',
})

const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(90px, auto) minmax(0, 1fr)',
  gap: '6px 14px',
  margin: 0,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
}))

const Damages = styled('ol')({ margin: '8px 0 0', paddingLeft: 22 })

function Taken({ order, intake }: { order: Order; intake: Intake }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const format = useWorkshopFormat()
  const labels = useIntakeLabels()
  const markText = useMarkText()
  const { mileage_km: mileage, fuel_eighths: fuel, signed } = intake
  const facts: [string, ReactNode][] = [
    [
      labels.mileage_km,
      mileage === null
        ? t`nieodczytany`
        : [`${format.number(mileage)}\u00a0km`, intake.mileage_reason]
            .filter((part) => part !== '')
            .join(', '),
    ],
    [labels.fuel_eighths, fuel === null ? t`nieodczytane` : fuelText(fuel)],
    [labels.keys_count, intake.keys_count],
    ...(intake.belongings === ''
      ? []
      : [[labels.belongings, intake.belongings] as [string, string]]),
    ...(intake.remarks === '' ? [] : [[labels.remarks, intake.remarks] as [string, string]]),
    [
      t`Podpis`,
      signed === null
        ? t`jeszcze bez podpisu`
        : signed.is_current
          ? `${signed.signed_by}, ${format.dateTime(signed.signed_at)}`
          : t`zmienione po podpisie (${signed.signed_by})`,
    ],
  ]
  return (
    <>
      <Sides>
        <Facts>
          {facts.map(([name, value]) => [
            <dt key={`${name}-name`}>{name}</dt>,
            <dd key={name}>{value}</dd>,
          ])}
        </Facts>
        <div>
          <CarOutline marks={intake.marks} nameOf={markText} />
          {intake.marks.length === 0 ? (
            <Quiet>
              <Trans>Bez zaznaczonych uszkodzeń.</Trans>
            </Quiet>
          ) : (
            <Damages>
              {intake.marks.map((mark, index) => (
                <li key={String(index)}>{markText(mark)}</li>
              ))}
            </Damages>
          )}
        </div>
      </Sides>
      {intake.files.length === 0 ? null : (
        <>
          <Quiet>
            <Plural
              value={intake.files.length}
              one="# zdjęcie"
              few="# zdjęcia"
              many="# zdjęć"
              other="# zdjęcia"
            />
          </Quiet>
          <PhotoStrip
            orderId={order.id}
            files={intake.files}
            purpose="intake"
            mayAdd={can('orders.edit') && order.closed_at === null}
            of={t`przyjęcie auta`}
          />
        </>
      )}
    </>
  )
}

/** In what state a car was left here, and the protocol of it. */
export function IntakeCard({ order }: { order: Order }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const text = useProblemText()
  const { data: intake, error, refetch } = useQuery(intakeQuery(order.id))
  const [isOpen, setOpen] = useState(false)
  const paper = useMutation({
    mutationFn: () =>
      savePaper(
        `/api/v1/orders/${String(order.id)}/intake/pdf/`,
        `protokol-przyjecia-${order.label.replaceAll('/', '-')}.pdf`,
      ),
  })
  const mayEdit = can('orders.edit') && order.closed_at === null
  const isWritten = intake !== undefined && intake.version > 0
  return (
    <Section aria-label={t`Przyjęcie`} data-screen="">
      <header>
        <h2>
          <Trans>Przyjęcie</Trans>
        </h2>
        <Buttons>
          {isWritten ? (
            <ActionButton
              size="small"
              busy={paper.isPending && t`Robię PDF…`}
              onClick={() => {
                paper.mutate()
              }}
            >
              <Trans>Protokół PDF</Trans>
            </ActionButton>
          ) : null}
          {mayEdit && intake ? (
            <ActionButton
              size="small"
              onClick={() => {
                setOpen(true)
              }}
            >
              {isWritten ? <Trans>Zmień przyjęcie</Trans> : <Trans>Przyjmij auto</Trans>}
            </ActionButton>
          ) : null}
        </Buttons>
      </header>
      <Card>
        {paper.error ? <Quiet role="alert">{text(paper.error)}</Quiet> : null}
        {intake === undefined ? (
          error ? (
            <ErrorState problem={error} onRetry={() => void refetch()} />
          ) : (
            <SkeletonRows count={3} height={24} />
          )
        ) : isWritten ? (
          <Taken order={order} intake={intake} />
        ) : (
          <Quiet>
            <Trans>
              Jeszcze nie spisano protokołu. Przebieg, paliwo, uszkodzenia, zdjęcia i podpis.
            </Trans>
          </Quiet>
        )}
      </Card>
      {isOpen && intake ? (
        <Suspense fallback={null}>
          <IntakeDialog
            order={order}
            intake={intake}
            onClose={() => {
              setOpen(false)
            }}
          />
        </Suspense>
      ) : null}
    </Section>
  )
}
