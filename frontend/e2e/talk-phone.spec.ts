import { expect, type Page, test } from '@playwright/test'

import { backOnline, badge, openPhone, type Pit } from './phone-support'
import { ask, CLIENT, MECHANIC, OWNER, tokenOf } from './staff-support'
import { expectAccessible, expectNoSidewaysScroll } from './support'

/** A car of the client who has an account, on the yard and in this mechanic's day. */
async function carOfClient(page: Page, baseURL: string | undefined) {
  await openPhone(page, baseURL)
  const access = await tokenOf(page, OWNER)
  const mark = String(Date.now()).slice(-6)
  const say = <Data>(path: string, body: unknown) =>
    ask<Data>(page, { method: 'POST', path, body, access })
  const [customer] = await ask<{ id: number }[]>(page, {
    method: 'GET',
    path: `customers/?q=${encodeURIComponent(CLIENT)}`,
    access,
  })
  if (!customer) throw new Error('The client is no customer of this workshop')
  const mechanic = await tokenOf(page, MECHANIC)
  const pit = await ask<Pit>(page, { method: 'GET', path: 'mechanic/orders/', access: mechanic })
  const car = await say<{ id: number }>(`customers/${String(customer.id)}/vehicles/`, {
    make: 'Skoda',
    model: 'Fabia',
    year: 2019,
    plate: `KT${mark}`,
  })
  const order = await say<{ id: number }>('orders/', {
    customer_vehicle_id: car.id,
    customer_id: customer.id,
    concern: 'Piszczy przy hamowaniu.',
    mechanic_id: pit.mechanic?.id ?? null,
  })
  await say(`orders/${String(order.id)}/act/`, { action: 'arrive' })
  return { access, mark, order, customer, say }
}

test('the conversation about an order is read and answered without a network', async ({
  page,
  context,
  baseURL,
}) => {
  const { access, mark, order, customer, say } = await carOfClient(page, baseURL)
  const talk = await say<{ id: string }>('chat/conversations/', {
    customer_id: customer.id,
    order_id: order.id,
    text: `Auto jest już u nas ${mark}`,
  })
  await page.goto(new URL(`/m/zlecenia/${String(order.id)}/rozmowa`, page.url()).href)
  const words = page.getByRole('list', { name: 'Wiadomości' })
  await expect(words.getByText(`Auto jest już u nas ${mark}`)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await context.setOffline(true)
  await page.reload()
  await expect(words.getByText(`Auto jest już u nas ${mark}`)).toBeVisible()
  for (const text of [`Klocki do wymiany ${mark}`, `Będzie na jutro ${mark}`]) {
    await page.getByLabel('Wiadomość do klienta').fill(text)
    await page.getByRole('button', { name: 'Wyślij', exact: true }).click()
    await expect(words.getByText(text)).toBeVisible()
  }
  await expect(badge(page)).toHaveText(/^2/)
  await page.reload()
  await expect(words.getByText(`Będzie na jutro ${mark}`)).toBeVisible()
  await expectAccessible(page)

  await backOnline(context, page)
  const stored = await ask<{ text: string; side: string }[]>(page, {
    method: 'GET',
    path: `chat/conversations/${talk.id}/messages/`,
    access,
  })
  expect(stored.filter(({ side }) => side === 'staff').map(({ text }) => text)).toEqual([
    `Auto jest już u nas ${mark}`,
    `Klocki do wymiany ${mark}`,
    `Będzie na jutro ${mark}`,
  ])
  await expect(words.getByText(`Będzie na jutro ${mark}`)).toHaveCount(1)
})

test('the mechanic begins the conversation in the pit and shows the client what is wrong', async ({
  page,
  context,
  baseURL,
}) => {
  const { access, mark, order } = await carOfClient(page, baseURL)
  await page.goto(new URL(`/m/zlecenia/${String(order.id)}`, page.url()).href)
  await page.getByRole('link', { name: 'Napisz do klienta' }).click()
  await expect(page.getByText(/Jeszcze nikt nic nie napisał/)).toBeVisible()
  await expectAccessible(page)

  await context.setOffline(true)
  const words = page.getByRole('list', { name: 'Wiadomości' })
  for (const text of [`Auto stoi na podnośniku ${mark}`, `Zaraz pokażę klocki ${mark}`]) {
    await page.getByLabel('Wiadomość do klienta').fill(text)
    await page.getByRole('button', { name: 'Wyślij', exact: true }).click()
    await expect(words.getByText(text)).toBeVisible()
  }
  await page.reload()
  await expect(words.getByText(`Zaraz pokażę klocki ${mark}`)).toBeVisible()
  await backOnline(context, page)

  const camera = page.getByLabel('Zdjęcie do klienta')
  await expect(camera).toBeAttached()
  await context.setOffline(true)
  await camera.setInputFiles({
    name: 'klocki.png',
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  })
  await expect(words.getByRole('img', { name: 'zdjęcie z tego telefonu' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await backOnline(context, page)
  await expect(words.getByRole('img', { name: 'Zdjęcie: zdjecie.jpg' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  const talks = await ask<{ id: string; order_id: number | null }[]>(page, {
    method: 'GET',
    path: 'chat/conversations/',
    access,
  })
  const [begun, ...more] = talks.filter(({ order_id }) => order_id === order.id)
  if (!begun) throw new Error('Nobody began a conversation')
  expect(more).toEqual([])
  const stored = await ask<{ kind: string; side: string; text: string }[]>(page, {
    method: 'GET',
    path: `chat/conversations/${begun.id}/messages/`,
    access,
  })
  expect(stored.filter(({ side }) => side === 'staff').map(({ kind }) => kind)).toEqual([
    'text',
    'text',
    'photo',
  ])
})
