import { i18n } from '@lingui/core'
import { expect, it } from 'vitest'

import { addTexts, startLanguage, switchLanguage } from './i18n'

const catalogue = (word: string) => ({
  pl: () => Promise.resolve({ default: { [word]: `${word} po polsku` } }),
  en: () => Promise.resolve({ default: { [word]: `${word} in English` } }),
})

it('keeps the texts of a page that came before the face’s own', async () => {
  const page = addTexts(catalogue('page'))
  await Promise.resolve()
  await startLanguage(catalogue('face'))
  await page
  await switchLanguage('pl')

  expect([i18n._('face'), i18n._('page')]).toEqual(['face po polsku', 'page po polsku'])

  await switchLanguage('en')

  expect([i18n._('face'), i18n._('page')]).toEqual(['face in English', 'page in English'])
})
