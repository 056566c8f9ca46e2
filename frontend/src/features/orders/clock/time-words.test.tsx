import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import type { OrderEvent } from '@/api/workshop-contract'
import { renderInFace } from '@/testing/render'

import { useEventWords } from '../event-words'

function Said({ details }: { details: Record<string, unknown> }) {
  const { sentence, details: lines } = useEventWords()({
    id: 1,
    kind: 'clock',
    details,
  } as unknown as OrderEvent)
  return <p>{[sentence, ...lines].join(' | ').replaceAll('\u00a0', ' ')}</p>
}

const was = {
  started_at: '2025-11-24T07:00:00+00:00',
  ended_at: '2025-11-24T10:00:00+00:00',
  order_id: 7,
  line_id: null,
  order: 'Z/2025/7',
  line: '',
  note: '',
}

test.each([
  [
    { mechanic: 'Adam', before: was, after: { ...was, ended_at: '2025-11-24T11:30:00+00:00' } },
    'Poprawiony czas pracy: Adam | Do: pon., 24 lis 2025, 11:00 → pon., 24 lis 2025, 12:30',
  ],
  [
    { mechanic: 'Adam', before: was, after: { ...was, order: 'Z/2025/8' } },
    'Poprawiony czas pracy: Adam | Zlecenie: Z/2025/7 → Z/2025/8',
  ],
  [
    { mechanic: 'Adam', before: {}, after: { ...was, ended_at: null } },
    'Dopisany czas pracy: Adam | Od: pon., 24 lis 2025, 08:00 | Do: trwa | Zlecenie: Z/2025/7',
  ],
  [
    { before: was, after: {} },
    'Usunięty czas pracy | Od: pon., 24 lis 2025, 08:00 | Do: pon., 24 lis 2025, 11:00 | Zlecenie: Z/2025/7',
  ],
  [{ started_at: was.started_at, line_id: null }, 'Zegar ruszył'],
])('a correction says what it was and what it became', (details, said) => {
  renderInFace(<Said details={details} />)
  expect(screen.getByText(said)).toBeVisible()
})
