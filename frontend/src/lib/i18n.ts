import { i18n, type Messages } from '@lingui/core'

import { currentLanguage, type Language, rememberLanguage } from './language'

/** Loads one face's texts in one language. */
export type Catalogue = Record<Language, () => Promise<{ default: Messages }>>

let catalogue: Catalogue | null = null

export async function startLanguage(ofFace: Catalogue): Promise<void> {
  catalogue = ofFace
  await switchLanguage(currentLanguage())
}

export async function switchLanguage(language: Language): Promise<void> {
  if (!catalogue) throw new Error('startLanguage comes first')
  const { default: messages } = await catalogue[language]()
  i18n.loadAndActivate({ locale: language, messages })
  rememberLanguage(language)
}
