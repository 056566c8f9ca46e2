import { sessionFetch } from '@/api/client'
import { errorFrom } from '@/api/envelope'
import { session } from '@/api/session'

/** A paper needs the token, so it is fetched and handed to the browser. */
export async function savePaper(path: string, name: string): Promise<void> {
  const response = await sessionFetch(session)(new Request(new URL(path, window.location.href)))
  if (!response.ok) throw errorFrom(response, await response.json().catch(() => null))
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}
