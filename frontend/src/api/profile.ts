import { queryOptions } from '@tanstack/react-query'

import { sharedApi } from './apis'
import { unwrap } from './envelope'
import type { components } from './shared.d.ts'

export type Profile = components['schemas']['ProfileOut']
export type ProfileChange = components['schemas']['ProfileIn']

export const profileQuery = () =>
  queryOptions({
    queryKey: ['profile'],
    queryFn: async () => unwrap(await sharedApi.GET('/api/v1/users/profile/')),
  })

export async function changeProfile(body: ProfileChange): Promise<Profile> {
  return unwrap(await sharedApi.PUT('/api/v1/users/profile/', { body }))
}
