import type { Catalogue } from '@/lib/i18n'

/** Long and seldom read: they come with their pages. */
export const legalTexts: Catalogue = {
  pl: () => import('./texts.pl'),
  en: () => import('./texts.en'),
}
