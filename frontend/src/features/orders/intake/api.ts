import { queryOptions } from '@tanstack/react-query'

import { idempotent, newIdempotencyKey, sessionFetch } from '@/api/client'
import { deskApi } from '@/api/desk'
import { errorFrom, unwrap } from '@/api/envelope'
import { type Progress, sendInPieces } from '@/api/pieces'
import { session } from '@/api/session'
import type { Intake, IntakeTerms, OrderFile } from '@/api/workshop-contract'

import { TOPIC } from '../api'

const asMyself = sessionFetch(session)

const ofOrder = (id: number) => ({ params: { path: { order_id: id } } })

export const intakeQuery = (id: number) =>
  queryOptions({
    queryKey: [TOPIC, 'intake', id],
    queryFn: async () =>
      unwrap(await deskApi.GET('/api/v1/orders/{order_id}/intake/', ofOrder(id))),
  })

export const filesQuery = (id: number) =>
  queryOptions({
    queryKey: [TOPIC, 'files', id],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/orders/{order_id}/files/', ofOrder(id))),
  })

/** What a VIN tells, once there are as many signs as it has. */
export const decodedQuery = (vin: string) =>
  queryOptions({
    queryKey: ['vin', vin],
    queryFn: async ({ signal }) =>
      unwrap(
        await deskApi.GET('/api/v1/vehicles/decode-vin/', { params: { query: { vin } }, signal }),
      ),
    enabled: vin.length === 17,
    retry: false,
    staleTime: Infinity,
  })

export async function saveIntake(id: number, body: IntakeTerms): Promise<Intake> {
  return unwrap(await deskApi.PUT('/api/v1/orders/{order_id}/intake/', { ...ofOrder(id), body }))
}

/** Lines as they were drawn, each of points from 0 to 1. */
export type Strokes = number[][][]

/** With the protocol as it stood when it was signed: of another one the signature is refused. */
export async function signIntake(
  id: number,
  { version, content_hash }: Intake,
  name: string,
  signature: Strokes,
): Promise<Intake> {
  return unwrap(
    await deskApi.POST('/api/v1/orders/{order_id}/intake/sign/', {
      ...ofOrder(id),
      body: { version, content_hash, signed_by: name, signature },
      headers: idempotent(newIdempotencyKey()),
    }),
  )
}

/** A photo or a short video, in pieces; tried again with the same key it goes on from where it ended. */
export function addFile(
  id: number,
  file: File,
  about: { purpose: OrderFile['purpose']; itemId?: number },
  key: string,
): Promise<OrderFile> {
  const url = `/api/v1/orders/${String(id)}/uploads/${key}/`
  const { purpose, itemId } = about
  return sendInPieces(file, { purpose, item_id: itemId ?? null }, async (piece) => {
    const response = await asMyself(new Request(new URL(url, window.location.origin), piece))
    const body = (await response.json().catch(() => null)) as { data: Progress<OrderFile> } | null
    if (!response.ok || !body) throw errorFrom(response, body)
    return body.data
  })
}

const ofFile = (id: number, fileId: number) => ({
  params: { path: { order_id: id, file_id: fileId } },
})

export async function removePhoto(id: number, fileId: number): Promise<void> {
  const { response, error } = await deskApi.DELETE(
    '/api/v1/orders/{order_id}/files/{file_id}/',
    ofFile(id, fileId),
  )
  if (!response.ok) unwrap({ response, error })
}

export async function restorePhoto(id: number, fileId: number): Promise<OrderFile> {
  return unwrap(
    await deskApi.POST('/api/v1/orders/{order_id}/files/{file_id}/restore/', ofFile(id, fileId)),
  )
}
