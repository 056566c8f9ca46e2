export interface LineOptions<Frame> {
  /** Asked anew for every attempt: it may say where to go on. */
  url: () => string
  /** A token for this attempt, null when nobody is signed in. May throw when the network is gone. */
  access: () => Promise<string | null>
  onFrame: (frame: Frame) => void
  onStatus?: ((connected: boolean) => void) | undefined
  /** Milliseconds; the tests shorten them. */
  firstDelay?: number | undefined
  longestDelay?: number | undefined
  silence?: number | undefined
}

/** Names of the protocol; the second one carries the token, because a browser sends no headers with a socket. */
const PROTOCOL = 'garage.v1'

/** What a line's `url` starts with: the page's own host. */
export function lineUrl(path: string): URL {
  const url = new URL(path, window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url
}

/**
 * One socket that stays connected: reconnects with growing, jittered pauses and minds the browser's offline and online
 * events (a dead socket can read "open" for minutes). It counts as connected once the server has said „welcome”.
 */
export class Line<Frame extends { type: string }> {
  private socket: WebSocket | null = null
  private retry: ReturnType<typeof setTimeout> | undefined
  private watchdog: ReturnType<typeof setTimeout> | undefined
  private attempts = 0
  private closed = false

  constructor(private readonly options: LineOptions<Frame>) {
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

  /** False when there is no line to say it on; nothing is kept for later. */
  say(frame: object): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false
    this.socket.send(JSON.stringify(frame))
    return true
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
    const socket = new WebSocket(this.options.url(), [PROTOCOL, `bearer.${access}`])
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
    if (frame.type === 'welcome') {
      this.attempts = 0
      this.options.onStatus?.(true)
    } else if (frame.type === 'ping') this.say({ type: 'pong' })
    this.options.onFrame(frame)
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
