import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

const catalogues = ['src/features', 'src/faces'].flatMap((parent) =>
  readdirSync(parent).map((room) => `${parent}/${room}/locales`),
)

function untranslated(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^msgid "(.+)"\nmsgstr ""$/gm)].map((match) => match[1] ?? '')
}

it.each(['src/locales', ...catalogues].filter((folder) => existsSync(`${folder}/en.po`)))('%s is wholly translated', (folder) => {
  expect(untranslated(`${folder}/en.po`)).toEqual([])
})

it('every feature with texts is loaded by at least one face', () => {
  const lists = ['src/faces', 'src/features']
    .flatMap((parent) => readdirSync(parent).map((room) => `${parent}/${room}`))
    .flatMap((room) => readdirSync(room).map((file) => `${room}/${file}`))
    .filter((file) => file.endsWith('texts.pl.ts'))
    .map((file) => readFileSync(file, 'utf8').replaceAll("'./locales", `'${path.dirname(file)}/locales`))
    .join('')
  const forgotten = readdirSync('src/features').filter(
    (feature) => existsSync(`src/features/${feature}/locales/pl.po`) && !lists.includes(`features/${feature}/locales/pl.po`),
  )
  expect(forgotten).toEqual([])
})
