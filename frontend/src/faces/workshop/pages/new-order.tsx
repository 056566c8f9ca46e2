import { useLingui } from '@lingui/react/macro'
import { useNavigate, useSearchParams } from 'react-router'

import { Page } from '@/components/page'
import { CustomerPicker } from '@/features/customers/customer-picker'
import { NewOrder } from '@/features/orders/new-order'

function idIn(query: URLSearchParams, name: string): number | null {
  const id = Number(query.get(name))
  return Number.isSafeInteger(id) && id > 0 ? id : null
}

export function Component() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [address, setAddress] = useSearchParams()
  return (
    <Page title={t`Nowe zlecenie`}>
      <NewOrder
        customerId={idIn(address, 'klient')}
        carId={idIn(address, 'auto')}
        picker={
          <CustomerPicker
            without={[]}
            onChoose={({ id }) => {
              setAddress({ klient: String(id) })
            }}
          />
        }
        onOpened={({ id }) => void navigate(`/zlecenia/${String(id)}`, { replace: true })}
      />
    </Page>
  )
}
