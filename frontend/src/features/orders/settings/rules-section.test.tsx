import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { OrderRules } from '@/api/workshop-contract'
import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow } from '@/testing/visit-rows'

import { RULES_TOPIC } from './api'
import { RulesSection } from './rules-section'

let server: TestServer
let undo: () => void
let rules: OrderRules
let queries: QueryClient

beforeEach(async () => {
  rules = {
    labour_net: '180.00',
    inspection_fee_net: '0.00',
    estimate_days: 14,
    mechanics_see_prices: false,
    version: 1,
  }
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: { ...meRow, permissions: ['orders.settings'] } }),
    'GET /api/v1/order-rules/': () => ({ data: rules }),
    'PUT /api/v1/order-rules/': ({ body }) => {
      const told = body as OrderRules
      if (told.version !== rules.version)
        return { status: 409, error: { code: 'CONFLICT', details: { current: rules } } }
      rules = { ...told, version: told.version + 1 }
      return { data: rules }
    },
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

function Queries() {
  const here = useQueryClient()
  useEffect(() => {
    queries = here
  }, [here])
  return null
}

async function open() {
  renderInFace(
    <>
      <Queries />
      <RulesSection />
      <NoticeBar />
    </>,
  )
  await screen.findByRole('button', { name: 'Zapisz zasady' })
}

/** Another person saves, and the socket says so. */
async function others(change: Partial<OrderRules>) {
  rules = { ...rules, ...change, version: rules.version + 1 }
  await act(() => queries.invalidateQueries({ queryKey: [RULES_TOPIC] }))
}

const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const LABOUR = 'Roboczogodzina netto'
const DAYS = 'Kosztorys ważny przez'
const PRICES = 'Mechanicy widzą ceny'

async function type(name: string, text: string) {
  await userEvent.clear(box(name))
  await userEvent.type(box(name), text)
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Zapisz zasady' }))
const sent = () => server.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)

it('shows what another person saved while nothing is typed', async () => {
  await open()
  await others({ labour_net: '200.00' })
  await waitFor(() => {
    expect(box(LABOUR)).toHaveValue('200,00')
  })
})

it('keeps what is typed when another person saves, and puts both changes together', async () => {
  await open()
  await type(LABOUR, '220')
  await others({ estimate_days: 7, mechanics_see_prices: true })
  expect(box(LABOUR)).toHaveValue('220')

  await save()
  const panel = await screen.findByText('Ktoś zmienił to przed chwilą. Nic nie przepadło.')
  expect(panel.closest('[role=alert]')).toHaveFocus()
  const taken = within(screen.getByRole('list')).getAllByRole('listitem')
  expect(taken.map(({ textContent }) => textContent)).toEqual([`${DAYS}: 7`, `${PRICES}: tak`])
  expect([box(LABOUR).value, box(DAYS).value, box(PRICES).checked]).toEqual(['220', '7', true])

  await save()
  expect(await screen.findByText('Zapisano.')).toBeInTheDocument()
  expect(sent().at(-1)).toEqual({
    labour_net: '220',
    inspection_fee_net: '0.00',
    estimate_days: 7,
    mechanics_see_prices: true,
    version: 2,
  })
  // The way back leads to what the other person saved.
  await userEvent.click(screen.getByRole('button', { name: 'Cofnij' }))
  await waitFor(() => {
    expect(rules).toMatchObject({ labour_net: '180.00', estimate_days: 7, version: 4 })
  })
  await waitFor(() => {
    expect(box(LABOUR)).toHaveValue('180,00')
  })
})

it('lets one choose where both changed the same, also the second time', async () => {
  await open()
  await type(LABOUR, '220')
  await userEvent.click(box(PRICES))
  await others({ labour_net: '200.00' })
  await save()
  const rate = await screen.findByRole('group', { name: LABOUR })
  expect(within(rate).getByLabelText('Twoje: 220')).toBeChecked()
  await userEvent.click(within(rate).getByLabelText('Zapisane przed chwilą: 200,00'))
  expect(box(LABOUR)).toHaveValue('200,00')
  await userEvent.click(within(rate).getByLabelText('Twoje: 220'))
  expect(box(LABOUR)).toHaveValue('220')

  await others({ labour_net: '210.00' })
  await save()
  expect(await screen.findByLabelText('Zapisane przed chwilą: 210,00')).toBeInTheDocument()
  await save()
  await waitFor(() => {
    expect(rules).toMatchObject({ labour_net: '220', mechanics_see_prices: true, version: 4 })
  })
})

it('gives up what was typed for what the other person saved', async () => {
  await open()
  await type(LABOUR, '220')
  await others({ labour_net: '200.00' })
  await save()
  await userEvent.click(await screen.findByRole('button', { name: 'Porzuć moje zmiany' }))
  await waitFor(() => {
    expect(box(LABOUR)).toHaveValue('200,00')
  })
  expect(screen.queryByText(/^Ktoś zmienił to przed chwilą/)).not.toBeInTheDocument()
  await others({ labour_net: '205.00' })
  await waitFor(() => {
    expect(box(LABOUR)).toHaveValue('205,00')
  })
})
