import { queryOptions } from '@tanstack/react-query'

import { sharedApi } from '@/api/apis'
import { idempotent } from '@/api/client'
import { ApiError, unwrap } from '@/api/envelope'
import type { components } from '@/api/shared.d.ts'

type Schemas = components['schemas']
export type Estimate = Schemas['EstimateOut']
export type Position = Estimate['lines'][number]
export type Answer = Schemas['EstimateAnswerOut']
export type Refused = Answer['refused'][number]
export type Decision = Position['may'][number]

/** Read afresh whenever somebody comes back to the page: a repair is decided once, and hours may lie between. */
export const estimateQuery = (token: string) =>
  queryOptions({
    queryKey: ['estimate', token],
    queryFn: async () =>
      unwrap(await sharedApi.GET('/api/v1/estimates/{token}/', { params: { path: { token } } })),
    staleTime: 30_000,
  })

export interface Said {
  estimate: number
  decisions: { position: Position; decision: Decision }[]
  name: string
}

export async function decide(token: string, said: Said, key: string): Promise<Answer> {
  return unwrap(
    await sharedApi.POST('/api/v1/estimates/{token}/decisions/', {
      params: { path: { token } },
      headers: idempotent(key),
      body: {
        estimate: said.estimate,
        name: said.name,
        consent: true,
        decisions: said.decisions.map(({ position, decision }) => ({
          line_id: position.id,
          line_version: position.version,
          decision,
        })),
      },
    }),
  )
}

const below = (token: string, path: string) =>
  `/api/v1/estimates/${encodeURIComponent(token)}/${path}`

export const pdfAddress = (token: string): string => below(token, 'pdf/')
export const photoAddress = (token: string, id: number, small: boolean): string =>
  below(token, `files/${String(id)}/${small ? '?small=true' : ''}`)

/** Whom to call when the link leads nowhere any more; null when it never led anywhere. */
export function goneOf(
  problem: unknown,
): { message: string; code: string; workshop: { name: string; phone: string } } | null {
  if (!(problem instanceof ApiError) || problem.status !== 410) return null
  const { workshop } = problem.details as { workshop?: { name?: string; phone?: string } }
  return {
    code: problem.code,
    message: problem.message,
    workshop: { name: workshop?.name ?? '', phone: workshop?.phone ?? '' },
  }
}

const grosze = (amount: string) => Math.round(Number(amount) * 100)

/** Sums decimal strings to the grosz, so that what is shown is what will be invoiced. */
export function sum(amounts: string[]): string {
  const total = amounts.reduce((all, amount) => all + grosze(amount), 0)
  return (total / 100).toFixed(2)
}
