export interface Hint {
  topic: string
  id: string
}

export interface LiveSocketOptions {
  url: string
  /** A token for this attempt, null when nobody is signed in. May throw when the network is gone. */
  access: () => Promise<string | null>
  onHint: (hint: Hint) => void
  /** Something may have been missed: everything on screen must be read again. */
  onCatchUp: () => void
  onStatus?: (connected: boolean) => void
  /** Milliseconds; the tests shorten them. */
  firstDelay?: number
  longestDelay?: number
  silence?: number
}

type Frame =
  | { type: 'welcome'; seq: number }
  | { type: 'hint'; topic: string; id: string | number; seq: number }
  | { type: 'ping' }

/** Names of the protocol; the second one carries the token, because a browser sends no headers with a socket. */
const PROTOCOL = 'garage.v1'

/**
 * One socket of hints that stays connected: reconnects with growing, jittered pauses, minds the browser's offline and
 * online events (a dead socket can read "open" for minutes) and says when hints may have been missed.
 */
export class LiveSocket {
  private socket: WebSocket | null = null
  private retry: ReturnType<typeof setTimeout> | undefined
  private watchdog: ReturnType<typeof setTimeout> | undefined
  private attempts = 0
  private lastSeq: number | null = null
  private closed = false

  constructor(private readonly options: LiveSocketOptions) {
    window.addEventListener('online', this.online)
    window.addEventListener('offline', this.offline)
    void this.connect()
  }

  close(): void {
    this.closed = true
    window.removeEventListener('online', this.online)
    window.removeEventListener('offline', this.offline)
    clearTimeout(this.retry)
    this.drop()
  }

  private readonly online = () => {
    this.attempts = 0
    clearTimeout(this.retry)
    this.drop()
    void this.connect()
  }

  private readonly offline = () => {
    clearTimeout(this.retry)
    this.drop()
  }

  private async connect(): Promise<void> {
    let access: string | null
    try {
      access = await this.options.access()
    } catch {
      this.later()
      return
    }
    if (this.closed || access === null || this.socket) return
    const socket = new WebSocket(this.options.url, [PROTOCOL, `bearer.${access}`])
    this.socket = socket
    socket.addEventListener('message', (event) => {
      if (this.socket === socket) this.receive(JSON.parse(String(event.data)) as Frame)
    })
    socket.addEventListener('close', () => {
      if (this.socket !== socket) return
      this.drop()
      this.later()
    })
    this.stayAwake()
  }

  private receive(frame: Frame): void {
    this.stayAwake()
    switch (frame.type) {
      case 'welcome':
        this.attempts = 0
        this.options.onStatus?.(true)
        if (this.lastSeq !== null && frame.seq !== this.lastSeq) this.options.onCatchUp()
        this.lastSeq = frame.seq
        return
      case 'hint':
        if (this.lastSeq !== null && frame.seq > this.lastSeq + 1) this.options.onCatchUp()
        else this.options.onHint({ topic: frame.topic, id: String(frame.id) })
        this.lastSeq = frame.seq
        return
      case 'ping':
        this.socket?.send(JSON.stringify({ type: 'pong' }))
    }
  }

  /** The server pings; a longer silence means that the line is dead although nobody said so. */
  private stayAwake(): void {
    clearTimeout(this.watchdog)
    this.watchdog = setTimeout(() => {
      this.drop()
      this.later()
    }, this.options.silence ?? 75_000)
  }

  private drop(): void {
    clearTimeout(this.watchdog)
    const socket = this.socket
    this.socket = null
    if (!socket) return
    socket.close()
    this.options.onStatus?.(false)
  }

  private later(): void {
    if (this.closed) return
    const { firstDelay = 1000, longestDelay = 30_000 } = this.options
    const ceiling = Math.min(longestDelay, firstDelay * 2 ** this.attempts)
    this.attempts += 1
    clearTimeout(this.retry)
    // Half fixed, half random: a restarted server is not met by everybody at once.
    this.retry = setTimeout(() => void this.connect(), ceiling / 2 + Math.random() * (ceiling / 2))
  }
}
