import { expect, test } from 'vitest'

import { ApiError } from './envelope'
import { type Piece, type Progress, sendInPieces } from './pieces'

const FILE = new Blob(['0123456789'])

/** A server that takes four bytes at once. */
function server(received = 0) {
  const state = { received, bytes: '', asked: [] as string[] }
  const told = (): Progress<string> => ({
    received: state.received,
    part_bytes: 4,
    file: state.received === FILE.size ? state.bytes : null,
  })
  const send = async ({ method, headers, body }: Piece): Promise<Progress<string>> => {
    state.asked.push(method === 'PUT' ? (body as string) : `from ${headers['Upload-Offset'] ?? ''}`)
    if (method === 'PUT') return told()
    if (Number(headers['Upload-Offset']) !== state.received)
      throw new ApiError(409, 'OFFSET_WRONG', '')
    const text = await (body as Blob).text()
    state.bytes += text
    state.received += text.length
    return told()
  }
  return { state, send }
}

test('a file goes piece by piece and tells how far it is', async () => {
  const { state, send } = server()
  const parts: number[] = []

  const file = await sendInPieces(FILE, { purpose: 'work' }, send, (part) => parts.push(part))

  expect(file).toBe('0123456789')
  expect(state.asked).toEqual(['{"purpose":"work","size":10}', 'from 0', 'from 4', 'from 8'])
  expect(parts).toEqual([0.4, 0.8, 1])
})

test('what broke off goes on from where it is', async () => {
  const { state, send } = server()
  let calls = 0
  const breaking = (piece: Piece) => {
    calls += 1
    return calls === 3 ? Promise.reject(new ApiError(0, 'NETWORK', '')) : send(piece)
  }
  await expect(sendInPieces(FILE, {}, breaking)).rejects.toThrow(ApiError)

  expect(await sendInPieces(FILE, {}, send)).toBe('0123456789')
  expect(state.asked).toEqual(['{"size":10}', 'from 0', '{"size":10}', 'from 4', 'from 8'])
})

test('a piece whose answer nobody heard is not sent twice', async () => {
  const { state, send } = server()
  let isLost = true
  const deaf = async (piece: Piece) => {
    const said = await send(piece)
    if (piece.method === 'PATCH' && isLost) {
      isLost = false
      return { ...said, received: 0 }
    }
    return said
  }

  expect(await sendInPieces(FILE, {}, deaf)).toBe('0123456789')
  expect(state.asked).toEqual([
    '{"size":10}',
    'from 0',
    'from 0',
    '{"size":10}',
    'from 4',
    'from 8',
  ])
})

test('a server that never agrees is not asked for ever', async () => {
  let asked = 0
  const stubborn = ({ method }: Piece): Promise<Progress<string>> => {
    asked += 1
    return method === 'PUT'
      ? Promise.resolve({ received: 0, part_bytes: 4, file: null })
      : Promise.reject(new ApiError(409, 'OFFSET_WRONG', ''))
  }

  await expect(sendInPieces(FILE, {}, stubborn)).rejects.toThrow(ApiError)
  expect(asked).toBe(8)
})
