import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { consoleApi } from '@/api/apis'
import type { components } from '@/api/console.d.ts'
import { unwrap, unwrapPage } from '@/api/envelope'

export type DeadTask = components['schemas']['DeadTaskOut']

/** What waits for a decision, the newest first; an empty name is every task. */
export const deadTasksQuery = (task: string, page: number) =>
  queryOptions({
    queryKey: ['dead-tasks', task, page],
    queryFn: async () =>
      unwrapPage(
        await consoleApi.GET('/api/v1/tasks/', { params: { query: { task, page, per_page: 50 } } }),
      ),
    placeholderData: keepPreviousData,
  })

/** Refusals after which the task is not in the list any more. */
export const gone: ReadonlySet<string> = new Set(['TASK_DECIDED', 'NOT_FOUND'])

export async function runAgain(task_id: string): Promise<void> {
  const { response, error } = await consoleApi.POST('/api/v1/tasks/{task_id}/run-again/', {
    params: { path: { task_id } },
  })
  if (!response.ok) unwrap({ response, error })
}

export async function discard(task_id: string): Promise<void> {
  const { response, error } = await consoleApi.POST('/api/v1/tasks/{task_id}/discard/', {
    params: { path: { task_id } },
  })
  if (!response.ok) unwrap({ response, error })
}
