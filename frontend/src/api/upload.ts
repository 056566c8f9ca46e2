import { currentLanguage } from '@/lib/language'

import { ApiError, errorFrom } from './envelope'
import { session } from './session'

export interface UploadOptions {
  /** One per intention: the same file sent again is the same effect. */
  key: string
  /** 0 to 1 of what left this machine. */
  onProgress?: (part: number) => void
  signal?: AbortSignal
}

interface Received {
  status: number
  response: Response
  body: unknown
}

/**
 * Sends a form with a file as the signed-in person and returns the payload. fetch cannot tell how much has been sent,
 * so this is the one call that does without it; a token that has run out is renewed once, as everywhere.
 */
export async function upload<Data>(
  path: string,
  form: FormData,
  options: UploadOptions,
): Promise<Data> {
  const access = await session.freshAccess()
  const used = session.snapshot().session
  let received = await send(path, form, access, options)
  if (received.status === 401 && used) {
    const renewed = await session.refresh(used.generation)
    if (renewed) received = await send(path, form, renewed.access, options)
  }
  if (!received.response.ok) throw errorFrom(received.response, received.body)
  return (received.body as { data: Data }).data
}

function send(
  path: string,
  form: FormData,
  access: string | null,
  { key, onProgress, signal }: UploadOptions,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('Accept-Language', currentLanguage())
    request.setRequestHeader('Idempotency-Key', key)
    if (access !== null) request.setRequestHeader('Authorization', `Bearer ${access}`)
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress?.(total === 0 ? 0 : loaded / total)
    }
    request.onload = () => {
      const retryAfter = request.getResponseHeader('Retry-After')
      const response = new Response(null, {
        status: request.status,
        headers: retryAfter === null ? {} : { 'Retry-After': retryAfter },
      })
      resolve({ status: request.status, response, body: parsed(request.responseText) })
    }
    request.onerror = () => {
      reject(new ApiError(0, 'NETWORK', ''))
    }
    request.onabort = () => {
      reject(new ApiError(0, 'ABORTED', ''))
    }
    signal?.addEventListener('abort', () => {
      request.abort()
    })
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
