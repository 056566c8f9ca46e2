import { expect, test } from 'vitest'

import { greyPicture } from '@/testing/grey-picture'

import { readCode } from './code-reader'

test('a crooked, blurred label in bad light is read; a picture without one says nothing', () => {
  const label = greyPicture('src/testing/label.png')
  expect(readCode(label)).toBe('5901234123457')
  expect(
    readCode({ ...label, data: new Uint8ClampedArray(label.data.length).fill(140) }),
  ).toBeNull()
})
