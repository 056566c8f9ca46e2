import { expect, type Page, test } from '@playwright/test'

import { ADMIN, CLIENT, fillLogIn, logIn, OWNER, PASSWORD } from './staff-support'
import { expectAccessible, expectNoSidewaysScroll, hostOf } from './support'

/** Turns one way of one kind over, finds it so after a reload, and puts it back. */
async function changesAndStays(page: Page, label: string): Promise<void> {
  const box = page.getByLabel(label)
  const before = await box.isChecked()
  for (const wanted of [!before, before]) {
    const written = page.waitForResponse(
      (answer) => answer.url().endsWith('/preferences/') && answer.request().method() === 'PUT',
    )
    await box.click()
    expect((await written).ok()).toBe(true)
    await page.reload()
    await expect(box).toBeChecked({ checked: wanted })
  }
}

test('a client chooses what to hear of, sets quiet hours and keeps offers apart', async ({
  page,
}) => {
  await page.goto('/powiadomienia')
  // The marketplace's head has a button of the same name.
  const door = page.locator('#content')
  await door.getByLabel('E-mail').fill(CLIENT)
  await door.getByLabel('Hasło').fill(PASSWORD)
  await door.getByRole('button', { name: 'Zaloguj się' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Powiadomienia' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Godziny ciszy' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await changesAndStays(page, 'Przypomnienie o wizycie: SMS')

  const end = page.getByLabel('Cisza do')
  await end.fill('07:30')
  await page.getByRole('button', { name: 'Zapisz godziny ciszy' }).click()
  await expect(page.getByText('Zapisano.')).toBeVisible()
  await page.reload()
  await expect(end).toHaveValue('07:30')
  await end.fill(await page.getByLabel('Cisza od').inputValue())
  await page.getByRole('button', { name: 'Zapisz godziny ciszy' }).click()
  await expect(page.getByText('Początek i koniec ciszy muszą się różnić.')).toBeVisible()
})

test('staff choose for themselves, and nobody offers them marketing', async ({ page, baseURL }) => {
  await logIn(page, baseURL, '/powiadomienia', OWNER)
  await expect(page.getByRole('heading', { level: 1, name: 'Powiadomienia' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Godziny ciszy' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Oferty i nowości' })).toBeHidden()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await changesAndStays(page, 'Stany magazynowe: E-mail')
})

test('the console shows lost messages and every template', async ({ page, baseURL }) => {
  await page.goto(`${hostOf(baseURL, 'console')}/wiadomosci`)
  await fillLogIn(page, ADMIN)
  await expect(page.getByRole('heading', { level: 1, name: 'Wiadomości' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: 'Szablony' }).click()
  const list = page.getByRole('list', { name: 'Szablony' })
  await expect(list.getByRole('heading', { name: 'Przypomnienie o wizycie' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByText('English', { exact: true }).last().click()
  await page.getByText('SMS', { exact: true }).click()
  await expect(page).toHaveURL(/jezyk=en&droga=sms/)
  await expect(list.getByRole('heading', { name: 'Przypomnienie o wizycie' })).toBeVisible()
})
