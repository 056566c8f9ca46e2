import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { Car, ClientCar } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { ErrorState, useProblemText } from '@/components/error-state'
import { tellRefusal } from '@/components/notify'
import { SkeletonRows } from '@/components/skeleton'
import { Vin } from '@/components/vin'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { clientDataQuery, copyClientData, currentOf, TOPIC } from './api'
import { Buttons, Facts, Quiet } from './parts'

const Block = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  padding: '12px 14px',
  borderRadius: 8,
  background: theme.vars.palette.surface.soft,
  '& h4': { margin: 0, ...theme.typography.body2, fontWeight: 600 },
}))

/** What the client's own account says of this car. They see every reading, so it is read only when somebody asks. */
export function ClientData({ car }: { car: Car }) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const isShared = car.client_record === 'shared'
  return (
    <Block aria-label={t`Dane od klienta`}>
      <h4>
        <Trans>Dane od klienta</Trans>
      </h4>
      {!isShared ? (
        <Quiet>
          <Trans>
            Klient ma to auto na swoim koncie, ale nie udostępnia jego danych. Może to zmienić u
            siebie, w „Moich autach”.
          </Trans>
        </Quiet>
      ) : isOpen ? (
        <Shown car={car} />
      ) : (
        <>
          <Quiet>
            <Trans>Klient udostępnia dane tego auta. Zobaczy u siebie, że do nich zajrzano.</Trans>
          </Quiet>
          <Buttons>
            <ActionButton
              size="small"
              aria-label={t`Pokaż dane od klienta: ${car.label}`}
              onClick={() => {
                setOpen(true)
              }}
            >
              <Trans>Pokaż dane</Trans>
            </ActionButton>
          </Buttons>
        </>
      )}
    </Block>
  )
}

function Shown({ car }: { car: Car }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const format = useWorkshopFormat()
  const fuels = useFuels()
  const { data: theirs, error, refetch } = useQuery(clientDataQuery(car.id))
  const copy = useMutation({
    mutationFn: () => copyClientData(car.id, car.version),
    onSettled: () => queries.invalidateQueries({ queryKey: [TOPIC] }),
    onError: (problem) => {
      tellRefusal(
        currentOf(problem) === null
          ? problemText(problem)
          : t`Ktoś właśnie zmienił to auto. Sprawdź je i przepisz jeszcze raz.`,
      )
    },
  })
  if (!theirs)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={3} height={24} />
    )
  const day = (date: string | null) => (date === null ? '' : format.date(date))
  return (
    <>
      <Facts
        facts={[
          {
            name: t`Auto`,
            value: [theirs.make, theirs.model, theirs.year ?? ''].filter(Boolean).join(' '),
          },
          { name: t`Rejestracja`, value: theirs.plate },
          { name: t`VIN`, value: theirs.vin === '' ? '' : <Vin>{theirs.vin}</Vin> },
          {
            name: t`Przebieg`,
            value: theirs.mileage_km === null ? '' : `${format.number(theirs.mileage_km)}\u00a0km`,
          },
          { name: t`Paliwo`, value: fuels[theirs.fuel] ?? '' },
          { name: t`Badanie techniczne`, value: day(theirs.inspection_due) },
          { name: t`Ubezpieczenie OC`, value: day(theirs.insurance_due) },
          { name: t`Przegląd okresowy`, value: day(theirs.service_due) },
          { name: t`Wymiana opon`, value: day(theirs.tyres_due) },
          { name: t`Zgoda od`, value: format.day(theirs.given_at) },
        ]}
      />
      {can('customers.edit') ? (
        differs(car, theirs) ? (
          <Buttons>
            <ActionButton
              size="small"
              busy={copy.isPending && t`Przepisuję…`}
              onClick={() => {
                copy.mutate()
              }}
            >
              <Trans>Przepisz do kartoteki</Trans>
            </ActionButton>
          </Buttons>
        ) : (
          <Quiet role="status">
            <Trans>W kartotece jest to samo.</Trans>
          </Quiet>
        )
      ) : null}
    </>
  )
}

/** Whether copying would change anything: a blank of theirs wipes nothing, and a mileage only grows. */
export function differs(ours: Car, theirs: ClientCar): boolean {
  const words = (['make', 'model', 'plate', 'vin'] as const).some(
    (name) => theirs[name] !== '' && theirs[name] !== ours[name],
  )
  const newer = theirs.year !== null && theirs.year !== ours.year
  return words || newer || (theirs.mileage_km ?? -1) > (ours.mileage_km ?? -1)
}

function useFuels(): Record<string, string> {
  const { t } = useLingui()
  return {
    petrol: t`benzyna`,
    diesel: t`diesel`,
    lpg: t`LPG`,
    hybrid: t`hybryda`,
    plugin_hybrid: t`hybryda plug-in`,
    electric: t`elektryczny`,
    other: t`inny`,
  }
}
