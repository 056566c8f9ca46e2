import { expect, type Page, test } from '@playwright/test'

import { expectAccessible, expectNoSidewaysScroll } from './support'

/** Answers what is asked until the card stands there: three questions at most. */
async function answerUntilFound(page: Page) {
  const card = page.getByRole('region', { name: 'Diagnoza' })
  const unknown = page.getByRole('button', { name: 'Nie wiem' })
  for (let asked = 0; asked < 3; asked += 1) {
    await expect(card.or(unknown)).toBeVisible()
    if (await card.isVisible()) break
    await expectAccessible(page)
    await unknown.click()
  }
  await expect(card).toBeVisible()
  return card
}

test('somebody without an account describes a symptom and gets a card labelled AI', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Zapytaj asystenta AI/ }).click()
  await expect(page.getByText('Rozmawiasz z asystentem AI, nie z człowiekiem')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Opisz to własnymi słowami').fill('Klocki piszczą przy hamowaniu')
  await page.getByRole('button', { name: 'Sprawdź' }).click()
  const card = await answerUntilFound(page)
  await expect(card.getByText('przygotowała AI')).toBeVisible()
  await expect(card.getByText(/klocki hamulcowe/i).first()).toBeVisible()
  await expect(card.getByText(/Orientacyjny koszt/)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  // What was said is kept: the address opens it again.
  await page.reload()
  await expect(page.getByRole('region', { name: 'Diagnoza' })).toBeVisible()
  await card.getByRole('button', { name: 'Umów naprawę' }).click()
  await expect(page).toHaveURL(/\/warsztaty\?.*usluga=brake/)
})

test('whoever must not drive on hears that first', async ({ page }) => {
  await page.goto('/diagnoza')
  await page.getByLabel('Opisz to własnymi słowami').fill('Pedał hamulca wpada w podłogę!')
  await page.getByRole('button', { name: 'Sprawdź' }).click()
  const card = page.getByRole('region', { name: 'Diagnoza' })
  await expect(card.getByRole('alert')).toContainText('Nie jedź dalej')
  await expectAccessible(page)
})

test('an answer comes over the line, and without one it comes all the same, once', async ({
  page,
}) => {
  let frames = 0
  page.on('websocket', (line) => {
    if (line.url().includes('/ws/ai-chat/')) line.on('framereceived', () => (frames += 1))
  })
  await page.goto('/diagnoza')
  await page.getByLabel('Opisz to własnymi słowami').fill('Klocki piszczą <b>rano</b>')
  await page.getByRole('button', { name: 'Sprawdź' }).click()
  const talk = page.getByRole('list', { name: 'Rozmowa' })
  const unknown = page.getByRole('button', { name: 'Nie wiem' })
  await expect(unknown).toBeVisible()
  expect(frames).toBeGreaterThan(1)
  await expect(talk.getByText('Klocki piszczą <b>rano</b>')).toHaveCount(1)
  await expect(talk.getByRole('listitem')).toHaveCount(2)

  await page.routeWebSocket(/ws\/ai-chat/, (line) => line.close())
  await unknown.click()
  await expect(talk.getByRole('listitem').nth(3)).toBeVisible()
  await expect(page.getByText('Asystent AI pisze…')).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('Klocki piszczą <b>rano</b>')).toHaveCount(1)
  await expect(talk.locator('> li')).toHaveCount(4)
})
