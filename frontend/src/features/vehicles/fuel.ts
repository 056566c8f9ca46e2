import { useLingui } from '@lingui/react/macro'

export function useFuelText(): (fuel: string) => string {
  const { t } = useLingui()
  return (fuel) =>
    ({
      petrol: t`benzyna`,
      diesel: t`diesel`,
      lpg: t`LPG`,
      hybrid: t`hybryda`,
      plugin_hybrid: t`hybryda plug-in`,
      electric: t`elektryczny`,
      other: t`inny`,
    })[fuel] ?? fuel
}
