import { expect, type Page, test } from '@playwright/test'

import { ask, logIn, OWNER, SLUG, tokenOf } from './staff-support'
import { expectAccessible, expectNoSidewaysScroll, hostOf } from './support'

interface Made {
  id: number
}

/** A Monday of long ago that nobody worked on yet, another one for every run. */
function longAgo(): string {
  const weeks = Math.floor(Date.now() / 1000) % 900
  return new Date(Date.parse('2003-01-06T00:00:00Z') + weeks * 7 * 86_400_000)
    .toISOString()
    .slice(0, 10)
}

/** The office at the API of its own host: what stands there before somebody begins to click. */
async function officeOf(page: Page, baseURL: string | undefined, path: string) {
  await logIn(page, baseURL, path, OWNER)
  const access = await tokenOf(page, OWNER)
  const say = <Data>(to: string, body: unknown) =>
    ask<Data>(page, { method: 'POST', path: to, body, access })
  const look = <Data>(from: string) => ask<Data>(page, { method: 'GET', path: from, access })
  return { access, say, look }
}

async function orderOf(office: Awaited<ReturnType<typeof officeOf>>, car: object): Promise<Made> {
  const customer = await office.say<Made>('customers/', { name: 'Jan Próbny' })
  const { id } = await office.say<Made>(`customers/${String(customer.id)}/vehicles/`, car)
  return office.say<Made>('orders/', {
    customer_id: customer.id,
    customer_vehicle_id: id,
    concern: 'Piszczy przy hamowaniu.',
  })
}

test('the timesheet: hours by person, time written down, put right and taken away', async ({
  page,
  baseURL,
}) => {
  const office = await officeOf(page, baseURL, '/zlecenia/czas')
  await expect(page.getByRole('heading', { level: 1, name: 'Czas pracy' })).toBeVisible()
  const [mechanic] = await office.look<{ id: number; name: string }[]>('mechanics/')
  if (!mechanic) throw new Error('Nobody works on cars here')
  const plate = `KR${String(Date.now()).slice(-6)}`
  const order = await orderOf(office, { make: 'Skoda', model: 'Fabia', plate })
  const monday = longAgo()
  await office.say('time-entries/', {
    mechanic_id: mechanic.id,
    order_id: order.id,
    started_at: `${monday}T07:00:00Z`,
    ended_at: `${monday}T11:30:00Z`,
    reason: 'zegar nie ruszył',
  })

  await page.goto(`${hostOf(baseURL, SLUG)}/zlecenia/czas?dzien=${monday}`)
  const people = page.getByRole('list', { name: 'Czas pracy według osób' })
  await expect(people.getByText(/4\sgodz\. 30\smin/).first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await people.getByRole('link', { name: mechanic.name, exact: true }).click()
  const entries = page.getByRole('region', { name: 'Wpisy czasu pracy' })
  await expect(entries.getByText(plate)).toBeVisible()

  await page.getByRole('button', { name: 'Dopisz czas poza zleceniem' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dopisz czas pracy' })
  await dialog.getByLabel('Od', { exact: true }).fill(`${monday}T15:00`)
  await dialog.getByLabel('Do', { exact: true }).fill(`${monday}T16:00`)
  await dialog.getByLabel('Co to była za praca').fill('Szkolenie z hybryd')
  await dialog.getByLabel('Dlaczego').fill('było poza warsztatem')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Zapisz czas' }).click()
  await expect(dialog).toBeHidden()
  await expect(entries.getByText('Szkolenie z hybryd')).toBeVisible()

  const training = () =>
    entries.getByRole('listitem').filter({ hasText: 'Szkolenie z hybryd' }).getByRole('button')
  const correction = page.getByRole('dialog', { name: 'Popraw czas pracy' })
  await training().click()
  await correction.getByLabel('Do', { exact: true }).fill(`${monday}T17:00`)
  await correction.getByLabel('Dlaczego').fill('trwało dłużej')
  await correction.getByRole('button', { name: 'Zapisz czas' }).click()
  await expect(correction).toBeHidden()
  await training().click()
  await expect(correction.getByText(/^Do: .*16:00 → .*17:00$/)).toBeVisible()
  await expectAccessible(page)
  await correction.getByLabel('Dlaczego').fill('to nie był ten dzień')
  await correction.getByRole('button', { name: 'Usuń wpis' }).click()
  await expect(correction).toBeHidden()
  await expect(entries.getByText('Szkolenie z hybryd')).toHaveCount(0)
  const changes = page.getByRole('list', { name: 'Poprawki czasu z tych dni' })
  await expect(changes.getByText('„to nie był ten dzień”')).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  // What the timeline of the order keeps of it.
  await page.goto(`${hostOf(baseURL, SLUG)}/zlecenia/${String(order.id)}`)
  await expect(page.getByText(`Dopisany czas pracy: ${mechanic.name}`)).toBeVisible()
  await expect(page.getByText(/^Przepracowano/)).toBeVisible()
})

test('a template of inspections is written, offered for its kind of car, and switched off', async ({
  page,
  baseURL,
}) => {
  const office = await officeOf(page, baseURL, '/ustawienia/zlecenia')
  const name = `Flota ${String(Date.now()).slice(-6)}`
  await page.getByRole('button', { name: 'Dodaj szablon oględzin' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nowy szablon oględzin' })
  await dialog.getByLabel('Nazwa szablonu').fill(name)
  await dialog.getByLabel('Rodzaj auta').selectOption({ label: 'dostawczy' })
  await dialog.getByLabel('Dział', { exact: true }).fill('Przestrzeń ładunkowa')
  await dialog.getByRole('button', { name: 'Zapisz szablon' }).click()
  await expect(dialog.getByText('Podaj nazwę.')).toBeVisible()
  await expect(dialog.getByLabel('Punkt', { exact: true })).toBeFocused()
  await page.keyboard.type('Uchwyty ładunku')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Bieżnik tył')
  await dialog
    .getByLabel('Jak oceniany')
    .last()
    .selectOption({ label: 'pomiar: im mniej, tym gorzej' })
  await dialog.getByLabel('Jednostka').fill('mm')
  await dialog.getByLabel('Żółte od').fill('4')
  await dialog.getByLabel('Czerwone od').fill('1,6')
  await dialog.getByRole('button', { name: 'Wyżej: Bieżnik tył' }).click()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await dialog.getByRole('button', { name: 'Zapisz szablon' }).click()
  await expect(dialog).toBeHidden()
  const templates = page.getByRole('region', { name: 'Szablony oględzin' })
  await expect(templates.getByText(name)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  const known = await office.look<
    { id: number; name: string; car_kind: string; items: object[] }[]
  >('inspection-templates/?active=true')
  const mine = known.find((template) => template.name === name)
  expect(mine?.items).toMatchObject([
    { name: 'Bieżnik tył', unit: 'mm', yellow_at: '4.00', red_at: '1.60' },
    { name: 'Uchwyty ładunku', unit: '' },
  ])
  const first = (kind: string) => known.find(({ car_kind }) => car_kind === kind)?.id
  for (const [kind, make, model] of [
    ['van', 'Ford', 'Transit'],
    ['motorcycle', 'Yamaha', 'MT-07'],
    ['car', 'Skoda', 'Fabia'],
  ] as const) {
    const plate = `KR${String(Date.now()).slice(-6)}`
    const order = await orderOf(office, { make, model, plate })
    await page.goto(`${hostOf(baseURL, SLUG)}/zlecenia/${String(order.id)}`)
    await expect(page.getByLabel('Szablon badania')).toHaveValue(String(first(kind)))
  }

  await page.goto(`${hostOf(baseURL, SLUG)}/ustawienia/zlecenia`)
  await page.getByRole('button', { name: `Wyłącz: ${name}` }).click()
  await expect(page.getByRole('button', { name: `Włącz: ${name}` })).toBeVisible()
})
