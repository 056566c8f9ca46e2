import path from 'node:path'

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** Pictures of every step go into this folder, for people to look at. */
const PICTURES = process.env.GARAGE_E2E_PICTURES

const pictured = new Map<string, number>()

async function picture(page: Page): Promise<void> {
  if (!PICTURES) return
  const { project, titlePath } = test.info()
  const name = [project.name, ...titlePath.slice(1)].join(' ').replaceAll(/[^a-z0-9]+/gi, '-')
  const step = (pictured.get(name) ?? 0) + 1
  pictured.set(name, step)
  await page.screenshot({
    path: path.join(PICTURES, `${name}-${String(step).padStart(2, '0')}.png`),
  })
}

/** No violation of WCAG 2.1 A and AA on the page at rest: text that still fades in is judged when it has arrived. */
export async function expectAccessible(page: Page): Promise<void> {
  await picture(page)
  await expect(async () => {
    expect(await violationsOf(page)).toEqual([])
  }).toPass({ timeout: 15_000 })
}

async function violationsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  return violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ target, any }) => `${target.join(' ')}: ${any[0]?.message ?? ''}`),
  }))
}

/** The page must not be wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    )
    .toBe(0)
}

/** The address of a face beside the marketplace: „kowalczyk”, „console”. */
export function hostOf(baseURL: string | undefined, name: string): string {
  const url = new URL(baseURL ?? 'http://garage.localhost:8000')
  url.hostname = `${name}.${url.hostname}`
  return url.origin
}

/** Marks a test that needs keys or a mouse; the phone's project leaves it out. */
export const KEYS = { tag: '@keys' }
