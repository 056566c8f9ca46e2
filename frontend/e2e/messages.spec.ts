import { expect, test } from '@playwright/test'

import { ask, CLIENT, logIn, OWNER, PASSWORD, SLUG, tokenOf } from './staff-support'
import { expectAccessible, expectNoSidewaysScroll, hostOf } from './support'

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
  await client.goto(baseURL ?? '/')
  await client.getByRole('button', { name: 'Zaloguj się' }).click()
  const door = client.getByRole('dialog', { name: 'Zaloguj się' })
  await door.getByLabel('E-mail').fill(CLIENT)
  await door.getByLabel('Hasło').fill(PASSWORD)
  await door.getByRole('button', { name: 'Zaloguj się' }).click()
  await expect(door).toBeHidden()
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
  await client.close()
})
