import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { renderInFace } from '@/testing/render'

import { Privacy } from './privacy'
import { Terms } from './terms'

it.each([
  ['Regulamin', Terms],
  ['Polityka prywatności', Privacy],
])('%s says that the operator has to put their own data in', (title, Document) => {
  renderInFace(<Document />)
  expect(screen.getByRole('heading', { level: 1, name: title })).toBeInTheDocument()
  expect(screen.getByText('Do uzupełnienia przez operatora tej instalacji.')).toBeInTheDocument()
})

it('says what is kept, for how long, by which law, and what one can ask for', () => {
  renderInFace(<Privacy />)
  const text = document.body.textContent
  for (const words of ['art. 6 ust. 1', 'art. 13 RODO', 'art. 15', 'art. 22', '30 dni', '5 lat'])
    expect(text).toContain(words)
})
