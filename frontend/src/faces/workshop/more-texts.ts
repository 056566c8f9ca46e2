import type { Catalogue } from '@/lib/i18n'

/** Texts of features behind the first screens. A page that shows one of them is opened by `later` in routes.tsx. */
export const moreTexts: Catalogue = {
  pl: () => import('./more-texts.pl'),
  en: () => import('./more-texts.en'),
}
