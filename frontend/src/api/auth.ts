import type { AuthPaths, RegisterIn } from './auth-contract'
import { createApi } from './client'
import { unwrap } from './envelope'
import { session } from './session'

const api = createApi<AuthPaths>()

export async function logIn(body: {
  email: string
  password: string
  totp?: string
}): Promise<void> {
  session.signIn(unwrap(await api.POST('/api/v1/auth/login/', { body })))
}

export async function register(body: RegisterIn): Promise<void> {
  unwrap(await api.POST('/api/v1/auth/register/', { body }))
}

export async function confirmEmail(body: { email: string; code: string }): Promise<void> {
  session.signIn(unwrap(await api.POST('/api/v1/auth/confirm/', { body })))
}

export async function resendCode(email: string): Promise<void> {
  unwrap(await api.POST('/api/v1/auth/confirm/resend/', { body: { email } }))
}

export async function askPasswordReset(email: string): Promise<void> {
  unwrap(await api.POST('/api/v1/auth/password/reset/', { body: { email } }))
}

export async function resetPassword(body: {
  email: string
  code: string
  password: string
}): Promise<void> {
  unwrap(await api.POST('/api/v1/auth/password/reset/confirm/', { body }))
}

/** The address of another host of ours that signs the same person in there, once, within a minute. */
export async function ticketTo(host: string): Promise<string> {
  return unwrap(await api.POST('/api/v1/auth/ticket/', { body: { host } })).url
}

/** Refused with OTHER_PERSON_HERE when somebody else is signed in here, unless `replace` says that they were asked. */
export async function redeemTicket(ticket: string, { replace = false } = {}): Promise<void> {
  session.signIn(
    unwrap(await api.POST('/api/v1/auth/ticket/redeem/', { body: { ticket, replace } })),
  )
}

export { session }
