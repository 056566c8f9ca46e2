import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { ApiError } from '@/api/envelope'
import { session } from '@/api/session'
import { SignInContext } from '@/hooks/use-auth'
import { addDays, dayKey } from '@/lib/format'
import { keptKeys } from '@/testing/kept-keys'
import { clientUser as user } from '@/testing/people'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer, type Told } from '@/testing/server'

import { BookingSteps } from './booking-steps'

const WORKSHOP = {
  id: 'b5f1d3a0-0000-4000-8000-000000000002',
  name: 'Auto-Serwis Próbny',
  street: 'Długa 7',
  city: 'Kraków',
  timezone: 'UTC',
  services: [
    {
      code: 'oil-change',
      name: 'Wymiana oleju',
      category: 'Obsługa',
      price_from: null,
      duration_minutes: 60,
    },
    {
      code: 'brakes',
      name: 'Hamulce',
      category: 'Obsługa',
      price_from: null,
      duration_minutes: 60,
    },
  ],
}
const tomorrow = addDays(dayKey(Date.now(), 'UTC'), 1)
const at = (clock: string) => `${tomorrow}T${clock}:00Z`

let server: TestServer
let undo: () => void
let holds: number
/** Seconds a hold lasts in this test. */
let lasting: number

function hold({ body }: { body: unknown }): Told {
  holds += 1
  const { service, start } = body as { service: string; start: string }
  return {
    status: 201,
    data: {
      id: `00000000-0000-4000-8000-00000000000${String(holds)}`,
      workshop_id: WORKSHOP.id,
      service,
      start,
      end: start,
      expires_at: new Date(Date.now() + lasting * 1000).toISOString(),
    },
  }
}

const taken: Told = {
  status: 409,
  error: {
    code: 'SLOT_TAKEN',
    message: 'Ten termin jest już zajęty.',
    details: { alternatives: [{ start: at('11:00'), end: at('12:00') }] },
  },
}

beforeEach(async () => {
  holds = 0
  lasting = 600
  server = await startServer({
    'POST /api/v1/calendar/hold/': hold,
    'DELETE /api/v1/calendar/hold/00000000-0000-4000-8000-000000000001/': () => ({ status: 204 }),
    'POST /api/v1/auth/logout/': () => ({}),
    'GET /api/v1/users/profile/': () => ({ data: { phone: '' } }),
    [`GET /api/v1/workshops/${WORKSHOP.id}/availability/`]: () => ({
      data: {
        timezone: 'UTC',
        service: 'oil-change',
        duration_minutes: 60,
        days: [
          { date: tomorrow, is_open: true, slots: [{ start: at('09:00'), end: at('10:00') }] },
        ],
      },
    }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  sessionStorage.clear()
  await act(() => session.signOut())
  undo()
  await server.stop()
})

const onBooked = vi.fn()

interface JourneyProps {
  signIn: () => Promise<boolean>
  saveCar?: () => Promise<string>
  asked?: string
}

function Journey({ signIn, saveCar, asked }: JourneyProps) {
  const [start, setStart] = useState(asked ?? null)
  const [code, setCode] = useState('oil-change')
  return (
    <SignInContext.Provider value={signIn}>
      <BookingSteps
        key={code}
        workshop={WORKSHOP}
        service={WORKSHOP.services.find((one) => one.code === code)}
        start={start}
        concern="piszczy"
        onChange={(change) => {
          if (change.start !== undefined) setStart(change.start)
          if (change.service !== undefined) setCode(change.service)
        }}
        carEditor={({ value, onChange, errors }) => (
          <>
            <button
              type="button"
              onClick={() => {
                onChange({ ...value, make: 'Skoda', model: 'Octavia', save: saveCar !== undefined })
              }}
            >
              Octavia
            </button>
            <p>{errors.plate}</p>
          </>
        )}
        saveCar={saveCar ?? (() => Promise.reject(new Error('this car is not to be kept')))}
        onBooked={onBooked}
      />
    </SignInContext.Provider>
  )
}

async function fillIn(
  signIn: () => Promise<boolean> = () => Promise.resolve(true),
  saveCar?: () => Promise<string>,
) {
  onBooked.mockReset()
  renderInFace(<Journey signIn={signIn} {...(saveCar ? { saveCar } : {})} />)
  await userEvent.click(await screen.findByRole('button', { name: '09:00' }))
  await screen.findByRole('timer')
  await userEvent.click(screen.getByRole('button', { name: 'Octavia' }))
  await userEvent.type(screen.getByLabelText('Telefon'), '600 100 200')
}

const book = () => userEvent.click(screen.getByRole('button', { name: 'Umów wizytę' }))
const booked = () => server.asked.filter(({ path }) => path === '/api/v1/calendar/book-slot/')

it('books what is held, once, with everything that was said', async () => {
  server.routes.set('POST /api/v1/calendar/book-slot/', () => ({ status: 201, data: { id: 'v1' } }))
  await fillIn()
  await book()
  await vi.waitFor(() => {
    expect(onBooked).toHaveBeenCalledWith({ id: 'v1' })
  })
  expect(booked()).toHaveLength(1)
  expect(booked()[0]?.body).toEqual({
    workshop_id: WORKSHOP.id,
    hold_id: '00000000-0000-4000-8000-000000000001',
    vehicle: { make: 'Skoda', model: 'Octavia', plate: '', vin: '', year: null },
    concern: 'piszczy',
    phone: '600 100 200',
  })
  expect(booked()[0]?.headers['idempotency-key']).toBeTruthy()
})

it('books once when the answer was lost, and says so when the words are others by then', async () => {
  const { route, instead, done, keys } = keptKeys(() => ({ id: 'v1' }))
  instead.push('lost')
  server.routes.set('POST /api/v1/calendar/book-slot/', route)
  await fillIn()
  await book()
  await screen.findByText(/po naszej stronie/)
  await userEvent.type(screen.getByLabelText('Telefon'), '1')
  await book()
  expect(await screen.findByText(/^Ta wizyta jest już umówiona/)).toBeVisible()
  expect(keys).toHaveLength(2)
  expect(done).toHaveLength(1)
})

it('asks a stranger to sign in and loses nothing when they do not', async () => {
  server.routes.set('POST /api/v1/calendar/book-slot/', () => ({ status: 201, data: { id: 'v1' } }))
  let willing = false
  await fillIn(() => {
    if (willing) session.signIn({ access: 'token', expires_in: 3600, user })
    return Promise.resolve(willing)
  })
  await book()
  expect(booked()).toHaveLength(0)
  expect(screen.getByLabelText('Telefon')).toHaveValue('600 100 200')
  expect(screen.getByRole('timer')).toBeInTheDocument()

  willing = true
  await book()
  await vi.waitFor(() => {
    expect(onBooked).toHaveBeenCalled()
  })
  expect(holds).toBe(1)
})

it('says at the field what is wrong with a car that is to be kept', async () => {
  const refused = { plate: ['Podaj numer rejestracyjny, np. KR 1AB23.'] }
  await fillIn(undefined, () =>
    Promise.reject(new ApiError(400, 'VALIDATION_ERROR', 'Popraw zaznaczone pola.', refused)),
  )
  await book()
  expect(await screen.findByText('Podaj numer rejestracyjny, np. KR 1AB23.')).toBeInTheDocument()
  expect(screen.queryByText('Popraw zaznaczone pola.')).not.toBeInTheDocument()
  expect(booked()).toHaveLength(0)
})

it('offers the next times in place when somebody was faster, and keeps what was written', async () => {
  server.routes.set('POST /api/v1/calendar/book-slot/', () => taken)
  await fillIn()
  await book()
  expect(await screen.findByText(/jest już zajęte/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /11:00$/ }))
  await screen.findByRole('timer')
  expect(screen.getByLabelText('Telefon')).toHaveValue('600 100 200')

  server.routes.set('POST /api/v1/calendar/book-slot/', () => ({ status: 201, data: { id: 'v2' } }))
  await book()
  await vi.waitFor(() => {
    expect(onBooked).toHaveBeenCalledWith({ id: 'v2' })
  })
})

it('offers the next times when the choice itself comes too late', async () => {
  server.routes.set('POST /api/v1/calendar/hold/', () => taken)
  renderInFace(<Journey signIn={() => Promise.resolve(true)} />)
  await userEvent.click(await screen.findByRole('button', { name: '09:00' }))
  expect(await screen.findByText(/jest już zajęte/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /11:00$/ })).toBeInTheDocument()
})

it('books the same start when the hold ran out between two clocks', async () => {
  server.routes.set('POST /api/v1/calendar/book-slot/', ({ body }) =>
    'hold_id' in (body as object)
      ? { status: 409, error: { code: 'HOLD_EXPIRED' } }
      : { status: 201, data: { id: 'v3' } },
  )
  await fillIn()
  await book()
  await vi.waitFor(() => {
    expect(onBooked).toHaveBeenCalledWith({ id: 'v3' })
  })
  expect(booked()[1]?.body).toMatchObject({ service: 'oil-change', start: at('09:00') })
})

it('renews a hold by itself for somebody who is still there, and says so', async () => {
  lasting = 0.4
  renderInFace(<Journey signIn={() => Promise.resolve(true)} />)
  await userEvent.click(await screen.findByRole('button', { name: '09:00' }))
  lasting = 600
  expect(
    await screen.findByText(/Przedłużyliśmy rezerwację/, {}, { timeout: 4000 }),
  ).toBeInTheDocument()
  expect(holds).toBe(2)
})

/** The server keeps a renewal waiting until it is let through. */
function renewalWaits(): () => void {
  let letThrough: () => void = () => undefined
  const waits = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  server.routes.set('POST /api/v1/calendar/hold/', async (asked) => {
    if (holds === 0) return hold(asked)
    await waits
    lasting = 600
    return hold(asked)
  })
  return letThrough
}

it('renews under the fingers of whoever is writing', async () => {
  lasting = 1
  const letThrough = renewalWaits()
  renderInFace(<Journey signIn={() => Promise.resolve(true)} asked={at('09:00')} />)
  const phone = await screen.findByLabelText('Telefon')
  await userEvent.type(phone, '600 ')
  expect(await screen.findByText(/Przedłużamy rezerwację/)).toBeInTheDocument()
  await userEvent.keyboard('100 ')
  letThrough()
  expect(await screen.findByText(/Przedłużyliśmy rezerwację/)).toBeInTheDocument()
  await userEvent.keyboard('200')
  expect(phone).toHaveFocus()
  expect(screen.getByLabelText('Telefon')).toBe(phone)
  expect(phone).toHaveValue('600 100 200')
})

/** Only the newest hold counts, and its time is nobody else's: not even of the one who holds it. */
const bookNewestOnly = () =>
  server.routes.set('POST /api/v1/calendar/book-slot/', ({ body }) => {
    const { hold_id } = body as { hold_id?: string }
    if (hold_id === undefined) return taken
    return hold_id.endsWith(`00${String(holds)}`)
      ? { status: 201, data: { id: 'v4' } }
      : { status: 409, error: { code: 'HOLD_EXPIRED' } }
  })

it('books the hold that was renewed while somebody signed up', async () => {
  lasting = 2
  const letThrough = renewalWaits()
  bookNewestOnly()
  let signUp: () => void = () => undefined
  const signedUp = new Promise<boolean>((resolve) => {
    signUp = () => {
      resolve(true)
    }
  })
  await fillIn(() => signedUp)
  await book()
  expect(await screen.findByText(/Przedłużamy rezerwację/)).toBeInTheDocument()
  letThrough()
  expect(await screen.findByText(/Przedłużyliśmy rezerwację/)).toBeInTheDocument()
  signUp()
  await vi.waitFor(() => {
    expect(onBooked).toHaveBeenCalledWith({ id: 'v4' })
  })
  expect(booked()).toHaveLength(1)
})

it('waits for a renewal that is under way before it books', async () => {
  lasting = 2
  const letThrough = renewalWaits()
  bookNewestOnly()
  await fillIn()
  expect(await screen.findByText(/Przedłużamy rezerwację/)).toBeInTheDocument()
  await book()
  letThrough()
  await vi.waitFor(() => {
    expect(onBooked).toHaveBeenCalledWith({ id: 'v4' })
  })
  expect(booked()).toHaveLength(1)
})

it('says what happened when it ran out while nobody was there', async () => {
  lasting = 0.4
  renderInFace(<Journey signIn={() => Promise.resolve(true)} />)
  await userEvent.click(await screen.findByRole('button', { name: '09:00' }))
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  expect(
    await screen.findByText(/Rezerwacja terminu wygasła/, {}, { timeout: 4000 }),
  ).toBeInTheDocument()
  expect(holds).toBe(1)
  lasting = 600
  await userEvent.click(screen.getByRole('button', { name: /^Zarezerwuj znowu/ }))
  expect(await screen.findByRole('timer')).toBeInTheDocument()
})

const released = () => server.asked.filter(({ method }) => method === 'DELETE')

it('gives back what it held for the last service', async () => {
  renderInFace(<Journey signIn={() => Promise.resolve(true)} />)
  await userEvent.click(await screen.findByRole('button', { name: '09:00' }))
  await screen.findByRole('timer')
  await userEvent.selectOptions(screen.getByLabelText('Czego potrzebuje auto'), 'Hamulce')
  await vi.waitFor(() => {
    expect(released()).toHaveLength(1)
  })
  expect(released()[0]?.path).toContain('00000000-0000-4000-8000-000000000001')
  await userEvent.click(await screen.findByRole('button', { name: '09:00' }))
  await screen.findByRole('timer')
  expect(released()).toHaveLength(1)
})

it('gives back an answer that comes after the service was changed', async () => {
  let answer: () => void = () => undefined
  const waits = new Promise<void>((resolve) => {
    answer = resolve
  })
  server.routes.set('POST /api/v1/calendar/hold/', async (asked) => {
    await waits
    return hold(asked)
  })
  renderInFace(<Journey signIn={() => Promise.resolve(true)} />)
  await userEvent.click(await screen.findByRole('button', { name: '09:00' }))
  await userEvent.selectOptions(screen.getByLabelText('Czego potrzebuje auto'), 'Hamulce')
  answer()
  await vi.waitFor(() => {
    expect(released()).toHaveLength(1)
  })
})

it('keeps what it held while somebody was on another page', async () => {
  const { unmount } = renderInFace(<Journey signIn={() => Promise.resolve(true)} />)
  await userEvent.click(await screen.findByRole('button', { name: '09:00' }))
  await screen.findByRole('timer')
  unmount()
  renderInFace(<Journey signIn={() => Promise.resolve(true)} />)
  expect(await screen.findByRole('timer')).toBeInTheDocument()
  expect(released()).toHaveLength(0)
})

it('lets go of what it held when the address asks for another start', async () => {
  const first = renderInFace(<Journey signIn={() => Promise.resolve(true)} asked={at('09:00')} />)
  expect(await screen.findByRole('timer')).toBeInTheDocument()
  first.unmount()
  renderInFace(<Journey signIn={() => Promise.resolve(true)} asked={at('09:30')} />)
  expect(await screen.findByRole('timer')).toBeInTheDocument()
  const wishes = server.asked.filter(({ path }) => path.startsWith('/api/v1/calendar/hold/'))
  expect(
    wishes.map(({ method, body }) => [method, (body as { start?: string } | undefined)?.start]),
  ).toEqual([
    ['POST', at('09:00')],
    // The two overlap: the first is free again before the second is asked for.
    ['DELETE', undefined],
    ['POST', at('09:30')],
  ])
  expect(screen.getAllByText(/09:30/).length).toBeGreaterThan(1)
  expect(screen.queryByText(/09:00/)).not.toBeInTheDocument()
})

it('comes back to the start it held when the address asks for the same', async () => {
  const first = renderInFace(<Journey signIn={() => Promise.resolve(true)} asked={at('09:00')} />)
  expect(await screen.findByRole('timer')).toBeInTheDocument()
  first.unmount()
  const same = `${tomorrow}T11:00:00+02:00`
  renderInFace(<Journey signIn={() => Promise.resolve(true)} asked={same} />)
  expect(await screen.findByRole('timer')).toBeInTheDocument()
  expect(released()).toHaveLength(0)
  expect(holds).toBe(1)
})
