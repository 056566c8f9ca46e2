import type { Catalogue } from '@/lib/i18n'

/** Every feature this face shows adds its catalogue to both files. */
export const texts: Catalogue = { pl: () => import('./texts.pl'), en: () => import('./texts.en') }
