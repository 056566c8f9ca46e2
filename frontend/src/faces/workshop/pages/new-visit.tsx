import { useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'react-router'

import { NewVisitForm } from '@/features/schedule/booking/new-visit'

import { useClose, VisitPanel } from '../visit-panel'

function idIn(query: URLSearchParams, name: string): number | undefined {
  const id = Number(query.get(name))
  return Number.isSafeInteger(id) && id > 0 ? id : undefined
}

export function Component() {
  const { t } = useLingui()
  const close = useClose()
  const [query] = useSearchParams()
  const start = query.get('start') ?? ''
  const mechanicId = idIn(query, 'mechanik')
  const bayId = idIn(query, 'stanowisko')
  const customerId = idIn(query, 'klient')
  const carId = idIn(query, 'auto')
  return (
    <VisitPanel title={t`Nowa wizyta`} width={920}>
      <NewVisitForm
        start={Number.isNaN(Date.parse(start)) ? '' : start}
        {...(mechanicId === undefined ? {} : { mechanicId })}
        {...(bayId === undefined ? {} : { bayId })}
        {...(customerId === undefined ? {} : { customerId })}
        {...(carId === undefined ? {} : { carId })}
        onSaved={close}
      />
    </VisitPanel>
  )
}
