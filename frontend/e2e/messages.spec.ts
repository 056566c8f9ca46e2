import { expect, type Page, test } from '@playwright/test'

import { ask, CLIENT, logIn, OWNER, PASSWORD, SLUG, tokenOf } from './staff-support'
import { expectAccessible, expectNoSidewaysScroll, hostOf } from './support'

/** The client signs in at the marketplace. */
async function enter(client: Page, baseURL: string | undefined) {
  await client.goto(baseURL ?? '/')
  await client.getByRole('button', { name: 'Zaloguj się' }).click()
  const door = client.getByRole('dialog', { name: 'Zaloguj się' })
  await door.getByLabel('E-mail').fill(CLIENT)
  await door.getByLabel('Hasło').fill(PASSWORD)
  await door.getByRole('button', { name: 'Zaloguj się' }).click()
  await expect(door).toBeHidden()
}

test('a client and the workshop write to each other, and a quote is accepted', async ({
  page,
  context,
  baseURL,
}) => {
  const mark = String(Date.now()).slice(-6)
  await logIn(page, baseURL, '/', OWNER)
  await expect(page.getByRole('heading', { level: 1, name: /^Dziś/ })).toBeVisible()
  const staff = await tokenOf(page, OWNER)
  const me = await ask<{ workshop: { listing_id: string } }>(page, {
    method: 'GET',
    path: 'me/',
    access: staff,
  })

  const client = await context.newPage()
  await enter(client, baseURL)
  await client.goto(`${baseURL ?? ''}/wiadomosci`)
  await expect(client.getByRole('heading', { level: 1, name: 'Wiadomości' })).toBeVisible()
  const access = await tokenOf(client, CLIENT)
  const begun = await ask<{ id: string }>(client, {
    method: 'POST',
    path: 'chat/conversations/',
    access,
    body: { workshop_id: me.workshop.listing_id, text: `Dzień dobry, próba ${mark}` },
  })
  await client.goto(`${baseURL ?? ''}/wiadomosci/${begun.id}`)
  await page.goto(`${hostOf(baseURL, SLUG)}/wiadomosci/${begun.id}`)
  const heard = page.getByRole('list', { name: 'Wiadomości' })
  await expect(heard.getByText(`próba ${mark}`)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  // The answer stands at the client's without a reload, and so does the client's own word at the workshop's.
  await page.getByRole('textbox', { name: 'Wiadomość' }).fill(`Zapraszamy ${mark}`)
  await page.getByRole('button', { name: 'Wyślij', exact: true }).click()
  const read = client.getByRole('list', { name: 'Wiadomości' })
  await expect(read.getByText(`Zapraszamy ${mark}`)).toBeVisible()
  await expectAccessible(client)
  await expectNoSidewaysScroll(client)

  await page.getByRole('button', { name: 'Wyślij wycenę' }).click()
  const dialog = page.getByRole('dialog', { name: 'Wycena dla klienta' })
  await dialog.getByLabel('Nazwa').fill('Wymiana klocków')
  await dialog.getByLabel('Cena netto').fill('200,00')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Wyślij wycenę' }).click()
  await expect(dialog).toBeHidden()
  await read.getByRole('button', { name: 'Przyjmuję' }).click()
  await expect(read.getByText('przyjęta')).toBeVisible()
  await expect(heard.getByText('przyjęta')).toBeVisible()

  // The client finds the conversation by a word of it, and not by one that nobody said.
  await client.goto(`${baseURL ?? ''}/wiadomosci`)
  const sought = client.getByRole('searchbox', { name: 'Szukaj w rozmowach' })
  const entries = client.getByRole('list', { name: 'Rozmowy' }).getByRole('link')
  await sought.fill(`zapraszamy ${mark}`)
  await expect(client).toHaveURL(new RegExp(`q=zapraszamy`))
  await expect(entries).toHaveCount(1)
  await expect(entries).toHaveAttribute('href', new RegExp(`^/wiadomosci/${begun.id}[?]q=`))
  await expectAccessible(client)
  await expectNoSidewaysScroll(client)
  await sought.fill(`skrzynia ${mark}`)
  await expect(client.getByText('Nie ma takich rozmów.')).toBeVisible()
  await client.close()
})

test('two windows see each other write and read, and a cut network loses and doubles nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  const mark = String(Date.now()).slice(-6)
  await logIn(page, baseURL, '/', OWNER)
  await expect(page.getByRole('heading', { level: 1, name: /^Dziś/ })).toBeVisible()
  const staff = await tokenOf(page, OWNER)
  const me = await ask<{ workshop: { listing_id: string } }>(page, {
    method: 'GET',
    path: 'me/',
    access: staff,
  })
  const pocket = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const client = await pocket.newPage()
  await enter(client, baseURL)
  const begun = await ask<{ id: string }>(client, {
    method: 'POST',
    path: 'chat/conversations/',
    access: await tokenOf(client, CLIENT),
    body: { workshop_id: me.workshop.listing_id, text: `Dzień dobry, próba ${mark}` },
  })
  await client.goto(`${baseURL ?? ''}/wiadomosci/${begun.id}`)
  await page.goto(`${hostOf(baseURL, SLUG)}/wiadomosci/${begun.id}`)
  const desk = page.getByRole('list', { name: 'Wiadomości' })
  const phone = client.getByRole('list', { name: 'Wiadomości' })
  const strip = (where: Page) => where.getByRole('status', { name: 'Kto jest w rozmowie' })
  const write = async (where: Page, text: string) => {
    await where.getByRole('textbox', { name: 'Wiadomość' }).fill(text)
    await where.getByRole('button', { name: 'Wyślij', exact: true }).click()
  }
  await expect(strip(page)).toContainText('Teraz w rozmowie')
  await expect(strip(client)).toContainText('Teraz w rozmowie')

  await client.getByRole('textbox', { name: 'Wiadomość' }).pressSequentially('Czy auto')
  await expect(strip(page)).toContainText('pisze…')
  await expectAccessible(page)
  await write(client, `Czy auto gotowe? ${mark}`)
  await expect(desk.getByText(`Czy auto gotowe? ${mark}`)).toBeVisible()
  await expect(phone.getByText(/^Przeczytano \d+:\d\d/)).toBeVisible()
  await expectAccessible(client)
  await expectNoSidewaysScroll(client)

  await pocket.setOffline(true)
  await expect(strip(client)).toContainText('Brak internetu')
  await write(page, `Gotowe, zapraszamy ${mark}`)
  await write(page, `Do osiemnastej ${mark}`)
  await write(client, `Będę o 17 ${mark}`)
  await expect(client.getByText('Czeka na internet, wyśle się samo.')).toBeVisible()
  await expect(phone.getByText(`Gotowe, zapraszamy ${mark}`)).toHaveCount(0)
  await expectAccessible(client)
  await pocket.setOffline(false)
  await expect(phone.getByText(`Do osiemnastej ${mark}`)).toBeVisible()
  await expect(desk.getByText(`Będę o 17 ${mark}`)).toBeVisible()
  await expect(client.getByText('Czeka na internet, wyśle się samo.')).toHaveCount(0)
  const said = [`Gotowe, zapraszamy ${mark}`, `Do osiemnastej ${mark}`, `Będę o 17 ${mark}`]
  for (const text of said) {
    await expect(phone.getByText(text)).toHaveCount(1)
    await expect(desk.getByText(text)).toHaveCount(1)
  }

  // A photo that does not get through waits over a reload as well, and arrives once.
  const FILES = '**/api/v1/chat/conversations/*/files/'
  await client.route(FILES, (route) => route.abort())
  await client.getByLabel('Plik do wysłania').setInputFiles({
    name: `klocki-${mark}.png`,
    mimeType: 'image/png',
    buffer: await client.screenshot(),
  })
  await expect(client.getByText('Czeka na internet, wyśle się samo.')).toBeVisible()
  await client.reload()
  await expect(client.getByText(`klocki-${mark}.png`)).toBeVisible()
  await client.unroute(FILES)
  await expect(desk.getByRole('link', { name: `Zdjęcie: klocki-${mark}.png` })).toHaveCount(1)
  await expect(phone.getByRole('link', { name: `Zdjęcie: klocki-${mark}.png` })).toHaveCount(1)
  await expect(client.getByText('Czeka na internet, wyśle się samo.')).toHaveCount(0)

  // A word that was put right shows at the other side at once, and the workshop sees what it said before.
  await desk.getByRole('button', { name: 'Zmień' }).last().click()
  const dialog = page.getByRole('dialog', { name: 'Zmień wiadomość' })
  await dialog.getByLabel('Treść').fill(`Do dziewiętnastej ${mark}`)
  await dialog.getByRole('button', { name: 'Zapisz' }).click()
  await expect(phone.getByText(`Do dziewiętnastej ${mark}`)).toBeVisible()
  await expect(phone.getByText('zmieniona')).toBeVisible()
  await desk.getByRole('button', { name: 'zmieniona' }).last().click()
  const history = page.getByRole('dialog', { name: 'Poprzednie wersje wiadomości' })
  await expect(history.getByText(`Do osiemnastej ${mark}`)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Szukaj w tej rozmowie' }).click()
  await page.getByRole('searchbox', { name: 'Szukaj w tej rozmowie' }).fill('próba')
  await expect(page.getByRole('list', { name: 'Znalezione wiadomości' })).toContainText(mark)
  await expectAccessible(page)
  await page
    .getByRole('list', { name: 'Znalezione wiadomości' })
    .getByRole('button')
    .filter({ hasText: mark })
    .click()
  await expect(page.locator('[data-sought]')).toContainText(`próba ${mark}`)
  await pocket.close()
})

test('the office writes to a customer from their page, and an order goes on with its conversation', async ({
  page,
  baseURL,
}) => {
  const mark = String(Date.now()).slice(-6)
  await logIn(page, baseURL, '/', OWNER)
  await expect(page.getByRole('heading', { level: 1, name: /^Dziś/ })).toBeVisible()
  const access = await tokenOf(page, OWNER)
  const [customer] = await ask<{ id: number }[]>(page, {
    method: 'GET',
    path: `customers/?q=${encodeURIComponent(CLIENT)}`,
    access,
  })
  if (!customer) throw new Error('The client is no customer of this workshop')
  const say = <Data>(path: string, body: unknown) =>
    ask<Data>(page, { method: 'POST', path, access, body })
  const car = await say<{ id: number }>(`customers/${String(customer.id)}/vehicles/`, {
    make: 'Skoda',
    model: 'Rapid',
    plate: `KW${mark.slice(1)}`,
  })
  const order = await say<{ id: number }>('orders/', {
    customer_vehicle_id: car.id,
    customer_id: customer.id,
    concern: 'Stuka z tyłu.',
  })

  const write = async (text: string) => {
    await page.getByRole('button', { name: 'Napisz do klienta' }).click()
    const dialog = page.getByRole('dialog', { name: 'Wiadomość do klienta' })
    await dialog.getByLabel('Wiadomość', { exact: true }).fill(text)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Wyślij' }).click()
    await expect(page.getByRole('list', { name: 'Wiadomości' }).getByText(text)).toBeVisible()
    return page.url()
  }
  await page.goto(`${hostOf(baseURL, SLUG)}/klienci/${String(customer.id)}`)
  await expect(page.getByRole('region', { name: 'Zlecenia klienta' })).toBeVisible()
  const aside = await write(`Zapraszamy na przegląd ${mark}`)
  const orderPage = `${hostOf(baseURL, SLUG)}/zlecenia/${String(order.id)}`
  await page.goto(orderPage)
  const first = await write(`Co dokładnie stuka? ${mark}`)
  expect(first).not.toBe(aside)
  await page.goto(orderPage)
  expect(await write(`I od kiedy? ${mark}`)).toBe(first)
  await expectNoSidewaysScroll(page)
})
