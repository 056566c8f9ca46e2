import { expect, type Locator, type Page, test } from '@playwright/test'

import { expectAccessible, expectNoSidewaysScroll, KEYS } from './support'

/** The demo's client; `manage.py demo_load` makes the people and the workshops this journey needs. */
const CLIENT = {
  email: 'klient@demo.garage.localhost',
  password: process.env.GARAGE_DEMO_PASSWORD ?? 'garage-demo-2026',
}

const words = {
  pl: {
    place: 'Gdzie',
    search: 'Szukaj',
    complaint: 'Co się dzieje z autem?',
    squeals: 'piszczy przy hamowaniu',
    book: 'Umów wizytę',
    service: 'Czego potrzebuje auto',
    change: 'Zmień termin',
    make: 'Marka',
    model: 'Model',
    other: 'Inne auto',
    plate: /^Numer rejestracyjny/,
    phone: 'Telefon',
    haveAccount: 'Mam już konto',
    email: 'E-mail',
    password: 'Hasło',
    logIn: 'Zaloguj się',
    booked: /Wizyta umówiona|Prośba o wizytę wysłana/,
    calendar: 'Dodaj do kalendarza',
    details: 'Szczegóły wizyty',
    moveTo: /^Zmień termin na/,
    cancel: 'Odwołaj wizytę',
    cancelled: 'odwołana',
  },
  en: {
    place: 'Where',
    search: 'Search',
    complaint: 'What is wrong with the car?',
    squeals: 'squeals when braking',
    book: 'Book a visit',
    service: 'What the car needs',
    change: 'Change the time',
    make: 'Make',
    model: 'Model',
    other: 'Another car',
    plate: /^Number plate/,
    phone: 'Phone',
    haveAccount: 'I have an account',
    email: 'E-mail',
    password: 'Password',
    logIn: 'Log in',
    booked: /Visit booked|Request for a visit sent/,
    calendar: 'Add to calendar',
    details: 'Visit details',
    moveTo: /^Change the time to/,
    cancel: 'Cancel the visit',
    cancelled: 'cancelled',
  },
} as const

async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** Times of the chosen day; the next free day is taken when this one has none. */
async function freeTimes(page: Page): Promise<Locator> {
  const times = page.getByRole('group').getByRole('button', { name: /^\d{2}:\d{2}$/ })
  await expect(times.first()).toBeVisible()
  return times
}

/** A day on which the workshop still lets a client change their mind, whatever the hour now is. */
async function laterDay(page: Page): Promise<void> {
  await page
    .getByRole('radio', { name: /, [1-9]\d* \D+$/ })
    .last()
    .click()
}

for (const language of ['pl', 'en'] as const) {
  const say = words[language]

  test.describe(language, () => {
    test.use({ locale: language === 'pl' ? 'pl-PL' : 'en-GB' })

    test('a client finds a workshop, books, moves and cancels a visit', async ({ page }) => {
      await page.goto('/')
      await page.getByLabel(say.complaint).fill(say.squeals)
      await page.getByLabel(say.place, { exact: true }).fill('krak')
      await page
        .getByRole('option', { name: /^Kraków/ })
        .first()
        .click()
      await expectSound(page)
      await page.getByRole('button', { name: say.search }).click()

      await expect(page).toHaveURL(/\/warsztaty\?/)
      const card = page.getByRole('article').filter({ hasText: 'Kowalczyk' })
      await expect(card).toBeVisible()
      await expectSound(page)

      await card.getByRole('heading').getByRole('link').click()
      await expect(page.getByRole('heading', { level: 1, name: /Kowalczyk/ })).toBeVisible()
      await expectSound(page)

      await page.getByRole('link', { name: say.book, exact: true }).first().click()
      await page.getByLabel(say.service).selectOption('oil-change')
      await freeTimes(page)
      await laterDay(page)
      const times = await freeTimes(page)
      await expectSound(page)
      const clock = (await times.last().textContent()) ?? ''
      await times.last().click()
      await expect(page.getByRole('timer')).toBeVisible()
      await expect(page.getByText(clock).first()).toBeVisible()
      await expect(page.getByLabel(say.complaint)).toHaveValue(say.squeals)
      await expectSound(page)

      await page.getByLabel(say.make, { exact: true }).fill('Skoda')
      await page.getByLabel(say.model, { exact: true }).fill('Octavia')
      await page.getByLabel(say.phone, { exact: true }).fill('600 100 200')
      await page.getByRole('button', { name: say.book }).click()

      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      await expectSound(page)
      await dialog.getByRole('button', { name: say.haveAccount }).click()
      await dialog.getByLabel(say.email).fill(CLIENT.email)
      await dialog.getByLabel(say.password).fill(CLIENT.password)
      await dialog.getByRole('button', { name: say.logIn }).click()

      await expect(page.getByRole('heading', { level: 1, name: say.booked })).toBeVisible()
      await expect(page.getByText('Skoda Octavia').first()).toBeVisible()
      await expectSound(page)
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: say.calendar }).click()
      expect((await download).suggestedFilename()).toMatch(/\.ics$/)

      await page.getByRole('link', { name: say.details }).click()
      await page.getByRole('link', { name: say.change, exact: true }).click()
      await freeTimes(page)
      await laterDay(page)
      const others = await freeTimes(page)
      await others.first().click()
      await expectSound(page)
      await page.getByRole('button', { name: say.moveTo }).click()

      await expect(page).toHaveURL(/\/wizyty\/[0-9a-f-]+$/)
      await expectSound(page)
      await page.getByRole('button', { name: say.cancel }).click()
      await expectSound(page)
      await page.getByRole('dialog').getByRole('button', { name: say.cancel }).click()
      await expect(page.getByText(say.cancelled, { exact: true })).toBeVisible()
    })
  })
}

test('a time that somebody else took is explained, with the next ones in place', async ({
  page,
}) => {
  await page.goto('/warsztaty?miejsce=Krak%C3%B3w&lat=50.0614&lng=19.9366')
  await page
    .getByRole('article')
    .filter({ hasText: 'Kowalczyk' })
    .getByRole('heading')
    .getByRole('link')
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /Kowalczyk/ })).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.goto(`/warsztaty/${id}/termin?usluga=computer-diagnostics`)
  const times = await freeTimes(page)
  const clock = (await times.last().textContent()) ?? ''
  const day = await page.getByRole('radio', { checked: true }).getAttribute('data-day')
  // Others take the same start, until nobody and nothing is left for it.
  const held = await page.evaluate(
    async ({ id, day, clock }) => {
      const address = `/api/v1/workshops/${id}/availability/?service=computer-diagnostics&from=${day}&days=1`
      const free = (await (await fetch(address)).json()) as {
        data: { days: { slots: { start: string }[] }[] }
      }
      const inPoland = (start: string) =>
        new Date(start).toLocaleTimeString('pl-PL', {
          timeZone: 'Europe/Warsaw',
          timeStyle: 'short',
        })
      const start = free.data.days[0]?.slots.find((slot) => inPoland(slot.start) === clock)?.start
      const held: string[] = []
      for (let other = 0; other < 8; other += 1) {
        const taken = await fetch('/api/v1/calendar/hold/', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ workshop_id: id, service: 'computer-diagnostics', start }),
        })
        if (!taken.ok) break
        held.push(((await taken.json()) as { data: { id: string } }).data.id)
      }
      return held
    },
    { id, day: day ?? '', clock },
  )
  await page.getByRole('button', { name: clock, exact: true }).first().click()
  const notice = page.getByRole('alert').filter({ hasText: /zajęte/ })
  await expect(notice).toBeVisible()
  await expectAccessible(page)
  await notice.getByRole('button').first().click()
  await expect(page.getByRole('timer')).toBeVisible()
  // One address may hold only so much: everything is given back for the next run.
  await page.getByRole('button', { name: words.pl.change }).click()
  await page.evaluate(
    async ({ id, held }) => {
      for (const hold of held)
        await fetch(`/api/v1/calendar/hold/${hold}/?workshop_id=${id}`, { method: 'DELETE' })
    },
    { id, held },
  )
})

test('the whole way to a held time works by keyboard alone', KEYS, async ({ page }) => {
  await page.goto('/')
  await page.getByLabel(words.pl.complaint).focus()
  await page.keyboard.type('wymiana ol')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(words.pl.complaint)).toHaveValue('Wymiana oleju i filtra')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Kraków')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/usluga=oil-change/)
  const slot = page.getByRole('link', { name: /^Umów wizytę: Auto-Serwis Kowalczyk/ }).first()
  await expect(slot).toBeVisible()
  await slot.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('timer')).toBeVisible()
  await page.getByRole('button', { name: words.pl.change }).focus()
  await page.keyboard.press('Enter')
  const day = page.getByRole('radio', { checked: true })
  await expect(day).toBeVisible()
  await day.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { checked: true })).toBeFocused()
})
