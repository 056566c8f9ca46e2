import { expect, type Page } from '@playwright/test'

import { hostOf } from './support'

/** The demo's workshop and its people; other ones by environment. */
export const SLUG = process.env.GARAGE_E2E_WORKSHOP ?? 'kowalczyk'
const PEOPLE = process.env.GARAGE_E2E_PEOPLE ?? `${SLUG}.demo.garage.localhost`
export const PASSWORD = process.env.GARAGE_DEMO_PASSWORD ?? 'garage-demo-2026'
export const OWNER = process.env.GARAGE_E2E_OWNER ?? `owner@${PEOPLE}`
export const RECEPTIONIST = process.env.GARAGE_E2E_RECEPTIONIST ?? `reception@${PEOPLE}`
export const MECHANIC = process.env.GARAGE_E2E_MECHANIC ?? `mechanic1@${PEOPLE}`
export const CLIENT = process.env.GARAGE_E2E_CLIENT ?? 'klient@demo.garage.localhost'
export const ADMIN = process.env.GARAGE_E2E_ADMIN ?? 'admin@demo.garage.localhost'

export async function logIn(page: Page, baseURL: string | undefined, path: string, email: string) {
  await page.goto(hostOf(baseURL, SLUG) + path)
  await fillLogIn(page, email)
}

export async function fillLogIn(page: Page, email: string) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Hasło').fill(PASSWORD)
  await page.getByRole('button', { name: 'Zaloguj się' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Zaloguj się' })).toBeHidden()
}

interface Asked {
  method: string
  path: string
  body?: unknown
  access?: string
}

/** One call of the API of the host the page stands on, as a script of that page could make it. */
export function ask<Data>(page: Page, asked: Asked): Promise<Data> {
  return page.evaluate(async ({ method, path, body, access }) => {
    const response = await fetch(`/api/v1/${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(access === undefined ? {} : { Authorization: `Bearer ${access}` }),
        ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as { data: unknown }
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    return answer.data as Data
  }, asked)
}

/** A token of the host the page stands on, beside whoever is signed in there. */
export async function tokenOf(page: Page, email: string): Promise<string> {
  const body = { email, password: PASSWORD }
  return (await ask<{ access: string }>(page, { method: 'POST', path: 'auth/login/', body })).access
}

interface Slot {
  start: string
  end: string
}

/** The first time a client could book here in the next days, with the service it is for. */
export async function firstFreeTime(page: Page, listing: string) {
  const { services } = await ask<{ services: { code: string }[] }>(page, {
    method: 'GET',
    path: `workshops/${listing}/`,
  })
  for (const { code } of services) {
    const { days } = await ask<{ days: { slots: Slot[] }[] }>(page, {
      method: 'GET',
      path: `workshops/${listing}/availability/?service=${code}&days=14`,
    })
    const slot = days.flatMap(({ slots }) => slots).at(-1)
    if (slot) return { service: code, start: slot.start }
  }
  throw new Error('Nothing is free in the next fortnight')
}
