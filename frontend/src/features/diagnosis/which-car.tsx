import { useLingui } from '@lingui/react/macro'

import { SelectField } from '@/components/field'

import type { About } from './api'
import type { useAbout } from './use-about'

type Fuel = NonNullable<About['fuel']>

/** Whoever has cars here may say which one it is; everybody else may say what it burns. Neither must. */
export function WhichCar({ about, setAbout, cars, isKnown }: ReturnType<typeof useAbout>) {
  const { t } = useLingui()
  if (!isKnown) return null
  const isOther = about.vehicle_id == null
  return (
    <>
      {cars.length === 0 ? null : (
        <SelectField
          label={t`Które auto?`}
          optional={t`nieobowiązkowe`}
          value={about.vehicle_id ?? ''}
          onChange={({ target }) => {
            setAbout(target.value === '' ? {} : { vehicle_id: target.value })
          }}
        >
          <option value="">{t`inne auto`}</option>
          {cars.map(({ id, make, model, year, plate }) => (
            <option key={id} value={id}>
              {[make, model, year, plate].filter(Boolean).join(' ')}
            </option>
          ))}
        </SelectField>
      )}
      {isOther ? (
        <SelectField
          label={t`Paliwo`}
          optional={t`nieobowiązkowe`}
          value={about.fuel ?? ''}
          onChange={({ target }) => {
            setAbout(target.value === '' ? {} : { fuel: target.value as Fuel })
          }}
        >
          <option value="">{t`nie wiem`}</option>
          <option value="petrol">{t`benzyna`}</option>
          <option value="diesel">{t`diesel`}</option>
          <option value="lpg">{t`LPG`}</option>
          <option value="hybrid">{t`hybryda`}</option>
          <option value="electric">{t`elektryczny`}</option>
        </SelectField>
      ) : null}
    </>
  )
}
