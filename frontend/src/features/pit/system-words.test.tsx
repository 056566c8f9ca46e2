import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { renderInFace } from '@/testing/render'

import { useSystemWords } from './system-words'

function Said({ code, text = 'po polsku' }: { code: string; text?: string }) {
  const words = useSystemWords('Europe/Warsaw')
  return <p>{words({ code, text })}</p>
}

test.each([
  ['visit.moved 2026-11-26T13:30:00Z', /^Wizyta przeniesiona: .*14:30$/],
  ['order.on_site', 'Auto przyjęte'],
  ['order.released', 'Auto wydane'],
  ['quote.accepted', 'Klient przyjął wycenę.'],
  ['order.of_another_day', 'po polsku'],
  ['', 'po polsku'],
])('%s is told in the reader’s words', (code, told) => {
  renderInFace(<Said code={code} />)
  expect(screen.getByText(told)).toBeVisible()
})
