import { expect, type Page, test } from '@playwright/test'

import {
  ADMIN,
  ask,
  CLIENT,
  fillLogIn,
  firstFreeTime,
  logIn,
  MECHANIC,
  OWNER,
  SLUG,
  tokenOf,
} from './staff-support'
import { expectAccessible, expectNoSidewaysScroll, hostOf, KEYS } from './support'

const dayOf = (moment: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Warsaw' }).format(new Date(moment))

// Each screen once in the light and once in the dark: the desk has one of them, the phone the other.
test('the dashboard’s screens hold', async ({ page, baseURL, isMobile }) => {
  await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light' })
  await logIn(page, baseURL, '/', OWNER)
  await expect(page.getByRole('heading', { level: 1, name: /^Dziś/ })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Co czeka dziś' })).toBeVisible()
  for (const path of [
    '/',
    '/kalendarz',
    '/kalendarz?widok=tydzien',
    '/wizyty/nowa',
    '/tablica',
    '/zlecenia',
    '/zlecenia/czas',
    '/magazyn',
    '/ustawienia/warsztat',
    '/ustawienia/godziny',
    '/ustawienia/stanowiska',
    '/ustawienia/zespol',
    '/ustawienia/uslugi',
    '/ustawienia/zlecenia',
    '/ustawienia/kalendarz',
    '/profil',
  ]) {
    await page.goto(hostOf(baseURL, SLUG) + path)
    await expect(page.locator('main')).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})

test('a client’s booking appears by itself, without a reload', async ({
  page,
  context,
  baseURL,
}) => {
  await logIn(page, baseURL, '/', OWNER)
  await expect(page.getByRole('heading', { level: 1, name: /^Dziś/ })).toBeVisible()
  const staff = await tokenOf(page, OWNER)
  const me = await ask<{ workshop: { listing_id: string } }>(page, {
    method: 'GET',
    path: 'me/',
    access: staff,
  })

  const client = await context.newPage()
  await client.goto(baseURL ?? '/')
  const access = await tokenOf(client, CLIENT)
  const free = await firstFreeTime(client, me.workshop.listing_id)

  const upgraded = page.waitForEvent('websocket')
  await page.goto(`${hostOf(baseURL, SLUG)}/kalendarz?dzien=${dayOf(free.start)}&wg=stanowisko`)
  await (await upgraded).waitForEvent('framereceived')
  await page.goto(`${hostOf(baseURL, SLUG)}/kalendarz?dzien=${dayOf(free.start)}`)
  await expect(page.getByRole('region', { name: 'Kalendarz dnia' })).toBeVisible()
  await page.waitForTimeout(1000)
  const car = `Próba ${String(Date.now())}`
  const booked = await ask<{ id: string }>(client, {
    method: 'POST',
    path: 'calendar/book-slot/',
    access,
    body: {
      workshop_id: me.workshop.listing_id,
      ...free,
      vehicle: { make: car, model: 'Octavia' },
      concern: 'piszczy przy hamowaniu',
      phone: '600 100 200',
    },
  })
  const since = Date.now()
  const phone = (page.viewportSize()?.width ?? 0) < 720
  if (phone) await expect(page.getByRole('combobox')).toBeVisible()
  else {
    await expect(page.locator(`[data-visit="${booked.id}"]`)).toBeVisible()
    console.log(`A booking stood in the office’s calendar after ${String(Date.now() - since)} ms`)
  }

  await page.goto(`${hostOf(baseURL, SLUG)}/wizyty/${booked.id}`)
  await expect(page.getByText('piszczy przy hamowaniu').first()).toBeVisible()
  await expectAccessible(page)
  await ask(page, {
    method: 'POST',
    path: `appointments/${booked.id}/status/`,
    access: staff,
    body: { status: 'cancelled', reason: 'koniec próby' },
  })
  await expect(page.getByText('koniec próby')).toBeVisible()
})

test('a visit is moved by keyboard and by mouse, and undone', KEYS, async ({ page, baseURL }) => {
  await logIn(page, baseURL, '/kalendarz', OWNER)
  await expect(page.getByRole('region', { name: 'Kalendarz dnia' })).toBeVisible()
  const staff = await tokenOf(page, OWNER)
  const visit = await bookedByStaff(page, staff)
  await page.goto(`${hostOf(baseURL, SLUG)}/kalendarz?dzien=${dayOf(visit.start)}`)

  const block = page.locator(`[data-visit="${visit.id}"]`)
  await expect(block).toHaveAccessibleName(new RegExp(visit.clock))
  await block.focus()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await decide(page)
  await expect(block).not.toHaveAccessibleName(new RegExp(`^${visit.clock}`))
  await page.getByRole('button', { name: 'Cofnij' }).click()
  await expect(block).toHaveAccessibleName(new RegExp(`^${visit.clock}`))

  const box = await block.boundingBox()
  if (!box) throw new Error('The visit is not on the screen')
  await page.mouse.move(box.x + 60, box.y + 12)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 4 })
  await page.mouse.move(box.x + 60, box.y + 12 + 72, { steps: 8 })
  await page.mouse.up()
  await decide(page)
  await expect(block).not.toHaveAccessibleName(new RegExp(`^${visit.clock}`))

  await ask(page, {
    method: 'POST',
    path: `appointments/${visit.id}/status/`,
    access: staff,
    body: { status: 'cancelled', reason: 'koniec próby' },
  })
  await expect(block).toBeHidden()
})

test(
  'time is blocked by dragging over it, moved, refused over a visit, and taken away',
  KEYS,
  async ({ page, baseURL }) => {
    await logIn(page, baseURL, '/kalendarz', OWNER)
    await expect(page.getByRole('region', { name: 'Kalendarz dnia' })).toBeVisible()
    const staff = await tokenOf(page, OWNER)
    const visit = await bookedByStaff(page, staff)
    await page.goto(`${hostOf(baseURL, SLUG)}/kalendarz?dzien=${dayOf(visit.start)}`)
    const stood = await page.locator(`[data-visit="${visit.id}"]`).boundingBox()
    if (!stood) throw new Error('The visit is not on the screen')

    // An hour below: the spare time after the visit is not free.
    const [x, y] = [stood.x + 60, stood.y + stood.height + 72]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, y + 30, { steps: 4 })
    await page.mouse.move(x, y + 72, { steps: 6 })
    await page.mouse.up()
    const dialog = page.getByRole('dialog', { name: 'Zablokuj czas' })
    const reason = `szkolenie ${String(Date.now()).slice(-5)}`
    await dialog.getByLabel('Powód').fill(reason)
    await dialog.getByRole('button', { name: 'Zablokuj', exact: true }).click()
    await expect(dialog).toBeHidden()
    const block = page.getByRole('button', { name: new RegExp(`zablokowany czas: ${reason}`) })
    await expect(block).toBeVisible()
    await expectAccessible(page)

    // Further down by mouse, then by keyboard up onto the visit, where it may not be.
    const range = (await block.getAttribute('aria-label')) ?? ''
    const box = await block.boundingBox()
    if (!box) throw new Error('The block is not on the screen')
    await page.mouse.move(box.x + 60, box.y + 8)
    await page.mouse.down()
    await page.mouse.move(box.x + 60, box.y + 30, { steps: 4 })
    await page.mouse.move(box.x + 60, box.y + 8 + 72, { steps: 8 })
    await page.mouse.up()
    await expect(page.getByText(/^Przesunięto blokadę na/)).toBeVisible()
    await expect(block).not.toHaveAccessibleName(range)
    await page.getByRole('button', { name: 'Cofnij' }).click()
    await expect(block).toHaveAccessibleName(range)
    await block.focus()
    await page.keyboard.press('m')
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^W tym czasie jest już: Skoda Próba/)).toBeVisible()
    await expect(block).toHaveAccessibleName(range)

    await block.click()
    await page.getByRole('button', { name: 'Usuń blokadę' }).click()
    await expect(block).toBeHidden()
    await page.getByRole('button', { name: 'Cofnij' }).click()
    await expect(block).toBeVisible()
    await block.click()
    await page.getByRole('button', { name: 'Usuń blokadę' }).click()
    await expect(block).toBeHidden()
    await ask(page, {
      method: 'POST',
      path: `appointments/${visit.id}/status/`,
      access: staff,
      body: { status: 'cancelled', reason: 'koniec próby' },
    })
  },
)

/** A visit in the morning of a far, empty day, so that there is room to move it. */
async function bookedByStaff(page: Page, access: string) {
  const services = await ask<{ id: number; is_active: boolean }[]>(page, {
    method: 'GET',
    path: 'services/',
    access,
  })
  const service = services.find(({ is_active: isActive }) => isActive)
  if (!service) throw new Error('No service is offered')
  const { days } = await ask<{ days: { slots: { start: string }[] }[] }>(page, {
    method: 'GET',
    path: `calendar/availability/?service_id=${String(service.id)}&days=21`,
    access,
  })
  const slot = days.findLast(({ slots }) => slots.length > 0)?.slots[0]
  if (!slot) throw new Error('Nothing is free')
  const body = {
    service_id: service.id,
    start: slot.start,
    customer: { name: 'Jan Próba' },
    vehicle: { label: 'Skoda Próba' },
    ignore_warnings: true,
  }
  const visit = await ask<{ id: string; start: string }>(page, {
    method: 'POST',
    path: 'appointments/',
    access,
    body,
  })
  const clock = new Intl.DateTimeFormat('pl', {
    timeZone: 'Europe/Warsaw',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(visit.start))
  return { ...visit, clock }
}

/** A warning may ask for a decision; then it is taken. */
async function decide(page: Page) {
  const anyway = page.getByRole('button', { name: 'Przenieś mimo to' })
  const done = page.getByRole('button', { name: 'Cofnij' })
  await expect(anyway.or(done).first()).toBeVisible()
  if (await anyway.isVisible()) await anyway.click()
  await expect(done).toBeVisible()
}

test('settings: a bay is added, renamed, deleted and brought back', async ({ page, baseURL }) => {
  await logIn(page, baseURL, '/ustawienia/stanowiska', OWNER)
  const name = `Kanał ${String(Date.now()).slice(-6)}`
  await page.getByRole('button', { name: 'Dodaj stanowisko' }).click()
  await page.getByLabel('Nazwa').fill(name)
  await page.getByRole('button', { name: 'Zapisz' }).click()
  await expect(page.getByText(name)).toBeVisible()
  await page.getByRole('button', { name: `Usuń: ${name}` }).click()
  await expect(page.getByRole('button', { name: `Usuń: ${name}` })).toBeHidden()
  await page.getByRole('button', { name: 'Cofnij' }).click()
  await expect(page.getByRole('button', { name: `Usuń: ${name}` })).toBeVisible()
  await page.getByRole('button', { name: `Usuń: ${name}` }).click()
  await expect(page.getByRole('button', { name: `Usuń: ${name}` })).toBeHidden()
})

test('Ctrl-K finds pages, and English is one press away', async ({ page, baseURL }) => {
  await logIn(page, baseURL, '/', OWNER)
  await expect(page.getByRole('heading', { level: 1, name: /^Dziś/ })).toBeVisible()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Szukaj' })
  await expect(field).toBeFocused()
  await field.fill('usługi')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/ustawienia\/uslugi/)
  // A page that arrives takes the focus, and with it folds a menu that was opened before.
  await expect(page.getByRole('heading', { level: 1, name: 'Ustawienia' })).toBeFocused()
  await page.getByRole('button', { name: /^Konto:/ }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await expectAccessible(page)
})

test('the mechanic’s day opens on the phone', async ({ page, baseURL }) => {
  await logIn(page, baseURL, '/m/', MECHANIC)
  await expect(page.getByRole('heading', { level: 1, name: 'Moje dziś' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('the console shows the platform’s health and its people', async ({ page, baseURL }) => {
  await page.goto(hostOf(baseURL, 'console'))
  await fillLogIn(page, ADMIN)
  await expect(page.getByRole('list', { name: 'Stan platformy' })).toContainText('działa')
  await expect(page.getByRole('region', { name: 'Osoby' })).toContainText(ADMIN)
  await expectAccessible(page)
})
