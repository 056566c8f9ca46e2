import { readdirSync } from 'node:fs'

import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

// One catalogue per room, so that two people never edit the same file and a face ships only its own texts.
const rooms = (parent: string) => readdirSync(`${import.meta.dirname}/src/${parent}`)

const tests = ['**/*.test.ts', '**/*.test.tsx']

export default defineConfig({
  sourceLocale: 'pl',
  locales: ['pl', 'en'],
  format: formatter({ lineNumbers: false, origins: false }),
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['app', 'api', 'components', 'hooks', 'lib'].map((room) => `<rootDir>/src/${room}`),
      exclude: tests,
    },
    ...['faces', 'features'].flatMap((parent) =>
      rooms(parent).map((room) => ({
        path: `<rootDir>/src/${parent}/${room}/locales/{locale}`,
        include: [`<rootDir>/src/${parent}/${room}`],
        exclude: tests,
      })),
    ),
  ],
})
