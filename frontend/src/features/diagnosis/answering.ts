import { sharedApi } from '@/api/apis'
import { idempotent } from '@/api/client'
import { ApiError, errorFrom, unwrap } from '@/api/envelope'
import { session } from '@/api/session'

import type { AiMessage, Told } from './api'

/** One thing said in one conversation. Under the same key it is said once, however often the line breaks. */
export interface Saying {
  talk: string
  told: Told
  key: string
}

type Piece = { type: 'delta'; text: string } | { type: 'restart' }
type Frame =
  | Piece
  | { type: 'text' | 'question' | 'diagnosis'; message: AiMessage }
  | { type: 'refused'; code: string; message: string; retry_after: number | null }

type Speak = (saying: Saying, onPiece: (piece: Piece) => void) => Promise<AiMessage>

const OPENS_WITHIN = 5_000
const SPEAKS_WITHIN = 45_000
const MOST_CUTS = 3
const BUSY = 'STILL_ANSWERING'

const cut = (why: string) => new ApiError(0, 'NETWORK', why)
const isBusy = (problem: unknown) => problem instanceof ApiError && problem.code === BUSY
const isCut = (problem: unknown) =>
  problem instanceof ApiError && (problem.isNetwork || problem.status >= 500)

function refusal({ code, message, retry_after }: Extract<Frame, { type: 'refused' }>): ApiError {
  const status = code === BUSY ? 409 : code === 'INTERNAL_ERROR' ? 500 : 400
  return new ApiError(status, code, message, {}, retry_after)
}

/** The message when the frame ends the answer, undefined while it goes on. */
function hear(frame: Frame, onPiece: (piece: Piece) => void): AiMessage | undefined {
  if (frame.type === 'refused') throw refusal(frame)
  if ('message' in frame) return frame.message
  onPiece(frame)
  return undefined
}

const overSocket: Speak = async ({ talk, told, key }, onPiece) => {
  const access = await session.freshAccess()
  const url = new URL(`/ws/ai-chat/${talk}/`, window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(url, ['garage.v1', ...(access === null ? [] : [`bearer.${access}`])])
  let silence: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<AiMessage>((resolve, reject) => {
      const expect = (within: number) => {
        clearTimeout(silence)
        silence = setTimeout(() => {
          reject(cut('silence'))
        }, within)
      }
      expect(OPENS_WITHIN)
      socket.addEventListener('open', () => {
        expect(SPEAKS_WITHIN)
        socket.send(JSON.stringify({ type: 'say', key, ...told }))
      })
      socket.addEventListener('message', ({ data }) => {
        expect(SPEAKS_WITHIN)
        try {
          const last = hear(JSON.parse(String(data)) as Frame, onPiece)
          if (last) resolve(last)
        } catch (problem) {
          reject(problem instanceof ApiError ? problem : cut(String(problem)))
        }
      })
      socket.addEventListener('error', () => {
        reject(cut('socket'))
      })
      socket.addEventListener('close', () => {
        reject(cut('closed'))
      })
    })
  } finally {
    clearTimeout(silence)
    socket.close()
  }
}

const overHttp: Speak = async ({ talk, told, key }, onPiece) => {
  const { error, response } = await sharedApi.POST('/api/v1/ai-chat/message/stream/', {
    headers: idempotent(key),
    body: { session_id: talk, text: '', question_id: '', answer: '', ...told },
    parseAs: 'stream',
  })
  if (!response.ok) throw errorFrom(response, error)
  if (!response.body) throw cut('nothing')
  try {
    for await (const line of lines(response.body)) {
      const last = hear(JSON.parse(line) as Frame, onPiece)
      if (last) return last
    }
  } catch (problem) {
    throw problem instanceof ApiError ? problem : cut(String(problem))
  }
  throw cut('ended')
}

/** Whole lines only: what stands behind the last line break was cut off. */
async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const whole = (rest + decoder.decode(value, { stream: true })).split('\n')
      rest = whole.pop() ?? ''
      yield* whole
    }
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}

const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Reading costs nothing of the hourly limit; saying does. */
async function untilQuiet(talk: string, every: number, until: number): Promise<void> {
  while (Date.now() < until) {
    await pause(every)
    const read = await sharedApi
      .GET('/api/v1/ai-chat/sessions/{session_id}/', {
        params: { path: { session_id: talk }, query: {} },
      })
      .then(unwrap)
      .catch(() => null)
    if (read?.messages.at(-1)?.is_ai) return
  }
}

/**
 * Says it and hands on the words so far as they come: over a socket, and where that does not open or breaks, over HTTP
 * under the same key. An answer that goes on being made without us is waited for, not asked for twice.
 */
export async function answerTo(
  saying: Saying,
  onWords: (words: string) => void,
  { every = 2_000, patience = 95_000 } = {},
): Promise<AiMessage> {
  const until = Date.now() + patience
  let speak = overSocket
  for (let cuts = 0; ;) {
    let words = ''
    try {
      return await speak(saying, (piece) => {
        words = piece.type === 'restart' ? '' : words + piece.text
        onWords(words)
      })
    } catch (problem) {
      if (isBusy(problem) && Date.now() < until) await untilQuiet(saying.talk, every, until)
      else if (isCut(problem) && (cuts += 1) < MOST_CUTS) await pause(cuts === 1 ? 0 : every)
      else throw problem
      speak = overHttp
    }
  }
}
