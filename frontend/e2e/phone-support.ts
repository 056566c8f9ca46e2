import { type BrowserContext, expect, type Page } from '@playwright/test'

import { ask, logIn, MECHANIC } from './staff-support'

interface Item {
  id: number
  name: string
  verdict: string
  version: number
  files: unknown[]
}

interface PitOrder {
  id: number
  label: string
  stage: string
  lines: { id: number; done_at: string | null }[]
  notes: { text: string }[]
  inspections: { name: string; finished_at: string | null; items: Item[] }[]
  files: { kind: string; url: string }[]
}

export interface Pit {
  mechanic: { id: number } | null
  orders: PitOrder[]
  running: { order: { id: number } | null } | null
}

export const orderOf = async (page: Page, access: string, id: number): Promise<PitOrder> => {
  const pit = await ask<Pit>(page, { method: 'GET', path: 'mechanic/orders/', access })
  const found = pit.orders.find((order) => order.id === id)
  if (!found) throw new Error('The order is not among the mechanic’s')
  return found
}

/** Opens the app until its worker rules it and the car is in the list. */
export async function openPhone(page: Page, baseURL: string | undefined) {
  await logIn(page, baseURL, '/m/', MECHANIC)
  await expect(page.getByRole('heading', { level: 1, name: 'Moje dziś' })).toBeVisible()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => setTimeout(resolve, 50))
  })
}

export const badge = (page: Page) => page.getByRole('link', { name: /na wysłanie/ })

export async function backOnline(context: BrowserContext, page: Page) {
  await context.setOffline(false)
  await expect(badge(page)).toHaveCount(0, { timeout: 60_000 })
}
