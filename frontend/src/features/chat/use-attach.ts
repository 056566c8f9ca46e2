import { useLingui } from '@lingui/react/macro'

import { tellRefusal } from '@/components/notify'

export const MOST_BYTES = 10_000_000

/** Takes what may be sent; what may not is named with its reason, before anything leaves this machine. */
export function useAttach(send: (file: File) => void): (files: readonly File[]) => void {
  const { t, i18n } = useLingui()
  return (files) => {
    const refused: string[] = []
    for (const file of files) {
      const { name } = file
      if (file.size > MOST_BYTES) {
        const size = i18n.number(file.size / 1_000_000, { maximumFractionDigits: 1 })
        refused.push(t`„${name}” ma ${size} MB, a wysłać można najwyżej 10 MB.`)
      } else if (file.size === 0) refused.push(t`„${name}” jest pusty.`)
      else send(file)
    }
    if (refused.length > 0) tellRefusal(refused.join(' '))
  }
}
