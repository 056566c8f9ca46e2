import { queryOptions } from '@tanstack/react-query'

import { consoleApi, sharedApi } from '@/api/apis'
import { idempotent } from '@/api/client'
import { unwrap, unwrapPage } from '@/api/envelope'
import type { components } from '@/api/shared.d.ts'
import { upload } from '@/api/upload'

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

/** Which car it is about: one of one's own, or only what it burns. */
export type About = Partial<Pick<Schemas['AiStartIn'], 'vehicle_id' | 'fuel'>>

export const beginTalk = async (language: 'pl' | 'en', about: About, key: string) =>
  unwrap(
    await sharedApi.POST('/api/v1/ai-chat/start/', {
      headers: idempotent(key),
      body: { language, fuel: '', ...about },
    }),
  )

/** One's own cars, the newest first. */
export const carsQuery = () =>
  queryOptions({
    queryKey: ['vehicle'],
    queryFn: async () =>
      unwrapPage(await sharedApi.GET('/api/v1/vehicles/', { params: { query: { per_page: 100 } } }))
        .items,
  })

/** Names of services by their codes. */
export const servicesQuery = () =>
  queryOptions({
    queryKey: ['service', 'catalogue'],
    queryFn: async () => unwrap(await sharedApi.GET('/api/v1/services/')),
    staleTime: 3_600_000,
  })

/** What the assistant can do, asked before anything is said to it. */
export const abilitiesQuery = () =>
  queryOptions({
    queryKey: ['ai-chat', 'abilities'],
    queryFn: async () => unwrap(await sharedApi.GET('/api/v1/ai-chat/abilities/')),
    staleTime: 300_000,
  })

/** Leaves a photo for what is said next; returns the id to say it with. */
export async function leavePhoto(session_id: string, photo: Blob, key: string): Promise<string> {
  const form = new FormData()
  form.set('file', photo, 'photo.jpg')
  const path = `/api/v1/ai-chat/sessions/${session_id}/photos/`
  return (await upload<Schemas['AiPhotoOut']>(path, form, { key })).photo_id
}

export interface Told {
  text?: string
  photo_id?: string
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
