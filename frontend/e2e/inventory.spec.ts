import { expect, test } from '@playwright/test'

import { ask, logIn, MECHANIC, OWNER, tokenOf } from './staff-support'
import { expectAccessible, expectNoSidewaysScroll } from './support'

interface Made {
  id: number
}

test('what is lacking is proposed, ordered, received in part, and the ledger shows it', async ({
  page,
  baseURL,
}) => {
  const mark = String(Date.now()).slice(-6)
  await logIn(page, baseURL, '/', OWNER)
  await expect(page.getByRole('heading', { level: 1, name: /^Dziś/ })).toBeVisible()
  const access = await tokenOf(page, OWNER)
  const add = (path: string, body: object) =>
    ask<Made>(page, { method: 'POST', path: `inventory/${path}`, access, body })
  const supplier = await add('suppliers/', { name: `Hurtownia ${mark} (demo)` })
  const name = `Klocki próbne ${mark}`
  const part = await add('parts/', {
    name,
    sku: `E2E-${mark}`,
    minimum: '2',
    maximum: '4',
    supplier_id: supplier.id,
    purchase_price: '90.00',
  })

  await page.getByRole('link', { name: 'Magazyn' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Magazyn' })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Szukaj części' }).fill(`e2e ${mark}`)
  await expect(page.getByRole('list', { name: 'Części' }).getByRole('listitem')).toHaveCount(1)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('link', { name: 'Zamówienia' }).click()
  const wanted = page.getByRole('list', { name: `Hurtownia ${mark} (demo)` })
  await expect(wanted.getByText(name)).toBeVisible()
  await page.getByRole('button', { name: 'Zaproponuj zamówienia' }).click()
  const orders = page.getByRole('list', { name: 'Zamówienia u dostawców' })
  const row = orders.getByRole('listitem').filter({ hasText: `Hurtownia ${mark}` })
  // Pressing again would propose nothing more: what stands in a draft is on its way.
  await expect(page.getByRole('button', { name: 'Zaproponuj zamówienia' })).toBeHidden()
  // One draft opens by itself, several stay in the list.
  await page.goto(new URL('/magazyn/zamowienia', page.url()).href)
  await row.getByRole('link').click()
  await page.getByRole('button', { name: 'Zamówione u dostawcy' }).click()
  await page.getByRole('button', { name: 'Przyjmij dostawę' }).click()
  const dialog = page.getByRole('dialog', { name: 'Przyjmij dostawę' })
  await dialog.getByLabel('Numer dokumentu dostawcy').fill(`WZ ${mark}`)
  await dialog.getByLabel(`Przyszło: ${name}`).fill('3')
  await dialog.getByLabel(`Cena: ${name}`).fill('95,00')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Przyjmij na stan' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('przyjęte częściowo')).toBeVisible()
  await expect(page.getByText('15,00')).toBeVisible()

  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible()
  const stock = page.getByRole('region', { name: 'Stan', exact: true })
  await expect(stock.getByText('3 szt.').first()).toBeVisible()
  const ledger = page.getByRole('region', { name: 'Ruchy magazynowe' })
  await expect(ledger.getByText('przyjęcie')).toBeVisible()
  await expect(ledger.getByText(`WZ ${mark}`)).toBeVisible()
  await expectAccessible(page)
  await expect(page).toHaveURL(new RegExp(`/magazyn/czesci/${String(part.id)}$`))
})

test('a mechanic finds a part by its code and does not see what it cost', async ({
  page,
  baseURL,
}) => {
  await logIn(page, baseURL, '/magazyn/czesci', MECHANIC)
  await page.getByRole('button', { name: 'Skanuj' }).click()
  const dialog = page.getByRole('dialog', { name: 'Skanuj część' })
  await dialog.getByLabel('Kod kreskowy, indeks albo numer OEM').fill('kh-1001')
  await dialog.getByRole('button', { name: 'Znajdź' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Klocki hamulcowe/ })).toBeVisible()
  await expect(page.getByText('Średni koszt')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Przyjmij' })).toBeHidden()
})

test('places are named, renamed and removed, and one with parts stays', async ({
  page,
  baseURL,
}) => {
  const mark = String(Date.now()).slice(-6)
  await page.setViewportSize({ width: 390, height: 844 })
  await logIn(page, baseURL, '/magazyn/miejsca', OWNER)
  const places = page.getByRole('list', { name: 'Miejsca' })
  await expect(places.getByText('Regał A')).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: 'Dodaj miejsce' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type(`Szafa ${mark}`)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(places.getByText(`Szafa ${mark}`)).toBeVisible()
  await page.getByRole('button', { name: `Zmień: Szafa ${mark}` }).click()
  const dialog = page.getByRole('dialog', { name: `Szafa ${mark}` })
  await dialog.getByLabel('Notatka').fill(`klucz wisi przy biurku ${'bardzo '.repeat(12)}daleko`)
  await dialog.getByRole('button', { name: 'Zapisz' }).click()
  await expect(places.getByText(/^klucz wisi przy biurku/)).toBeVisible()
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: 'Usuń: Regał A' }).click()
  await expect(page.getByText(/^To miejsce mają jeszcze części/)).toBeVisible()
  await page.getByRole('button', { name: `Usuń: Szafa ${mark}` }).click()
  await expect(page.getByText(`Usunięto: Szafa ${mark}.`)).toBeVisible()
  await expect(places.getByText(`Szafa ${mark}`)).toBeHidden()
  await places.getByRole('link', { name: 'Regał A' }).click()
  await expect(page.getByRole('list', { name: 'Części' }).getByRole('listitem')).not.toHaveCount(0)
})
