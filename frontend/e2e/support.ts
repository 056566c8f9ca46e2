import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** No violation of WCAG 2.1 A and AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) })),
  ).toEqual([])
}

/** The page must not be wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
}

/** The address of a face beside the marketplace: „kowalczyk”, „console”. */
export function hostOf(baseURL: string | undefined, name: string): string {
  const url = new URL(baseURL ?? 'http://garage.localhost:8000')
  url.hostname = `${name}.${url.hostname}`
  return url.origin
}

/** Marks a test that needs keys or a mouse; the phone's project leaves it out. */
export const KEYS = { tag: '@keys' }
