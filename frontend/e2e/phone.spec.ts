import { expect, type Page, test } from '@playwright/test'

import { backOnline, badge, openPhone, orderOf, type Pit } from './phone-support'
import { ask, MECHANIC, OWNER, tokenOf } from './staff-support'
import { expectAccessible, expectNoSidewaysScroll } from './support'

interface Office {
  access: string
  order: { id: number; lines: { id: number; version: number }[] }
  plate: string
}

/** The office takes a car in, agrees on an hour of work with its client and gives it to the mechanic. */
async function carAtWork(page: Page): Promise<Office & { mechanic: string }> {
  const access = await tokenOf(page, OWNER)
  const mechanic = await tokenOf(page, MECHANIC)
  const pit = await ask<Pit>(page, { method: 'GET', path: 'mechanic/orders/', access: mechanic })
  const plate = `KR${String(Date.now()).slice(-6)}`
  const say = <Data>(path: string, body: unknown) =>
    ask<Data>(page, { method: 'POST', path, body, access })
  const customer = await say<{ id: number }>('customers/', {
    name: 'Jan Próbny',
    phone: '600100200',
  })
  const car = await say<{ id: number }>(`customers/${String(customer.id)}/vehicles/`, {
    make: 'Skoda',
    model: 'Octavia',
    year: 2018,
    plate,
  })
  const opened = await say<Office['order']>('orders/', {
    customer_vehicle_id: car.id,
    customer_id: customer.id,
    concern: 'Piszczy przy hamowaniu, najbardziej rano.',
    mechanic_id: pit.mechanic?.id ?? null,
  })
  const path = `orders/${String(opened.id)}`
  await say(`${path}/act/`, { action: 'arrive' })
  const order = await say<Office['order']>(`${path}/lines/`, {
    kind: 'labour',
    name: 'Wymiana klocków',
    quantity: '1.5',
    unit: 'h',
    unit_net: '180.00',
  })
  const decisions = order.lines.map(({ id, version }) => ({
    line_id: id,
    line_version: version,
    consent: 'approved',
  }))
  await say(`${path}/consents/`, { decisions, how: 'telefonicznie' })
  await say(`${path}/act/`, { action: 'start' })
  return { access, mechanic, order, plate }
}

async function openOrder(page: Page, plate: string) {
  await page
    .getByRole('listitem')
    .filter({ hasText: plate })
    .getByRole('link', { name: /Skoda/ })
    .click()
  // Other cars of the list came with the same words.
  await expect(page).toHaveURL(/\/zlecenia\/\d+/)
  await expect(page.getByText('Piszczy przy hamowaniu').first()).toBeVisible()
}

test('a whole job without a network arrives once, and the office sees it', async ({
  page,
  context,
  baseURL,
}) => {
  await openPhone(page, baseURL)
  const { access, mechanic, order, plate } = await carAtWork(page)
  await page.reload()
  await expect(page.getByText(plate)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Wizyty' })).toBeVisible()
  await expectAccessible(page)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText(/Brak internetu/)).toBeVisible()
  await openOrder(page, plate)
  await page.getByRole('button', { name: 'Start zegara', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Zegar pracy' })).toBeVisible()

  await page
    .getByRole('button', { name: /^Zacznij: / })
    .first()
    .click()
  await page.getByRole('link', { name: 'Sprawdzaj dalej' }).click()
  await page.getByText('Do naprawy', { exact: true }).first().click()
  const first = page.locator('main li').first()
  for (const count of [1, 2, 3]) {
    await first.locator('input[type=file]').setInputFiles({
      name: `${String(count)}.png`,
      mimeType: 'image/png',
      buffer: await page.screenshot(),
    })
    await expect(first.getByRole('img', { name: 'zdjęcie z tego telefonu' })).toHaveCount(count)
  }
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Zlecenie', exact: true }).click()

  // The tick shows once the phone has kept it.
  const job = page.getByRole('checkbox', { name: /Wymiana klocków/ })
  await job.click()
  await expect(job).toBeChecked()
  await page.getByLabel('Notatka').fill('Zacisk zapieczony, smarowany.')
  await page.getByRole('button', { name: 'Dodaj notatkę' }).click()
  await expect(page.getByText('Zacisk zapieczony')).toBeVisible()
  await expectAccessible(page)

  await page.reload()
  await expect(page.getByText('Zacisk zapieczony')).toBeVisible()
  await expect(badge(page)).toHaveText(/^8/)
  await page.goto(new URL('/m/do-wyslania', page.url()).href)
  await expect(page.getByText('8 zmian czeka na wysłanie')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await backOnline(context, page)
  const seen = await orderOf(page, mechanic, order.id)
  expect(seen.notes.map(({ text }) => text)).toEqual(['Zacisk zapieczony, smarowany.'])
  expect(seen.inspections).toHaveLength(1)
  expect(seen.inspections[0]?.items[0]).toMatchObject({ verdict: 'red' })
  expect(seen.inspections[0]?.items[0]?.files).toHaveLength(3)
  expect(seen.lines.map(({ done_at }) => done_at === null)).toEqual([false])
  const hours = await ask<unknown[]>(page, {
    method: 'GET',
    path: `time-entries/?order_id=${String(order.id)}`,
    access,
  })
  expect(hours).toHaveLength(1)

  await page.goto(new URL('/m/', page.url()).href)
  await openOrder(page, plate)
  await page.getByRole('button', { name: 'Oddaj do kontroli' }).click()
  await expect(page.getByText('kontrola jakości')).toBeVisible()
  await expect(badge(page)).toHaveCount(0)
  expect((await orderOf(page, mechanic, order.id)).stage).toBe('quality_check')
})

test('a film recorded without a network goes on where the network broke off, and the office plays it', async ({
  page,
  context,
  baseURL,
}) => {
  await openPhone(page, baseURL)
  const { mechanic, order, plate } = await carAtWork(page)
  await page.reload()
  await expect(page.getByText(plate)).toBeVisible()
  await openOrder(page, plate)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Film naprawy' }).click()
  const dialog = page.getByRole('dialog', { name: 'Film: naprawa' })
  await dialog.getByRole('button', { name: 'Nagrywaj' }).click()
  await expect(dialog.getByText('3 z 30 s')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Zakończ nagranie' }).click()
  await expect(dialog.getByLabel('nagrany film')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Dodaj film' }).click()
  await expect(page.getByLabel('film z tego telefonu')).toBeVisible()
  await expect(badge(page)).toHaveText(/^1/)

  const taken: string[] = []
  context.on('response', (response) => {
    const { 'upload-offset': from } = response.request().headers()
    if (from !== undefined && response.ok()) taken.push(from)
  })
  const first = context.waitForEvent('response', (response) => {
    return response.request().method() === 'PATCH'
  })
  await context.setOffline(false)
  await first
  await context.setOffline(true)
  await page.waitForTimeout(500)
  await backOnline(context, page)

  const { files } = await orderOf(page, mechanic, order.id)
  expect(files.map(({ kind }) => kind)).toEqual(['video'])
  expect(new Set(taken).size).toBe(taken.length)
  const [film] = files
  const seconds = await page.evaluate(async (address) => {
    const player = document.createElement('video')
    player.src = address
    await new Promise((resolve, reject) => {
      player.onloadeddata = resolve
      player.onerror = reject
    })
    return player.duration
  }, film?.url ?? '')
  expect(seconds).toBeGreaterThan(2)
})

test('what two people saw differently is decided by one of them', async ({
  page,
  context,
  baseURL,
}) => {
  await openPhone(page, baseURL)
  const { access, mechanic, order, plate } = await carAtWork(page)
  const path = `orders/${String(order.id)}`
  const [template] = await ask<{ id: number; name: string }[]>(page, {
    method: 'GET',
    path: 'inspection-templates/?active=true',
    access,
  })
  await ask(page, {
    method: 'POST',
    path: `${path}/inspections/`,
    body: { template_id: template?.id },
    access,
  })
  await page.reload()
  await openOrder(page, plate)
  await page.getByRole('link', { name: 'Sprawdzaj dalej' }).click()
  await expect(page.getByText('W porządku', { exact: true }).first()).toBeVisible()
  const item = (await orderOf(page, mechanic, order.id)).inspections[0]?.items[0]
  if (!item) throw new Error('A template without items')

  await context.setOffline(true)
  await page.getByText('W porządku', { exact: true }).first().click()
  await expect(badge(page)).toBeVisible()
  // The office has a network of its own.
  const office = await page.context().browser()?.newContext()
  const desk = await office?.newPage()
  if (!desk) throw new Error('No second window')
  await desk.goto(new URL('/', page.url()).href)
  await ask(desk, {
    method: 'PUT',
    path: `${path}/inspection-items/${String(item.id)}/`,
    body: { verdict: 'red', note: 'pęknięte', version: item.version },
    access,
  })
  await context.setOffline(false)

  await page.getByRole('link', { name: /coś jest do rozstrzygnięcia/ }).click()
  await page.getByRole('link', { name: 'Rozstrzygnij' }).click()
  await expect(page.getByText('pęknięte')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Zapisz moje' }).click()
  await expect(badge(page)).toHaveCount(0)
  const decided = (await orderOf(page, mechanic, order.id)).inspections[0]?.items[0]
  expect(decided).toMatchObject({ verdict: 'green', version: item.version + 2 })
  await office?.close()
})

/** Rows as the app writes them, put in at once: two hundred taps would prove nothing more. */
async function fillOutbox(page: Page, orderId: number, texts: string[]) {
  await page.evaluate(
    async ({ orderId, texts }) => {
      const [{ name } = { name: '' }] = (await indexedDB.databases()).filter(({ name }) =>
        name?.startsWith('garage-pit-'),
      )
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => {
          resolve(opening.result)
        }
        opening.onerror = () => {
          reject(new Error('closed'))
        }
      })
      const writing = db.transaction('outbox', 'readwrite')
      for (const text of texts)
        writing.objectStore('outbox').add({
          key: crypto.randomUUID(),
          lane: `order-${String(orderId)}`,
          subject: 'próba',
          orderId,
          method: 'POST',
          path: `orders/${String(orderId)}/notes/`,
          body: { text },
          photo: null,
          target: null,
          baseVersion: null,
          told: { kind: 'note', text },
          madeAt: Date.now(),
          state: 'waiting',
          tries: 0,
          firstSentAt: null,
          sentAt: null,
          versionAfter: null,
          made: [],
          problem: null,
        })
      await new Promise<void>((resolve) => {
        writing.oncomplete = () => {
          resolve()
        }
      })
      db.close()
    },
    { orderId, texts },
  )
}

const WRITES = Number(process.env.GARAGE_E2E_WRITES ?? 60)

test('writes over a network cut at random arrive once each, in order', async ({
  page,
  context,
  baseURL,
}) => {
  await openPhone(page, baseURL)
  const { mechanic, order, plate } = await carAtWork(page)
  await page.reload()
  await expect(page.getByText(plate)).toBeVisible()
  await context.setOffline(true)
  const texts = Array.from({ length: WRITES }, (_, count) => `zapis ${String(count)}`)
  await fillOutbox(page, order.id, texts)
  await page.reload()
  await expect(badge(page)).toBeVisible()

  let cuts = 0
  for (; cuts < 200; cuts += 1) {
    await context.setOffline(false)
    await page.waitForTimeout(100 + Math.random() * 900)
    if ((await badge(page).count()) === 0) break
    await context.setOffline(true)
    await page.waitForTimeout(50 + Math.random() * 200)
  }
  await backOnline(context, page)
  const seen = await orderOf(page, mechanic, order.id)
  expect(seen.notes.map(({ text }) => text)).toEqual(texts)
  test.info().annotations.push({ type: 'cuts', description: String(cuts) })
})
