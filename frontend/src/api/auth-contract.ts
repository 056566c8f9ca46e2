import type { Get, Send } from './contract'

export interface WorkshopMembership {
  slug: string
  name: string
  url: string
  roles: string[]
  status: string
}

export interface SignedInUser {
  id: number
  email: string
  first_name: string
  last_name: string
  role: string
  language: string
  roles_here: string[]
  workshops: WorkshopMembership[]
}

export interface TokenOut {
  access: string
  expires_in: number
  user: SignedInUser
}

export interface RegisterIn {
  email: string
  password: string
  first_name: string
  last_name: string
  language?: string
  privacy_accepted: boolean
  marketing_consent?: boolean
}

type Nothing = Record<string, never>

/** The same on the marketplace, on a workshop's host and in the console. */
export interface AuthPaths {
  '/api/v1/auth/login/': {
    post: Send<TokenOut, { email: string; password: string; totp?: string }>
  }
  '/api/v1/auth/register/': { post: Send<{ confirmation_required: boolean }, RegisterIn> }
  '/api/v1/auth/confirm/': { post: Send<TokenOut, { email: string; code: string }> }
  '/api/v1/auth/confirm/resend/': { post: Send<Nothing, { email: string }> }
  '/api/v1/auth/password/reset/': { post: Send<Nothing, { email: string }> }
  '/api/v1/auth/password/reset/confirm/': {
    post: Send<Nothing, { email: string; code: string; password: string }>
  }
  '/api/v1/auth/ticket/': { post: Send<{ url: string; expires_in: number }, { host: string }> }
  '/api/v1/auth/ticket/redeem/': { post: Send<TokenOut, { ticket: string; replace?: boolean }> }
  '/api/v1/users/profile/': { get: Get<Record<string, unknown>> }
}
