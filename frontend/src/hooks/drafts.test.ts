import { afterEach, expect, it } from 'vitest'

import { session } from '@/api/session'

import { forgetDraft, keepDraft, keptDraft } from './drafts'

const signIn = (id: number) => {
  session.signIn({
    access: 'token',
    expires_in: 3600,
    user: {
      id,
      email: `${String(id)}@example.com`,
      first_name: '',
      last_name: '',
      role: 'receptionist',
      language: 'pl',
      roles_here: [],
      workshops: [],
    },
  })
}

const read = (kept: unknown) => {
  const { name } = kept as { name?: unknown }
  if (typeof name !== 'string') throw new Error('Another form')
  return name
}

afterEach(() => {
  sessionStorage.clear()
})

it('finds a form again as it was left, and not once it is saved', () => {
  signIn(1)
  keepDraft('customer:7', { name: 'Kowal' })
  expect(keptDraft('customer:7', read)).toBe('Kowal')
  expect(keptDraft('customer:8', read)).toBeNull()
  forgetDraft('customer:7')
  expect(keptDraft('customer:7', read)).toBeNull()
})

it('leaves alone what another form of that name had', () => {
  signIn(1)
  keepDraft('customer:7', { nazwa: 'Kowal' })
  expect(keptDraft('customer:7', read)).toBeNull()
  sessionStorage.setItem('garage-draft-1-customer:7', '{')
  expect(keptDraft('customer:7', read)).toBeNull()
})

it('is of one person: it is gone once they leave or another comes', async () => {
  signIn(1)
  keepDraft('customer:7', { name: 'Kowal' })
  sessionStorage.setItem('another', 'thing')
  signIn(2)
  expect(keptDraft('customer:7', read)).toBeNull()
  expect(Object.keys(sessionStorage)).toEqual(['another'])

  keepDraft('customer:7', { name: 'Kowal' })
  await session.signOut()
  expect(Object.keys(sessionStorage)).toEqual(['another'])
})
