import { expect, test } from '@playwright/test'

import { logIn, MECHANIC } from './staff-support'
import { expectAccessible, expectNoSidewaysScroll } from './support'

test('a mechanic clocks work on no order by one touch, and sees their own hours', async ({
  page,
  baseURL,
}) => {
  await logIn(page, baseURL, '/m/', MECHANIC)
  await page.getByRole('button', { name: 'Praca poza zleceniem' }).click()
  await expect(page.getByLabel('Inna praca')).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Start zegara: Porządki' }).click()
  const clock = page.getByRole('region', { name: 'Zegar pracy' })
  await expect(clock.getByText('Porządki')).toBeVisible()
  await page.getByRole('link', { name: 'Mój czas' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mój czas' })).toBeVisible()
  await expect(page.getByText('Porządki').first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  // Opened by its address, with a network and without one.
  await page.reload()
  await expect(page.getByText('Porządki').first()).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('Porządki').first()).toBeVisible()
  await page.context().setOffline(false)
  await page.getByRole('link', { name: 'Moje dziś' }).click()
  await clock.getByRole('button', { name: 'Zatrzymaj zegar' }).click()
  await expect(clock).toHaveCount(0)
})
