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

test('a label on its side is read, whichever way it lies', () => {
  const { data, width, height } = greyPicture('src/testing/label.png')
  const left = { data: new Uint8ClampedArray(data.length), width: height, height: width }
  const right = { ...left, data: new Uint8ClampedArray(data.length) }
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const point = data.subarray((row * width + column) * 4, (row * width + column) * 4 + 4)
      right.data.set(point, (column * height + height - 1 - row) * 4)
      left.data.set(point, ((width - 1 - column) * height + row) * 4)
    }
  expect([readCode(left), readCode(right)]).toEqual(['5901234123457', '5901234123457'])
})
