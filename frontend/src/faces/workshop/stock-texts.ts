import type { Catalogue } from '@/lib/i18n'

/** Texts of the store room. A page that shows one of them is opened by `ofStock` in routes.tsx. */
export const stockTexts: Catalogue = {
  pl: () => import('./stock-texts.pl'),
  en: () => import('./stock-texts.en'),
}
