import { type BrowserContext, expect, type Page, test } from '@playwright/test'

import { logIn, OWNER, SLUG } from './staff-support'
import { hostOf, KEYS } from './support'

const TABS = 5

function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

/**
 * What an access token that has run out is answered, to all tabs at the same moment: none of them can have heard of a
 * newer one before. Every other call goes through.
 */
async function watchTokens(context: BrowserContext) {
  const used = new Set<string>()
  const expired = new Set<string>()
  const asked = { refreshes: 0 }
  let refused = new Set<Page>()
  let allRefused = gate()
  await context.route('**/api/v1/**', async (route) => {
    const request = route.request()
    const token = await request.headerValue('authorization')
    if (new URL(request.url()).pathname.endsWith('/auth/refresh/')) asked.refreshes += 1
    if (token !== null && expired.has(token)) {
      refused.add(request.frame().page())
      if (refused.size === TABS) allRefused.open()
      await allRefused.opened
      await route.fulfill({
        status: 401,
        json: { success: false, error: { code: 'TOKEN_EXPIRED', message: '', details: {} } },
      })
      return
    }
    if (token !== null) used.add(token)
    await route.continue()
  })
  return {
    asked,
    /** Every token that was seen until now has run out. */
    expire: () => {
      for (const token of used) expired.add(token)
      asked.refreshes = 0
      refused = new Set()
      allRefused = gate()
    },
  }
}

async function openTabs(context: BrowserContext, first: Page, url: string): Promise<Page[]> {
  const tabs = [first]
  while (tabs.length < TABS) {
    const tab = await context.newPage()
    await tab.goto(url)
    await expect(tab.getByRole('link', { name: 'Klienci' })).toBeVisible()
    tabs.push(tab)
  }
  return tabs
}

test(
  'five tabs over an expiry: one refresh each time, and nobody is logged out',
  KEYS,
  async ({ context, page, baseURL }) => {
    const { asked, expire } = await watchTokens(context)
    await logIn(page, baseURL, '/', OWNER)
    await expect(page.getByRole('link', { name: 'Klienci' })).toBeVisible()
    const tabs = await openTabs(context, page, `${hostOf(baseURL, SLUG)}/`)
    await Promise.all(tabs.map((tab) => tab.waitForLoadState('networkidle')))

    for (const name of ['Klienci', 'Zlecenia', 'Magazyn']) {
      expire()
      // A tab in the background asks like any other: nobody brings it to the front for this.
      await Promise.all(
        tabs.map((tab) =>
          tab.getByRole('link', { name, exact: true }).evaluate((link: HTMLElement) => {
            link.click()
          }),
        ),
      )
      for (const tab of tabs)
        await expect(tab.getByRole('heading', { level: 1, name })).toBeVisible()
      await Promise.all(tabs.map((tab) => tab.waitForLoadState('networkidle')))
      expect(asked.refreshes).toBe(1)
      for (const tab of tabs)
        await expect(tab.getByRole('heading', { level: 1, name: 'Zaloguj się' })).toBeHidden()
    }

    // The cookie that was rotated three times still stands for the person.
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Magazyn' })).toBeVisible()
  },
)
