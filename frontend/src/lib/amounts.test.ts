import { afterEach, expect, test } from 'vitest'

import { decimal, priceText, quantityText } from './amounts'
import { rememberLanguage } from './language'

afterEach(() => {
  rememberLanguage('pl')
})

test('a fraction is written as the reader’s language writes it', () => {
  expect([decimal('0.5'), quantityText('1.500'), priceText('240.00')]).toEqual([
    '0,5',
    '1,5',
    '240,00',
  ])
  rememberLanguage('en')
  expect([decimal('0.5'), quantityText('1.500'), priceText('240.00')]).toEqual([
    '0.5',
    '1.5',
    '240.00',
  ])
})
