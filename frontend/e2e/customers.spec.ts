import { expect, type Page, test } from '@playwright/test'

import { ask, logIn, OWNER, SLUG, tokenOf } from './staff-support'
import { expectAccessible, expectNoSidewaysScroll, hostOf } from './support'

/** Ten digits with the right last one, another number each time. */
function newNip(): string {
  const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7]
  for (let seed = Date.now() % 1_000_000; ; seed += 1) {
    const digits = `526${String(seed % 1_000_000).padStart(6, '0')}`
    const check = weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11
    if (check < 10) return digits + String(check)
  }
}

const wrong = (nip: string) => nip.slice(0, -1) + String((Number(nip.at(-1)) + 1) % 10)

interface Row {
  id: number
  name: string
  version: number
}

test('the office finds a customer by a plate, adds a company with its car, and merges two records', async ({
  page,
  baseURL,
}) => {
  const mark = String(Date.now()).slice(-6)
  await logIn(page, baseURL, '/', OWNER)
  await expect(page.getByRole('heading', { level: 1, name: /^Dziś/ })).toBeVisible()
  const access = await tokenOf(page, OWNER)
  const add = (body: object) => ask<Row>(page, { method: 'POST', path: 'customers/', access, body })
  const twin = await add({ name: `Nowak Transport ${mark}`, email: `biuro${mark}@example.com` })
  const plate = `KR${mark}`
  await ask(page, {
    method: 'POST',
    path: `customers/${String(twin.id)}/vehicles/`,
    access,
    body: { make: 'Skoda', model: 'Octavia', year: 2018, plate },
  })

  await page.getByRole('link', { name: 'Klienci' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Klienci' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Klienci' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  const box = page.getByRole('searchbox', { name: 'Szukaj klienta' })
  await box.pressSequentially(plate.slice(2))
  await expect(page.getByRole('link', { name: twin.name })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Klienci' }).getByRole('listitem')).toHaveCount(1)
  await expect(page).toHaveURL(new RegExp(`q=${mark}`))
  await expect(box).toBeFocused()

  // Nobody of that name yet: the search goes on into the new record.
  const name = `Transport Nowak ${mark} sp. z o.o.`
  await box.fill(name)
  await page.getByRole('button', { name: `Dodaj: ${name}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Nowy klient' })
  await expect(dialog.getByLabel('Imię i nazwisko')).toHaveValue(name)
  await dialog.getByText('Firma', { exact: true }).click()
  const nip = newNip()
  await dialog.getByLabel('NIP').fill(wrong(nip))
  await dialog.getByLabel('Telefon').fill('600 100 200')
  await dialog.getByRole('button', { name: 'Dodaj klienta' }).click()
  await expect(dialog.getByText(/Ten NIP jest błędny/)).toBeVisible()
  await expect(dialog.getByLabel('NIP')).toBeFocused()
  await expectAccessible(page)
  await dialog.getByLabel('NIP').fill(nip)
  await dialog.getByRole('button', { name: 'Dodaj klienta' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()

  await page.getByRole('button', { name: 'Dodaj auto' }).click()
  const car = page.getByRole('dialog', { name: 'Nowe auto' })
  await car.getByLabel('Numer rejestracyjny').fill(`kr ${mark.slice(0, 5)}b`)
  await car.getByLabel('Marka').fill('Volkswagen')
  await car.getByLabel('Model').fill('Crafter')
  await car.getByLabel('Rok').fill('2021')
  await car.getByLabel('Przebieg').fill('98 500')
  await car.getByLabel('VIN').fill('WV1ZZZ')
  await expectAccessible(page)
  await car.getByRole('button', { name: 'Dodaj auto' }).click()
  await expect(car.getByText('VIN ma 17 znaków.')).toBeVisible()
  await car.getByLabel('VIN').fill('WV1ZZZSYZM9012345')
  await car.getByRole('button', { name: 'Dodaj auto' }).click()
  await expect(page.getByRole('heading', { name: 'Volkswagen Crafter 2021' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await savedTwice(page, access)

  await page.getByRole('button', { name: 'Scal z innym…' }).click()
  const merge = page.getByRole('dialog', { name: 'Scal z innym klientem' })
  await merge.getByLabel('Szukaj klienta').fill(plate)
  await merge.getByRole('button', { name: new RegExp(twin.name) }).click()
  await expect(merge.getByRole('table', { name: 'Co zostanie po scaleniu' })).toBeVisible()
  await expectAccessible(page)
  await merge.getByRole('button', { name: 'Scal w jednego klienta' }).click()
  await expect(merge).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Skoda Octavia 2018' })).toBeVisible()
  await expect(page.getByRole('link', { name: `biuro${mark}@example.com` })).toBeVisible()
  await expectAccessible(page)

  // The old record's address leads to the one that stayed.
  const stayed = page.url()
  await page.goto(`${hostOf(baseURL, SLUG)}/klienci/${String(twin.id)}`)
  await expect(page).toHaveURL(stayed)
})

/** Somebody else saves while the form is open; both sides stay. */
async function savedTwice(page: Page, access: string) {
  const id = /klienci\/(\d+)/.exec(page.url())?.[1] ?? ''
  await page.getByRole('button', { name: 'Zmień dane' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Notatka').fill('Faktura na koniec miesiąca')
  const now = await ask<Row>(page, { method: 'GET', path: `customers/${id}/`, access })
  await ask(page, {
    method: 'PUT',
    path: `customers/${id}/`,
    access,
    body: { ...now, city: 'Wieliczka' },
  })
  await form.getByRole('button', { name: 'Zapisz' }).click()
  await expect(form.getByText(/Ktoś zmienił to przed chwilą/)).toBeVisible()
  await expect(form.getByLabel('Miejscowość')).toHaveValue('Wieliczka')
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Zapisz' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByText('Faktura na koniec miesiąca')).toBeVisible()
  await expect(page.getByText('Wieliczka')).toBeVisible()
}

test('the customers’ pages hold, on the narrowest phone too', async ({
  page,
  baseURL,
  isMobile,
}) => {
  await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light' })
  await logIn(page, baseURL, '/klienci', OWNER)
  await expect(page.getByRole('list', { name: 'Klienci' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('list', { name: 'Klienci' }).getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Dane' })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expectAccessible(page)
  if ((page.viewportSize()?.width ?? 0) >= 720) return
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page)
  const words = page.getByRole('navigation', { name: 'Menu główne' }).locator('a > span')
  await expect(words).toHaveCount(5)
  for (const word of await words.all()) {
    const isWhole = await word.evaluate((element) => {
      const link = element.parentElement
      return link !== null && element.scrollWidth <= link.clientWidth
    })
    expect(isWhole).toBe(true)
  }
  await page.goto(`${hostOf(baseURL, SLUG)}/klienci?q=zzzz`)
  await expect(page.getByRole('button', { name: 'Dodaj: zzzz' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('many customers come from a spreadsheet: looked at first, written once, and out again', async ({
  page,
  baseURL,
}) => {
  const mark = String(Date.now()).slice(-6)
  const table = [
    'Nazwa;Telefon;Marka;Model;Numer rejestracyjny',
    `Żaneta Łoś ${mark};5${mark}11;Fiat;Panda;KT ${mark}`,
    `Zła Linia ${mark};abc;;;`,
  ].join('\r\n')
  await logIn(page, baseURL, '/klienci', OWNER)
  await page.getByRole('button', { name: 'Plik…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Klienci w pliku' })
  await dialog.getByLabel('Plik CSV z arkusza kalkulacyjnego').setInputFiles({
    name: 'klienci.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table),
  })
  await expect(dialog.getByText('Nowi: 1 · już znani: 0 · z błędem: 1')).toBeVisible()
  await expect(dialog.getByText('Podaj numer telefonu, na przykład 600 100 200.')).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await dialog.getByRole('button', { name: 'Wczytaj 1 wiersz' }).click()
  await expect(dialog.getByText('Nowi: 1 · uzupełnieni: 0 · pominięte wiersze: 1')).toBeVisible()
  await dialog.getByRole('button', { name: 'Gotowe' }).click()
  await page.getByRole('searchbox', { name: 'Szukaj klienta' }).fill(`kt${mark}`)
  await expect(page.getByRole('link', { name: `Żaneta Łoś ${mark}` })).toBeVisible()

  await page.getByRole('button', { name: 'Plik…' }).click()
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Pobierz wszystkich jako CSV' }).click()
  expect((await saved).suggestedFilename()).toBe(`klienci-${SLUG}.csv`)
})
