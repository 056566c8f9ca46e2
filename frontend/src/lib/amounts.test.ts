import { afterEach, expect, test } from 'vitest'

import { decimal, lesser, priceText, quantityOf, quantityText, thousandths } from './amounts'
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

test('quantities are reckoned in thousandths, never as floats', () => {
  expect(quantityOf(thousandths('4.300') - thousandths('4'))).toBe('0.3')
  expect(quantityOf(thousandths('2') - thousandths('2.5'))).toBe('0')
  expect(quantityOf(thousandths('10.005') - thousandths('0.005'))).toBe('10')
  expect(lesser('10.000', '9.5')).toBe('9.5')
})
