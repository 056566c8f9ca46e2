import { type BrowserContext, expect, type Page, test } from '@playwright/test'

import { ask, logIn, MECHANIC, OWNER, RECEPTIONIST, SLUG, tokenOf } from './staff-support'
import { expectAccessible, expectNoSidewaysScroll, hostOf } from './support'

interface Made {
  id: number
}
interface Stock {
  on_hand: string
  reserved: string
  available: string
}

/** The office at the API of its own host: what stands there before somebody begins to click. */
class Office {
  private constructor(
    readonly page: Page,
    private readonly access: string,
  ) {}

  static async of(page: Page, baseURL: string | undefined, email = OWNER): Promise<Office> {
    await logIn(page, baseURL, '/', email)
    await expect(page.getByRole('heading', { level: 1, name: /^Dziś/ })).toBeVisible()
    return new Office(page, await tokenOf(page, email))
  }

  post<Data>(path: string, body: unknown = {}) {
    return ask<Data>(this.page, { method: 'POST', path, access: this.access, body })
  }

  get<Data>(path: string) {
    return ask<Data>(this.page, { method: 'GET', path, access: this.access })
  }

  /** A car of somebody new, whose order is open. */
  async order(concern: string, more: object = {}): Promise<{ id: number; plate: string }> {
    const plate = `KR${String(Date.now()).slice(-6)}`
    const customer = await this.post<Made>('customers/', { name: 'Jan Próbny' })
    const car = await this.post<Made>(`customers/${String(customer.id)}/vehicles/`, {
      make: 'Skoda',
      model: 'Fabia',
      plate,
    })
    const body = { customer_id: customer.id, customer_vehicle_id: car.id, concern, ...more }
    return { id: (await this.post<Made>('orders/', body)).id, plate }
  }

  act = (id: number, action: string) => this.post(`orders/${String(id)}/act/`, { action })
  open = (id: number) => this.page.goto(orderPage(this.page, id))
}

const orderPage = (page: Page, id: number) => `${new URL(page.url()).origin}/zlecenia/${String(id)}`

const positions = (page: Page) => page.getByRole('region', { name: 'Pozycje', exact: true })

/** A step that stands in the menu, not on the one button of what comes next. */
async function otherStep(page: Page, name: string) {
  await page.getByRole('button', { name: 'Inne kroki' }).click()
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
}

test('a job from a template and a part of the store room: sums, and what is reserved', async ({
  page,
  baseURL,
}) => {
  const office = await Office.of(page, baseURL)
  const mark = String(Date.now()).slice(-6)
  const name = `Klocki próbne ${mark}`
  const part = await office.post<Made>('inventory/parts/', {
    name,
    sku: `DZIEN-${mark}`,
    minimum: '0',
    maximum: '10',
    purchase_price: '90.00',
  })
  await office.post(`inventory/parts/${String(part.id)}/receive/`, {
    quantity: '4',
    unit_cost: '90.00',
    words: `WZ ${mark}`,
  })
  const job = await office.post<{ name: string }>('jobs/', {
    name: `Klocki przód ${mark}`,
    lines: [
      { kind: 'labour', name: 'Wymiana klocków', quantity: '1.5', unit: 'h', unit_net: '200.00' },
      {
        kind: 'part',
        name,
        quantity: '2',
        unit: 'szt.',
        unit_net: '150.00',
        part_id: part.id,
      },
    ],
  })
  const order = await office.order('Piszczy przy hamowaniu')
  await office.act(order.id, 'arrive')
  await office.open(order.id)

  // Three presses: the button, the box that finds, Enter.
  await page.getByRole('button', { name: 'Z szablonu' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dodaj z szablonu' })
  await dialog.getByLabel('Szukaj szablonu').fill(mark)
  await expect(dialog.getByText(job.name)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const lines = positions(page)
  await expect(lines.getByText('Wymiana klocków').first()).toBeVisible()
  // 1.5 × 200 + 2 × 150 = 600 net, 138 of VAT, 738 gross.
  await expect(lines.getByText(/^738,00/).first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await otherStep(page, 'Zapisz zgodę klienta')
  const consents = page.getByRole('dialog', { name: 'Decyzje klienta' })
  await consents.getByRole('button', { name: 'Zgoda na wszystko, co czeka' }).click()
  await expectAccessible(page)
  await consents.getByRole('button', { name: 'Zapisz decyzje' }).click()
  await expect(consents).toBeHidden()
  const read = async () => {
    const { on_hand, reserved, available } = await office.get<Stock>(
      `inventory/parts/${String(part.id)}/`,
    )
    return [on_hand, reserved, available].map(Number)
  }
  await expect.poll(read).toEqual([4, 2, 2])
})

test('a client who declines everything pays for the looking, and the car leaves unrepaired', async ({
  page,
  baseURL,
}) => {
  const office = await Office.of(page, baseURL)
  const order = await office.order('Stuka z przodu')
  await office.act(order.id, 'arrive')
  await office.post(`orders/${String(order.id)}/lines/`, {
    kind: 'part',
    name: 'Wahacz, przód lewy',
    quantity: '1',
    unit: 'szt.',
    unit_net: '420.00',
  })
  for (const action of ['inspect', 'send_estimate']) await office.act(order.id, action)
  await office.open(order.id)

  await otherStep(page, 'Klient rezygnuje z naprawy')
  const dialog = page.getByRole('dialog', { name: 'Klient rezygnuje z naprawy' })
  await dialog.getByRole('button', { name: 'Klient rezygnuje z naprawy' }).click()
  await expect(dialog.getByText('Napisz kilka słów.')).toBeVisible()
  await dialog.getByLabel('Dlaczego').fill('Za drogo, sprzedaje auto.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Klient rezygnuje z naprawy' }).click()
  await expect(dialog).toBeHidden()
  const lines = positions(page)
  await expect(lines.getByText('Oględziny i diagnoza').first()).toBeVisible()
  await expect(lines.getByText('odmowa').first()).toBeVisible()
  await expect(page.getByText('bez naprawy').first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: 'Zapisz dokument sprzedaży' }).click()
  const document = page.getByRole('dialog', { name: 'Zapisz dokument sprzedaży' })
  await document.getByLabel('Numer faktury albo paragonu').fill('P 17/2026')
  await document.getByRole('button', { name: 'Zapisz dokument sprzedaży' }).click()
  await expect(document).toBeHidden()
  await page.getByRole('button', { name: 'Zapisz zapłatę' }).click()
  const payment = page.getByRole('dialog', { name: 'Zapisz zapłatę' })
  await payment.getByRole('button', { name: 'Zapisz zapłatę' }).click()
  await expect(payment).toBeHidden()
  await page.getByRole('button', { name: 'Wydaj auto' }).click()
  const standing = async () => {
    const read = await office.get<{ stage: string; is_unrepaired: boolean }>(
      `orders/${String(order.id)}/`,
    )
    return [read.stage, read.is_unrepaired]
  }
  await expect.poll(standing).toEqual(['released', true])
  await expect(page.getByRole('button', { name: 'Wydaj auto' })).toBeHidden()
})

/** A second person of the office, in a browser of their own. */
async function another(context: BrowserContext, options = {}): Promise<Page> {
  const browser = context.browser()
  if (!browser) throw new Error('There is no second browser')
  return (await browser.newContext({ locale: 'pl-PL', ...options })).newPage()
}

async function mechanicsPhone(context: BrowserContext, baseURL: string | undefined) {
  const page = await another(context, { viewport: { width: 390, height: 844 } })
  await logIn(page, baseURL, '/m/', MECHANIC)
  await expect(page.getByRole('heading', { level: 1, name: 'Moje dziś' })).toBeVisible()
  return page
}

async function colleague(context: BrowserContext, baseURL: string | undefined): Promise<Page> {
  const page = await another(context)
  await logIn(page, baseURL, '/', RECEPTIONIST)
  await expect(page.getByRole('heading', { level: 1, name: /^Dziś/ })).toBeVisible()
  return page
}

test('two receptionists on one order: the second is told what changed and loses nothing', async ({
  page,
  context,
  baseURL,
}) => {
  const office = await Office.of(page, baseURL)
  const order = await office.order('Stuka z przodu')
  const second = await colleague(context, baseURL)
  await office.open(order.id)
  await second.goto(orderPage(second, order.id))

  // Both begin to write the same thing before either has saved.
  const write = async (who: Page, text: string) => {
    await who.getByRole('button', { name: 'Stuka z przodu' }).click()
    await who.getByRole('textbox', { name: 'Zgłoszenie' }).fill(text)
  }
  await write(page, 'Stuka z przodu po prawej')
  await write(second, 'Stuka z przodu przy skręcie')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Stuka z przodu po prawej' })).toBeVisible()
  await second.keyboard.press('Control+Enter')
  const dialog = second.getByRole('dialog', { name: 'Dwie osoby naraz' })
  await expect(dialog.getByText('Ktoś zmienił to przed chwilą. Nic nie przepadło.')).toBeVisible()
  await expect(dialog.getByText('Twoje: Stuka z przodu przy skręcie')).toBeVisible()
  await expect(dialog.getByText('Zapisane przed chwilą: Stuka z przodu po prawej')).toBeVisible()
  await expectAccessible(second)
  await dialog.getByRole('button', { name: 'Zapisz' }).click()
  await expect(dialog).toBeHidden()
  // The first sees it without a reload.
  await expect(page.getByRole('button', { name: 'Stuka z przodu przy skręcie' })).toBeVisible()
  await second.context().close()
})

test('a promise that passed weeks ago fits the narrow order page and the pit', async ({
  page,
  context,
  baseURL,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const pit = await mechanicsPhone(context, baseURL)
  const { mechanic } = await ask<{ mechanic: Made }>(pit, {
    method: 'GET',
    path: 'mechanic/orders/',
    access: await tokenOf(pit, MECHANIC),
  })
  const office = await Office.of(page, baseURL)
  const weeksAgo = new Date(Date.now() - 40 * 24 * 3_600_000)
  const order = await office.order('Nie odpala na zimno', {
    mechanic_id: mechanic.id,
    promised_at: weeksAgo.toISOString(),
  })
  await office.act(order.id, 'arrive')

  await office.open(order.id)
  await expect(page.getByText(/spóźnione \d+\sdni/).first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await pit.reload()
  const row = pit.getByRole('listitem').filter({ hasText: order.plate })
  await expect(row.getByText(/^po terminie: /)).toBeVisible()
  await expectNoSidewaysScroll(pit)
  await row.getByRole('link', { name: /Skoda/ }).click()
  await expect(pit).toHaveURL(/\/zlecenia\/\d+/)
  await expect(pit.getByText('Nie odpala na zimno').first()).toBeVisible()
  // Late cars of the list are gone with it.
  await expect(pit.getByText(/^po terminie: /)).toHaveCount(1)
  await expectAccessible(pit)
  await expectNoSidewaysScroll(pit)
  await pit.context().close()
})

test('the wall shows a car as it moves, by itself', async ({ page, context, baseURL }) => {
  const office = await Office.of(page, baseURL)
  const order = await office.order('Przegląd')
  const wall = await context.newPage()
  const upgraded = wall.waitForEvent('websocket')
  await wall.goto(`${hostOf(baseURL, SLUG)}/tablica?sciana=1`)
  await (await upgraded).waitForEvent('framereceived')
  const here = wall.getByRole('region', { name: 'Na miejscu' })
  await expect(here).toBeVisible()
  await expect(here.getByText(order.plate)).toHaveCount(0)
  await office.act(order.id, 'arrive')
  await expect(here.getByText(order.plate)).toHaveCount(1)
  await expectAccessible(wall)
  await expectNoSidewaysScroll(wall)
  await wall.close()
})

test('time on an order: a clock of one’s own, and an hour written in afterwards', async ({
  page,
  baseURL,
}) => {
  const office = await Office.of(page, baseURL)
  const order = await office.order('Wymiana oleju')
  await office.act(order.id, 'arrive')
  await office.open(order.id)
  const card = page.getByRole('region', { name: 'Czas pracy' })
  await expect(card.getByText(/^Przepracowano/)).toBeVisible()
  await card.getByRole('button', { name: 'Dopisz czas' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dopisz czas pracy' })
  await dialog.getByRole('button', { name: 'Zapisz czas' }).click()
  await expect(dialog.getByText('Wybierz, kto pracował.')).toBeVisible()
  await dialog.getByLabel('Kto pracował').selectOption({ index: 1 })
  // Where this mechanic’s other times cannot be: a day long gone.
  const day = new Date(Date.UTC(2000, 0, Math.floor(Math.random() * 7000)))
    .toISOString()
    .slice(0, 10)
  await dialog.getByLabel('Od', { exact: true }).fill(`${day}T08:00`)
  await dialog.getByLabel('Do', { exact: true }).fill(`${day}T09:30`)
  await dialog.getByLabel('Dlaczego').fill('zapomniany zegar')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await dialog.getByRole('button', { name: 'Zapisz czas' }).click()
  await expect(dialog).toBeHidden()
  await expect(card.getByText(/^Przepracowano 1\sgodz\. 30\smin/)).toBeVisible()
})
