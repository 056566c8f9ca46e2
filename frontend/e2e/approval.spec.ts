import { expect, type Page, test } from '@playwright/test'

import { ask, logIn, OWNER, SLUG, tokenOf } from './staff-support'
import { expectAccessible, expectNoSidewaysScroll, hostOf } from './support'

interface Line {
  id: number
  name: string
  consent: string
  version: number
}
interface Order {
  id: number
  stage: string
  version: number
  lines: Line[]
  totals: { approved: { gross: string } }
}
interface Sent {
  number: number
  link: string
  state: string
  opened_count: number
}
interface Proof {
  decision: string
  line_name: string
  channel: string
  name: string
  is_intact: boolean
}

/** The office at its own host, by the API: an order with pads and wipers whose client was sent an estimate. */
class Office {
  private constructor(
    readonly page: Page,
    private readonly access: string,
    private id: number,
  ) {}

  static async asks(page: Page, baseURL: string | undefined): Promise<Office> {
    await logIn(page, baseURL, '/', OWNER)
    await expect(page.getByRole('heading', { level: 1, name: /^Dziś/ })).toBeVisible()
    const office = new Office(page, await tokenOf(page, OWNER), 0)
    const mark = `${String(Date.now()).slice(-6)}${String(Math.floor(Math.random() * 10))}`
    const customer = await office.post<{ id: number }>('customers/', {
      name: `Jan Zgodny ${mark}`,
      email: `zgodny${mark}@example.com`,
    })
    const car = await office.post<{ id: number }>(`customers/${String(customer.id)}/vehicles/`, {
      make: 'Skoda',
      model: 'Octavia',
      year: 2018,
      plate: `KR${mark.slice(0, 5)}`,
    })
    office.id = (await office.post<Order>('orders/', { customer_vehicle_id: car.id })).id
    await office.add(
      'Klocki hamulcowe, przód',
      '320.00',
      'Zostały 2 mm okładziny, bezpieczne są 4.',
    )
    await office.add('Pióra wycieraczek', '80.00', 'Zostawiają smugi.')
    for (const action of ['arrive', 'inspect', 'send_estimate']) await office.act(action)
    return office
  }

  private post<Data>(path: string, body: unknown) {
    return ask<Data>(this.page, { method: 'POST', path, access: this.access, body })
  }

  private get<Data>(path: string) {
    return ask<Data>(this.page, { method: 'GET', path, access: this.access })
  }

  act = (action: string) => this.post<Order>(`orders/${String(this.id)}/act/`, { action })
  order = () => this.get<Order>(`orders/${String(this.id)}/`)
  proofs = () => this.get<Proof[]>(`orders/${String(this.id)}/consents/`)
  sent = () => this.get<Sent[]>(`orders/${String(this.id)}/estimates/`)
  revoke = () => this.post<Sent[]>(`orders/${String(this.id)}/estimates/1/revoke/`, {})

  private add(name: string, price: string, explanation: string) {
    return this.post<Order>(`orders/${String(this.id)}/lines/`, {
      kind: 'part',
      name,
      explanation,
      quantity: '1',
      unit: 'kpl.',
      unit_net: price,
    })
  }

  async link(): Promise<string> {
    const sent = (await this.sent())[0]
    if (!sent) throw new Error('nothing was sent')
    return sent.link
  }

  /** Another price for a position, as the office would write it. */
  async reprice(name: string, price: string) {
    const line = (await this.order()).lines.find((one) => one.name === name)
    if (!line) throw new Error(`${name} is not there`)
    await ask(this.page, {
      method: 'PUT',
      path: `orders/${String(this.id)}/lines/${String(line.id)}/`,
      access: this.access,
      body: {
        kind: 'part',
        name,
        quantity: '1',
        unit: 'kpl.',
        unit_net: price,
        version: line.version,
      },
    })
  }

  async consents() {
    return Object.fromEntries((await this.order()).lines.map((one) => [one.name, one.consent]))
  }
}

const PADS = 'Klocki hamulcowe, przód'
const WIPERS = 'Pióra wycieraczek'

const answer = (page: Page, position: string, decision: string) =>
  page.getByRole('group', { name: `Twoja decyzja: ${position}` }).getByLabel(decision)

async function confirm(page: Page) {
  await page.getByRole('button', { name: 'Zatwierdź wybór' }).click()
  const dialog = page.getByRole('dialog', { name: 'Twoja decyzja' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Imię i nazwisko').fill('Jan Zgodny')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Wyślij decyzję' }).click()
  await expect(dialog).toBeHidden()
}

test('a client approves the pads and declines the wipers without an account', async ({
  page,
  browser,
  baseURL,
}) => {
  expect(hostOf(baseURL, SLUG)).toContain(SLUG)
  const office = await Office.asks(page, baseURL)
  const client = await (await browser.newContext(test.info().project.use)).newPage()
  await client.goto(await office.link())

  await expect(client.getByRole('heading', { level: 1, name: 'Kosztorys naprawy' })).toBeVisible()
  await expect(client.getByText('Zostały 2 mm okładziny, bezpieczne są 4.')).toBeVisible()
  await expect(client.getByText(/393,60\s*zł/)).toBeVisible()
  await expectAccessible(client)
  await expectNoSidewaysScroll(client)
  for (const option of await client.locator('fieldset label').all())
    expect((await option.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(48)

  await answer(client, PADS, 'Zgoda').check()
  await answer(client, WIPERS, 'Odmawiam').check()
  await client.getByRole('button', { name: 'Zatwierdź wybór' }).click()
  await client.getByRole('button', { name: 'Wyślij decyzję' }).click()
  await expect(client.getByText('Wpisz imię i nazwisko osoby, która decyduje.')).toBeVisible()
  await expectAccessible(client)
  await client.keyboard.press('Escape')
  await confirm(client)

  await expect(client.getByText('Dziękujemy, decyzja jest zapisana.')).toBeVisible()
  await expectAccessible(client)
  const order = await office.order()
  expect(order.stage).toBe('approved')
  expect(order.totals.approved.gross).toBe('393.60')
  expect(await office.consents()).toEqual({ [PADS]: 'approved', [WIPERS]: 'declined' })
  const proofs = await office.proofs()
  expect(
    proofs.map((one) => [one.line_name, one.decision, one.channel, one.name, one.is_intact]),
  ).toEqual(
    expect.arrayContaining([
      [PADS, 'approved', 'link', 'Jan Zgodny', true],
      [WIPERS, 'declined', 'link', 'Jan Zgodny', true],
    ]),
  )
  expect((await office.sent())[0]?.opened_count).toBeGreaterThan(0)
})

test('a changed price asks again for that position only', async ({ page, browser, baseURL }) => {
  const office = await Office.asks(page, baseURL)
  const client = await (await browser.newContext(test.info().project.use)).newPage()
  const first = await office.link()
  await client.goto(first)
  await answer(client, PADS, 'Zgoda').check()
  await answer(client, WIPERS, 'Zgoda').check()
  await confirm(client)
  await expect(client.getByText('Dziękujemy, decyzja jest zapisana.')).toBeVisible()

  await office.reprice(WIPERS, '120.00')
  await client.reload()
  await expect(
    client.getByText('Warsztat zmienia tę pozycję i zapyta o nią jeszcze raz.'),
  ).toBeVisible()
  await office.act('send_estimate')

  // The older link leads to the newest estimate.
  await client.goto(first)
  await expect(client.getByText(/Pokazujemy najnowszy/)).toBeVisible()
  await expect(answer(client, PADS, 'Zgoda')).toBeChecked()
  await expect(answer(client, WIPERS, 'Zgoda')).not.toBeChecked()
  expect(await office.consents()).toEqual({ [PADS]: 'approved', [WIPERS]: 'sent' })
  await answer(client, WIPERS, 'Zgoda').check()
  await confirm(client)
  expect(await office.consents()).toEqual({ [PADS]: 'approved', [WIPERS]: 'approved' })
})

test('a link that was taken back says so, and one that never was says nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  const office = await Office.asks(page, baseURL)
  const client = await (await browser.newContext(test.info().project.use)).newPage()
  const link = await office.link()
  await office.revoke()

  await client.goto(link)
  await expect(client.getByText(/Warsztat wycofał ten kosztorys/)).toBeVisible()
  await expectAccessible(client)
  await client.goto(link.slice(0, -4))
  await expect(client.getByText(/Pod tym adresem nie ma kosztorysu/)).toBeVisible()
})
