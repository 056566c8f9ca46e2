import type { Catalogue } from '@/lib/i18n'

/** What the first screens say. Every feature this face shows adds its catalogue here or in more-texts. */
export const texts: Catalogue = { pl: () => import('./texts.pl'), en: () => import('./texts.en') }
