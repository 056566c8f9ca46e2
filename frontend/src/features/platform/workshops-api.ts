import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { consoleApi } from '@/api/apis'
import { idempotent, newIdempotencyKey } from '@/api/client'
import type { components } from '@/api/console.d.ts'
import { unwrap, unwrapPage } from '@/api/envelope'

export type PlatformWorkshop = components['schemas']['WorkshopOut']
export type WorkshopFacts = components['schemas']['WorkshopDetailOut']
export type Job = components['schemas']['JobOut']
export type JobKind = components['schemas']['JobIn']['kind']
export type Status = '' | 'active' | 'suspended' | 'closed'

export const isOpen = ({ state }: Job) => state === 'waiting' || state === 'running'

export const workshopsQuery = (q: string, status: Status, page: number) =>
  queryOptions({
    queryKey: ['workshops', q, status, page],
    queryFn: async () =>
      unwrapPage(
        await consoleApi.GET('/api/v1/workshops/', {
          params: { query: { q, status, page, per_page: 50 } },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const workshopQuery = (id: number) =>
  queryOptions({
    queryKey: ['workshop', id],
    queryFn: async () =>
      unwrap(
        await consoleApi.GET('/api/v1/workshops/{workshop_id}/', {
          params: { path: { workshop_id: id } },
        }),
      ),
  })

/** What was done to the workshop; asked again while something is going on. */
export const jobsQuery = (id: number) =>
  queryOptions({
    queryKey: ['workshop', id, 'jobs'],
    queryFn: async () =>
      unwrap(
        await consoleApi.GET('/api/v1/workshops/{workshop_id}/jobs/', {
          params: { path: { workshop_id: id }, query: { per_page: 20 } },
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.some(isOpen) ? 1000 : false),
  })

export interface JobTerms {
  kind: JobKind
  reason?: string
  slug?: string
  source_id?: string
}

export const startJob = async (id: number, { kind, reason = '', slug = '', source_id }: JobTerms) =>
  unwrap(
    await consoleApi.POST('/api/v1/workshops/{workshop_id}/jobs/', {
      params: { path: { workshop_id: id } },
      body: { kind, reason, slug, source_id: source_id ?? null },
      headers: idempotent(newIdempotencyKey()),
    }),
  )

/** An address that works for some minutes without a log-in. */
export const archiveAddress = async (jobId: string) =>
  unwrap(
    await consoleApi.POST('/api/v1/jobs/{job_id}/download/', {
      params: { path: { job_id: jobId } },
    }),
  ).url
