import { useLingui } from '@lingui/react/macro'

import type { CarKind } from '@/api/workshop-contract'

export function useCarKindWords(): Record<CarKind, string> {
  const { t } = useLingui()
  return {
    car: t`osobowy`,
    van: t`dostawczy`,
    electric: t`elektryczny`,
    motorcycle: t`motocykl`,
  }
}
