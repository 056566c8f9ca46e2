/** The language in force outside React: what the API is asked to speak and what dates are written in. */
export type Language = 'pl' | 'en'

export const LANGUAGES: readonly Language[] = ['pl', 'en']

const STORAGE_KEY = 'garage-language'

function chosenBefore(): Language | null {
  const stored = localStorage.getItem(STORAGE_KEY)
  return LANGUAGES.find((language) => language === stored) ?? null
}

/** Polish unless the visitor chose otherwise or reads English and no Polish. */
function preferredByBrowser(): Language {
  if (navigator.languages.some((tag) => tag.startsWith('pl'))) return 'pl'
  return navigator.language.startsWith('en') ? 'en' : 'pl'
}

let current: Language = chosenBefore() ?? preferredByBrowser()

export const currentLanguage = (): Language => current

export function rememberLanguage(language: Language): void {
  current = language
  localStorage.setItem(STORAGE_KEY, language)
  document.documentElement.lang = language
}
