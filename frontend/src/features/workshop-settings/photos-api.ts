import { queryOptions } from '@tanstack/react-query'

import { deskApi } from '@/api/desk'
import { unwrap } from '@/api/envelope'
import { upload, type UploadOptions } from '@/api/upload'
import type { Photo } from '@/api/workshop-contract'

export const PHOTOS_KEY = ['workshop', 'photos']
export const MOST_PHOTOS = 10
export const MOST_BYTES = 10 * 1024 * 1024

export const photosQuery = () =>
  queryOptions({
    queryKey: PHOTOS_KEY,
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/photos/')),
  })

export function sendPhoto(file: File, options: UploadOptions): Promise<Photo> {
  const form = new FormData()
  form.append('photo', file)
  return upload<Photo>('/api/v1/photos/', form, options)
}

export const orderPhotos = async (ids: string[]) =>
  unwrap(await deskApi.PUT('/api/v1/photos/order/', { body: { ids } }))

const at = ({ id }: Photo) => ({ params: { path: { photo_id: id } } })

export const describePhoto = async (photo: Photo, alt: string) =>
  unwrap(await deskApi.PUT('/api/v1/photos/{photo_id}/', { ...at(photo), body: { alt } }))

export const removePhoto = async (photo: Photo) => {
  const { response, error } = await deskApi.DELETE('/api/v1/photos/{photo_id}/', at(photo))
  if (!response.ok) unwrap({ response, error })
}

export const restorePhoto = async (photo: Photo) =>
  unwrap(await deskApi.POST('/api/v1/photos/{photo_id}/restore/', at(photo)))
