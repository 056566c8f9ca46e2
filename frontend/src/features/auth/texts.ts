import type { Catalogue } from '@/lib/i18n'

/** Whoever is in reads none of these: they come with the door. */
export const authTexts: Catalogue = {
  pl: () => import('./texts.pl'),
  en: () => import('./texts.en'),
}
