import { i18n, type Messages } from '@lingui/core'

import { currentLanguage, type Language, rememberLanguage } from './language'

/** Loads one face's texts in one language. */
export type Catalogue = Record<Language, () => Promise<{ default: Messages }>>

let catalogue: Catalogue | null = null

let begin: () => void = () => undefined
const begun = new Promise<void>((resolve) => {
  begin = resolve
})

export async function startLanguage(ofFace: Catalogue): Promise<void> {
  catalogue = ofFace
  await switchLanguage(currentLanguage())
  begin()
}

/** Texts of pages that are not shown first; they arrive with those pages and follow the language from then on. */
const additions = new Set<Catalogue>()

export async function addTexts(more: Catalogue): Promise<void> {
  if (additions.has(more)) return
  const language = currentLanguage()
  // The face's own texts take the place of everything; what came before them would be lost.
  const [{ default: messages }] = await Promise.all([more[language](), begun])
  // Switched while this was under way: ask again in the language that holds now.
  if (language !== currentLanguage()) return addTexts(more)
  additions.add(more)
  i18n.load(language, messages)
}

/** For routes: the page whose features keep their texts in these. */
export const withTexts =
  (more: Catalogue) =>
  <Page>(load: () => Promise<Page>) =>
  async (): Promise<Page> => {
    const [page] = await Promise.all([load(), addTexts(more)])
    return page
  }

export async function switchLanguage(language: Language): Promise<void> {
  if (!catalogue) throw new Error('startLanguage comes first')
  const all = await Promise.all([catalogue, ...additions].map((texts) => texts[language]()))
  const messages = Object.assign({}, ...all.map(({ default: part }) => part)) as Messages
  i18n.loadAndActivate({ locale: language, messages })
  rememberLanguage(language)
}
