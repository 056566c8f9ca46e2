import type { AddressInfo } from 'node:net'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WebSocket as Peer, WebSocketServer } from 'ws'

import { type Hint, LiveSocket } from './live-socket'

let server: WebSocketServer
let peers: Peer[]
let protocols: string[]
let sockets: LiveSocket[]

beforeEach(async () => {
  // jsdom's own socket cannot dispatch its events on this Node; the line is real all the same.
  vi.stubGlobal('WebSocket', Peer)
  peers = []
  protocols = []
  sockets = []
  server = new WebSocketServer({
    port: 0,
    handleProtocols: (offered) => {
      protocols.push([...offered].join(' '))
      return 'garage.v1'
    },
  })
  server.on('connection', (peer) => peers.push(peer))
  await new Promise((resolve) => server.once('listening', resolve))
})

afterEach(() => {
  for (const socket of sockets) socket.close()
  for (const peer of peers) peer.terminate()
  server.close()
})

function open(silence?: number) {
  const hints: Hint[] = []
  const onCatchUp = vi.fn()
  const { port } = server.address() as AddressInfo
  const socket = new LiveSocket({
    url: `ws://127.0.0.1:${String(port)}/ws/notifications/7/`,
    access: () => Promise.resolve('secret'),
    onHint: (hint) => hints.push(hint),
    onCatchUp,
    firstDelay: 20,
    longestDelay: 80,
    ...(silence === undefined ? {} : { silence }),
  })
  sockets.push(socket)
  return { hints, onCatchUp }
}

const say = (peer: number, frame: object) => peers[peer]?.send(JSON.stringify(frame))
const connected = (count: number) =>
  vi.waitFor(() => {
    expect(peers).toHaveLength(count)
  })

it('brings the token as a subprotocol and hands hints on', async () => {
  const { hints, onCatchUp } = open()
  await connected(1)
  expect(protocols).toEqual(['garage.v1 bearer.secret'])

  say(0, { type: 'welcome', seq: 4 })
  say(0, { type: 'hint', topic: 'appointment', id: 12, seq: 5 })

  await vi.waitFor(() => {
    expect(hints).toEqual([{ topic: 'appointment', id: '12' }])
  })
  expect(onCatchUp).not.toHaveBeenCalled()
})

it('asks for everything when a hint went missing', async () => {
  const { onCatchUp } = open()
  await connected(1)
  say(0, { type: 'welcome', seq: 4 })
  say(0, { type: 'hint', topic: 'appointment', id: '12', seq: 7 })
  await vi.waitFor(() => {
    expect(onCatchUp).toHaveBeenCalledOnce()
  })
})

it('asks for everything when a ping counts further than the last hint', async () => {
  const { onCatchUp } = open()
  await connected(1)
  say(0, { type: 'welcome', seq: 4 })
  say(0, { type: 'hint', topic: 'appointment', id: '12', seq: 5 })
  say(0, { type: 'ping', seq: 5 })
  say(0, { type: 'ping' })
  say(0, { type: 'ping', seq: 6 })
  say(0, { type: 'ping', seq: 6 })
  await vi.waitFor(() => {
    expect(onCatchUp).toHaveBeenCalled()
  })
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(onCatchUp).toHaveBeenCalledOnce()
})

it('comes back after the server went away and catches up on what passed meanwhile', async () => {
  const { onCatchUp } = open()
  await connected(1)
  say(0, { type: 'welcome', seq: 4 })
  await new Promise((resolve) => setTimeout(resolve, 20))
  peers[0]?.terminate()
  await connected(2)
  say(1, { type: 'welcome', seq: 9 })
  await vi.waitFor(() => {
    expect(onCatchUp).toHaveBeenCalledOnce()
  })
})

it('answers pings and leaves a line that has gone silent', async () => {
  open(150)
  await connected(1)
  const heard: string[] = []
  peers[0]?.on('message', (data: Buffer) => heard.push(data.toString()))
  say(0, { type: 'ping' })
  await vi.waitFor(() => {
    expect(heard).toEqual(['{"type":"pong"}'])
  })
  await connected(2)
})

it('drops the line when the browser goes offline and returns with it', async () => {
  open()
  await connected(1)
  const closed = new Promise((resolve) => peers[0]?.once('close', resolve))
  window.dispatchEvent(new Event('offline'))
  await closed
  window.dispatchEvent(new Event('online'))
  await connected(2)
})
