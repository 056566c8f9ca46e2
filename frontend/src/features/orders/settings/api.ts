import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { idempotent } from '@/api/client'
import { deskApi } from '@/api/desk'
import { unwrap, unwrapPage } from '@/api/envelope'
import type {
  CannedJob,
  CannedJobTerms,
  InspectionTemplate,
  InspectionTemplateTerms,
  OrderRules,
} from '@/api/workshop-contract'

/** The socket's topic of labour rate, fees and canned jobs. */
export const RULES_TOPIC = 'order_rules'

export const rulesQuery = () =>
  queryOptions({
    queryKey: [RULES_TOPIC, 'rules'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/order-rules/')),
  })

/** Canned jobs: those that can be put on an order, or all of them. */
export const jobsQuery = (q: string, isActive: boolean) =>
  queryOptions({
    queryKey: [RULES_TOPIC, 'jobs', q, isActive],
    queryFn: async ({ signal }) => {
      const query = { q, active: isActive, per_page: 100 }
      return unwrapPage(await deskApi.GET('/api/v1/jobs/', { params: { query }, signal })).items
    },
    placeholderData: keepPreviousData,
  })

export async function saveRules(body: OrderRules): Promise<OrderRules> {
  return unwrap(await deskApi.PUT('/api/v1/order-rules/', { body }))
}

export async function addJob(body: CannedJobTerms, key: string): Promise<CannedJob> {
  return unwrap(await deskApi.POST('/api/v1/jobs/', { body, headers: idempotent(key) }))
}

export async function saveJob(
  id: number,
  body: CannedJobTerms,
  version: number,
): Promise<CannedJob> {
  return unwrap(
    await deskApi.PUT('/api/v1/jobs/{canned_job_id}/', {
      params: { path: { canned_job_id: id } },
      body: { ...body, version },
    }),
  )
}

export async function removeJob(id: number): Promise<void> {
  const { response, error } = await deskApi.DELETE('/api/v1/jobs/{canned_job_id}/', {
    params: { path: { canned_job_id: id } },
  })
  // A deletion answers without a body.
  if (!response.ok) unwrap({ response, error })
}

/** The socket's topic of what cars are looked at along. */
export const TEMPLATES_TOPIC = 'inspection_template'

/** All of them, also those that are switched off. */
export const allTemplatesQuery = () =>
  queryOptions({
    queryKey: [TEMPLATES_TOPIC, 'all'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/inspection-templates/')),
  })

export async function addTemplate(
  body: InspectionTemplateTerms,
  key: string,
): Promise<InspectionTemplate> {
  return unwrap(
    await deskApi.POST('/api/v1/inspection-templates/', { body, headers: idempotent(key) }),
  )
}

export async function saveTemplate(
  id: number,
  body: InspectionTemplateTerms,
  version: number,
): Promise<InspectionTemplate> {
  return unwrap(
    await deskApi.PUT('/api/v1/inspection-templates/{template_id}/', {
      params: { path: { template_id: id } },
      body: { ...body, version },
    }),
  )
}
