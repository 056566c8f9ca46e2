import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'

import type { InspectionTemplate } from '@/api/workshop-contract'
import { meWith } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { TemplatesSection } from './templates-section'

const template: InspectionTemplate = {
  id: 2,
  name: 'Oględziny podstawowe',
  car_kind: 'car',
  is_active: true,
  version: 4,
  items: [
    { group: 'Hamulce', name: 'Klocki przód', unit: 'mm', yellow_at: '5.00', red_at: '3.00' },
    { group: 'Hamulce', name: 'Tarcze przód', unit: '', yellow_at: null, red_at: null },
  ],
}

let server: TestServer
let undo: () => void
let sent: unknown[]

beforeEach(async () => {
  sent = []
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meWith('orders.view', 'orders.settings') }),
    'GET /api/v1/inspection-templates/': () => ({ data: [template] }),
    'POST /api/v1/inspection-templates/': ({ body }) => {
      sent.push(body)
      return { data: { ...template, id: 3 } }
    },
    'PUT /api/v1/inspection-templates/2/': ({ body }) => {
      sent.push(body)
      return { data: template }
    },
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

test('a template is edited by keyboard alone: a point more, and one moved up', async () => {
  renderInFace(<TemplatesSection />)
  const user = userEvent.setup({ delay: null })
  await user.click(await screen.findByRole('button', { name: 'Zmień: Oględziny podstawowe' }))
  const dialog = await screen.findByRole('dialog', { name: 'Oględziny podstawowe' })
  const points = within(dialog).getByRole('list', { name: 'Hamulce' })
  await user.click(within(points).getAllByLabelText('Punkt').at(-1) ?? points)
  await user.keyboard('{Enter}')
  await user.keyboard('Płyn: woda')
  await user.selectOptions(
    within(points).getAllByLabelText('Jak oceniany').at(-1) ?? points,
    'pomiar: im więcej, tym gorzej',
  )
  await user.type(within(points).getAllByLabelText('Jednostka').at(-1) ?? points, '%')
  await user.type(within(points).getAllByLabelText('Żółte od').at(-1) ?? points, '2')
  await user.type(within(points).getAllByLabelText('Czerwone od').at(-1) ?? points, '3,5')
  const up = within(points).getByRole('button', { name: 'Wyżej: Płyn: woda' })
  up.focus()
  await user.keyboard('{Enter}')
  expect(up).toHaveFocus()
  await user.click(within(dialog).getByRole('button', { name: 'Zapisz szablon' }))
  await waitFor(() => {
    expect(sent).toHaveLength(1)
  })
  expect(sent[0]).toMatchObject({
    version: 4,
    items: [
      { name: 'Klocki przód', yellow_at: '5', red_at: '3' },
      { name: 'Płyn: woda', group: 'Hamulce', unit: '%', yellow_at: '2', red_at: '3.5' },
      { name: 'Tarcze przód', unit: '' },
    ],
  })
})

test('what is wrong is said at its field, which takes the focus, and nothing is sent', async () => {
  renderInFace(<TemplatesSection />)
  const user = userEvent.setup({ delay: null })
  await user.click(await screen.findByRole('button', { name: 'Dodaj szablon oględzin' }))
  const dialog = await screen.findByRole('dialog', { name: 'Nowy szablon oględzin' })
  await user.type(within(dialog).getByLabelText('Nazwa szablonu'), 'Przed zimą')
  await user.selectOptions(within(dialog).getByLabelText('Rodzaj auta'), 'dostawczy')
  await user.type(within(dialog).getByLabelText('Dział'), 'Chłodzenie')
  await user.click(within(dialog).getByRole('button', { name: 'Zapisz szablon' }))
  expect(await within(dialog).findByText('Podaj nazwę.')).toBeVisible()
  expect(within(dialog).getByLabelText('Punkt')).toHaveFocus()
  expect(sent).toEqual([])
  await user.keyboard('Wycieki')
  await user.selectOptions(within(dialog).getByLabelText('Jak oceniany'), 'falling')
  await user.click(within(dialog).getByRole('button', { name: 'Zapisz szablon' }))
  const unit = within(dialog).getByLabelText('Jednostka')
  expect(unit).toHaveFocus()
  expect(unit).toHaveAccessibleDescription('Podaj jednostkę, na przykład mm.')
  await user.selectOptions(within(dialog).getByLabelText('Jak oceniany'), 'eye')
  await user.click(within(dialog).getByRole('button', { name: 'Zapisz szablon' }))
  await waitFor(() => {
    expect(sent).toEqual([
      {
        name: 'Przed zimą',
        car_kind: 'van',
        is_active: true,
        items: [{ group: 'Chłodzenie', name: 'Wycieki', unit: '', yellow_at: null, red_at: null }],
      },
    ])
  })
})

test('a copy begins with everything of the other and is a new one', async () => {
  renderInFace(<TemplatesSection />)
  const user = userEvent.setup({ delay: null })
  await user.click(await screen.findByRole('button', { name: 'Zrób kopię: Oględziny podstawowe' }))
  const dialog = await screen.findByRole('dialog', { name: 'Nowy szablon oględzin' })
  expect(within(dialog).getByLabelText('Nazwa szablonu')).toHaveValue(
    'Oględziny podstawowe (kopia)',
  )
  await user.click(within(dialog).getByRole('button', { name: 'Zapisz szablon' }))
  await waitFor(() => {
    expect(sent).toHaveLength(1)
  })
  expect(sent[0]).toMatchObject({ name: 'Oględziny podstawowe (kopia)' })
})
