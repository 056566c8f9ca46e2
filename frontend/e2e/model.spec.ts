import { expect, type Page, test } from '@playwright/test'

import { expectAccessible, expectNoSidewaysScroll } from './support'

/** A model on this machine that speaks the supplier's wire; the stack was started with its key. */
const MODEL = (process.env.OPENAI_BASE_URL ?? 'http://127.0.0.1:8112/v1').replace(/\/v1$/, '')
const CAUSE = /Zużyte klocki hamulcowe/
const FELL_BACK = 'Odpowiada silnik GarageManagera'

interface Asked {
  input: { content: string | { type: string; image_url?: string }[] }[]
}

/** What the model says next: a fault by its name, or its usual answer when nothing is left. */
async function scripted(page: Page, ...script: unknown[]): Promise<void> {
  const answer = await page.request.put(`${MODEL}/script`, { data: JSON.stringify(script) })
  expect(answer.ok()).toBe(true)
}

async function asked(page: Page): Promise<Asked[]> {
  const answer = await page.request.get(`${MODEL}/asked`)
  return ((await answer.json()) as { asked: Asked[] }).asked
}

async function describe(page: Page, words: string): Promise<void> {
  await page.goto('/diagnoza')
  await page.getByLabel('Opisz to własnymi słowami').fill(words)
  await page.getByRole('button', { name: 'Sprawdź' }).click()
}

test('a model’s answer comes word by word and ends in a card that is labelled AI', async ({
  page,
}) => {
  const words: string[] = []
  page.on('websocket', (line) => {
    line.on('framereceived', ({ payload }) => {
      const frame = JSON.parse(String(payload)) as { type: string; text?: string }
      if (frame.type === 'delta') words.push(frame.text ?? '')
    })
  })
  await scripted(page)
  await describe(page, 'Klocki piszczą przy hamowaniu, auto na Annę Nowak, tel. 600 100 200')
  const card = page.getByRole('region', { name: 'Diagnoza' })
  await expect(card.getByText(CAUSE).first()).toBeVisible()
  await expect(card.getByText('przygotowała AI')).toBeVisible()
  await expect(card.getByText(/250.*600/).first()).toBeVisible()
  await expect(page.getByText(FELL_BACK)).toHaveCount(0)
  expect(words.length).toBeGreaterThan(1)
  expect(JSON.stringify(await asked(page))).not.toContain('600 100 200')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('a model asks back, and the answer goes on with it', async ({ page }) => {
  const question = { question: 'Czy słychać zgrzytanie metalu?' }
  await scripted(page, { call: 'ask_question', arguments: JSON.stringify(question) })
  await describe(page, 'Piszczy przy hamowaniu')
  await expect(page.getByRole('group', { name: question.question })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Tak', exact: true }).click()
  await expect(
    page.getByRole('region', { name: 'Diagnoza' }).getByText(CAUSE).first(),
  ).toBeVisible()
})

// The supplier's library asks once more where a failure may pass.
for (const [fault, script] of [
  ['too many requests (429)', ['429', '429']],
  ['a stream cut in its middle', ['cut']],
  ['a refusal', ['refusal']],
] as const) {
  test(`after ${fault} the house's engine goes on in the same conversation and says so`, async ({
    page,
  }) => {
    await scripted(page, ...script)
    await describe(page, 'Piszczy przy hamowaniu')
    await expect(page.getByText(FELL_BACK)).toBeVisible()
    await expect(page.getByText('I cannot help')).toHaveCount(0)
    await expect(page.getByText(/Najpewniej zużyte/)).toHaveCount(0)
    await expectAccessible(page)
    // The conversation stays with the engine, which sees no photos.
    const before = (await asked(page)).length
    await expect(page.getByLabel('Zdjęcie kontrolki')).toHaveCount(0)
    const unknown = page.getByRole('button', { name: 'Nie wiem' })
    const card = page.getByRole('region', { name: 'Diagnoza' })
    for (let answered = 0; answered < 3; answered += 1) {
      await expect(card.or(unknown)).toBeVisible()
      if (await card.isVisible()) break
      await unknown.click()
      await expect(page.getByText('Asystent AI pisze…')).toHaveCount(0)
    }
    await expect(card).toBeVisible()
    expect(await asked(page)).toHaveLength(before)
    await page.reload()
    await expect(page.getByText(FELL_BACK).first()).toBeVisible()
  })
}

test('a photo of a light is looked at, shown to its sender, and not kept', async ({ page }) => {
  await scripted(page)
  await page.goto('/diagnoza')
  await page.getByLabel('Zdjęcie kontrolki').setInputFiles({
    name: 'kontrolka.png',
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  })
  const ready = page.getByRole('img', { name: 'Zdjęcie do wysłania' })
  await expect(ready).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Usuń zdjęcie' }).click()
  await expect(ready).toHaveCount(0)
  await page.getByLabel('Zdjęcie kontrolki').setInputFiles({
    name: 'kontrolka.png',
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  })
  await page.getByLabel('Opisz to własnymi słowami').fill('Co to za kontrolka?')
  await page.getByRole('button', { name: 'Sprawdź' }).click()
  await expect(page.getByRole('region', { name: 'Diagnoza' })).toBeVisible()
  const [first] = await asked(page)
  const content = first?.input.at(-1)?.content
  expect(typeof content === 'string' ? content : content?.map(({ type }) => type)).toEqual([
    'input_text',
    'input_image',
  ])
  await page.reload()
  await expect(page.getByText('Zdjęcie, którego nie przechowujemy')).toBeVisible()
  await expectAccessible(page)
})
