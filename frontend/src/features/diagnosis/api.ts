import { queryOptions } from '@tanstack/react-query'

import { consoleApi, sharedApi } from '@/api/apis'
import { idempotent } from '@/api/client'
import { unwrap } from '@/api/envelope'
import type { components } from '@/api/shared.d.ts'

type Schemas = components['schemas']
export type AiMessage = Schemas['AiMessageOut']
export type Diagnosis = Schemas['DiagnosisOut']
export type DiagnosisQuality = Schemas['DiagnosisQualityOut']
export type Answer = 'yes' | 'no' | 'unknown'

export const talkQuery = (id: string) =>
  queryOptions({
    queryKey: ['ai-chat', id],
    queryFn: async () =>
      unwrap(
        await sharedApi.GET('/api/v1/ai-chat/sessions/{session_id}/', {
          params: { path: { session_id: id }, query: {} },
        }),
      ),
    retry: false,
  })

export const beginTalk = async (language: 'pl' | 'en', key: string) =>
  unwrap(
    await sharedApi.POST('/api/v1/ai-chat/start/', {
      headers: idempotent(key),
      body: { language },
    }),
  )

export interface Told {
  text?: string
  question_id?: string
  answer?: Answer
}

export const judge = async (session_id: string, was_helpful: boolean, key: string) =>
  unwrap(
    await sharedApi.POST('/api/v1/ai-chat/feedback/', {
      headers: idempotent(key),
      body: { session_id, was_helpful, comment: '' },
    }),
  )

export const qualityQuery = () =>
  queryOptions({
    queryKey: ['diagnosis', 'quality'],
    queryFn: async () => unwrap(await sharedApi.GET('/api/v1/diagnosis/quality/')),
  })

export const aiReportQuery = () =>
  queryOptions({
    queryKey: ['diagnosis', 'report'],
    queryFn: async () => unwrap(await consoleApi.GET('/api/v1/ai-report/')),
  })
