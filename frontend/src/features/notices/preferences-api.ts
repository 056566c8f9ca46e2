import { queryOptions } from '@tanstack/react-query'

import { sharedApi } from '@/api/apis'
import { unwrap } from '@/api/envelope'
import type { components } from '@/api/shared.d.ts'

export type Preferences = components['schemas']['PreferencesOut']
export type PreferencesChange = Partial<components['schemas']['PreferencesIn']>
export type NoticeKind = Preferences['kinds'][number]
export type NoticeChannel = NoticeKind['channels'][number]['channel']

const path = '/api/v1/notifications/preferences/'

/** Each host answers with the kinds its own people get: clients, staff or platform admins. */
export const preferencesQuery = () =>
  queryOptions({
    queryKey: ['notice-preferences'],
    queryFn: async () => unwrap(await sharedApi.GET(path)),
  })

/** What is given is written, the rest stays. */
export const savePreferences = async (change: PreferencesChange) =>
  unwrap(await sharedApi.PUT(path, { body: { choices: [], ...change } }))

export function withChoice(
  before: Preferences,
  choice: { kind: string; channel: NoticeChannel; is_on: boolean },
): Preferences {
  return {
    ...before,
    kinds: before.kinds.map((kind) =>
      kind.kind === choice.kind
        ? {
            ...kind,
            channels: kind.channels.map((one) =>
              one.channel === choice.channel ? { ...one, is_on: choice.is_on } : one,
            ),
          }
        : kind,
    ),
  }
}
