import { expect, test } from '@playwright/test'

import { expectAccessible, expectNoSidewaysScroll, hostOf } from './support'

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })

    test('the marketplace opens and speaks both languages', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)

      await page.getByRole('button', { name: 'English' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await page.reload()
      await expect(page.getByRole('button', { name: 'Log in' })).toBeVisible()
      await expectAccessible(page)
    })

    test('log-in opens over the page and closes with Esc', async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', { name: 'Zaloguj się' }).click()
      const dialog = page.getByRole('dialog', { name: 'Zaloguj się' })
      await expect(dialog.getByLabel('E-mail')).toBeFocused()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('button', { name: 'Zaloguj się' })).toBeFocused()
    })

    for (const [face, name, path] of [
      ['workshop', 'kowalczyk', '/'],
      ['console', 'console', '/'],
      ['mechanic', 'kowalczyk', '/m/'],
      ['marketplace', '', '/powiadomienia'],
    ] as const) {
      test(`the ${face} face asks who is there`, async ({ page, baseURL }) => {
        await page.goto(name === '' ? path : hostOf(baseURL, name) + path)
        await expect(page.getByRole('main')).toHaveCount(1)
        await expect(page.getByRole('heading', { level: 1, name: 'Zaloguj się' })).toBeVisible()
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
      })
    }
  })
}

test('the mechanic’s page is an app: manifest, icons and a worker that rules /m/', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${hostOf(baseURL, 'kowalczyk')}/m/`)
  const manifest = await page.evaluate(
    async () => (await (await fetch('/m/manifest.webmanifest')).json()) as { scope: string },
  )
  expect(manifest.scope).toBe('/m/')
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
  expect(new URL(scope).pathname).toBe('/m/')
})

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false })

  for (const [face, name, path] of [
    ['marketplace', '', '/'],
    ['workshop', 'kowalczyk', '/'],
    ['mechanic', 'kowalczyk', '/m/'],
  ] as const) {
    test(`the ${face}’s frame stands already`, async ({ page, baseURL }) => {
      await page.goto(name === '' ? path : hostOf(baseURL, name) + path)
      await expect(page.locator('#first header')).toBeVisible()
      await expectNoSidewaysScroll(page)
    })
  }
})
