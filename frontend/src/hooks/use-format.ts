import { useLingui } from '@lingui/react'
import { useMemo } from 'react'

import { createFormat, DEFAULT_ZONE, type Format } from '@/lib/format'
import type { Language } from '@/lib/language'

/** Dates, money and measures in the reader's language and the workshop's zone. */
export function useFormat(timeZone: string = DEFAULT_ZONE): Format {
  const { i18n } = useLingui()
  return useMemo(() => createFormat(i18n.locale as Language, timeZone), [i18n.locale, timeZone])
}
