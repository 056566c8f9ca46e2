import { workshopApi } from '@/api/apis'
import { idempotent } from '@/api/client'
import { unwrap } from '@/api/envelope'
import type { components } from '@/api/workshop.d.ts'

export type Canned = components['schemas']['CannedOut']
export type CannedTerms = Omit<Canned, 'id'>

const ONE = '/api/v1/chat/canned/{canned_id}/'

const ofOne = (canned_id: number) => ({ params: { path: { canned_id } } })

export const addCanned = async ({ title, text, position }: CannedTerms, key: string) =>
  unwrap(
    await workshopApi.POST('/api/v1/chat/canned/', {
      headers: idempotent(key),
      body: { title, text, position },
    }),
  )

export const saveCanned = async (id: number, body: CannedTerms) =>
  unwrap(await workshopApi.PUT(ONE, { ...ofOne(id), body }))

export async function removeCanned(id: number): Promise<void> {
  const { response, error } = await workshopApi.DELETE(ONE, ofOne(id))
  // A deletion answers without a body.
  if (!response.ok) unwrap({ response, error })
}
