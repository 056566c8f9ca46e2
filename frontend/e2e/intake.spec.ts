import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'

import { expect, test } from '@playwright/test'

import { ask, logIn, OWNER, tokenOf } from './staff-support'
import { expectAccessible, expectNoSidewaysScroll } from './support'

interface Made {
  id: number
}

/** One red dot: a picture is a picture. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

test('a car is taken in with damage, a photo and a signature, and the protocol is printed', async ({
  page,
  baseURL,
}) => {
  const mark = String(Date.now()).slice(-6)
  await logIn(page, baseURL, '/', OWNER)
  await expect(page.getByRole('heading', { level: 1, name: /^Dziś/ })).toBeVisible()
  const access = await tokenOf(page, OWNER)
  const customer = await ask<Made>(page, {
    method: 'POST',
    path: 'customers/',
    access,
    body: { kind: 'person', name: `Łukasz Próba ${mark}` },
  })
  const car = await ask<Made>(page, {
    method: 'POST',
    path: `customers/${String(customer.id)}/vehicles/`,
    access,
    body: { make: 'Skoda', model: 'Octavia', plate: `KR${mark}`, mileage_km: 120_000 },
  })
  const order = await ask<Made>(page, {
    method: 'POST',
    path: 'orders/',
    access,
    body: { customer_id: customer.id, customer_vehicle_id: car.id, concern: 'Piszczą hamulce' },
  })

  await page.goto(`${new URL(page.url()).origin}/zlecenia/${String(order.id)}`)
  const card = page.getByRole('region', { name: 'Przyjęcie' })
  await card.getByRole('button', { name: 'Przyjmij auto' }).click()
  const dialog = page.getByRole('dialog', { name: 'Przyjęcie auta' })
  await dialog.getByLabel('Przebieg', { exact: true }).fill('90 000')
  await dialog.getByRole('radio', { name: '5 z 8' }).check({ force: true })
  const outline = dialog.getByRole('group', { name: 'Obrys auta' })
  const box = await outline.boundingBox()
  if (!box) throw new Error('The outline is not drawn')
  await outline.click({ position: { x: box.width * 0.45, y: box.height * 0.85 } })
  await dialog.getByLabel('Rodzaj uszkodzenia 1').selectOption('dent')
  await dialog.getByLabel('Opis uszkodzenia 1').fill('drzwi kierowcy')
  await dialog.getByLabel('Dodaj zdjęcia: przyjęcie auta').setInputFiles({
    name: 'blotnik.png',
    mimeType: 'image/png',
    buffer: PHOTO,
  })
  await dialog.getByRole('button', { name: /^Powiększ zdjęcie 1/ }).click()
  const viewer = page.getByRole('dialog', { name: 'Zdjęcie 1 z 1' })
  await expect(viewer.getByRole('img')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await expect(dialog).toBeVisible()

  // Left by Esc and opened again, what was typed is still there.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await card.getByRole('button', { name: 'Przyjmij auto' }).click()
  await expect(dialog.getByLabel('Opis uszkodzenia 1')).toHaveValue('drzwi kierowcy')

  const sign = async () => {
    const pad = dialog.getByRole('img', { name: 'Miejsce na podpis klienta' })
    await pad.scrollIntoViewIfNeeded()
    const field = await pad.boundingBox()
    if (!field) throw new Error('There is no place to sign')
    const x = field.x + 40
    await page.mouse.move(x, field.y + field.height * 0.6)
    await page.mouse.down()
    for (const step of [1, 2, 3, 4, 5, 6])
      await page.mouse.move(x + step * 30, field.y + field.height * (step % 2 ? 0.3 : 0.7))
    await page.mouse.up()
  }
  await sign()
  await dialog.getByRole('button', { name: 'Zapisz z podpisem' }).click()
  // A car does not drive backwards: the server asks at the field.
  await expect(dialog.getByText(/Ostatnio odczytano 120000 km/)).toBeVisible()
  await dialog.getByLabel('Skąd niższy przebieg').fill('wymiana licznika')
  // Those were other words.
  await expect(dialog.getByText(/Poproś o podpis jeszcze raz/)).toBeVisible()
  await sign()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await dialog.getByRole('button', { name: 'Zapisz z podpisem' }).click()
  await expect(dialog).toBeHidden()

  await expect(card.getByText(/90\s000\skm, wymiana licznika/)).toBeVisible()
  await expect(card.getByText('wgniecenie: drzwi kierowcy')).toBeVisible()
  await expect(card.getByText(new RegExp(`^Łukasz Próba ${mark},`))).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  const [answer, download] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith('/intake/pdf/')),
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'Protokół PDF' }).click(),
  ])
  expect(answer.status()).toBe(200)
  const content = readFileSync(await download.path())
  expect(content.subarray(0, 5).toString()).toBe('%PDF-')
})
