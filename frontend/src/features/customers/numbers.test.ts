import { expect, it } from 'vitest'

import { nipText, recordFrom } from './numbers'

it('reads what was typed as a phone, an address or a name, and writes numbers in groups', () => {
  expect(recordFrom(' 600 100 200 ')).toEqual({ phone: '600 100 200' })
  expect(recordFrom('anna@example.com')).toEqual({ email: 'anna@example.com' })
  expect(recordFrom('Nowak')).toEqual({ name: 'Nowak' })
  expect(nipText('5261040828')).toBe('526-104-08-28')
})
