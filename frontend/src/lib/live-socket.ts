import { Line } from './line'

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
  | { type: 'ping'; seq?: number }

/** A line of hints that says when some may have been missed. */
export class LiveSocket {
  private readonly line: Line<Frame>
  private lastSeq: number | null = null

  constructor(private readonly options: LiveSocketOptions) {
    const { url, access, onStatus, firstDelay, longestDelay, silence } = options
    this.line = new Line<Frame>({
      url: () => url,
      access,
      onStatus,
      firstDelay,
      longestDelay,
      silence,
      onFrame: (frame) => {
        this.receive(frame)
      },
    })
  }

  close(): void {
    this.line.close()
  }

  private compare(seq: number): void {
    if (this.lastSeq !== null && seq !== this.lastSeq) this.options.onCatchUp()
    this.lastSeq = seq
  }

  private receive(frame: Frame): void {
    if (frame.type === 'welcome') this.compare(frame.seq)
    // A hint that got lost on a quiet day would otherwise be missed until the next one.
    else if (frame.type === 'ping') {
      if (frame.seq !== undefined) this.compare(frame.seq)
    } else {
      if (this.lastSeq !== null && frame.seq > this.lastSeq + 1) this.options.onCatchUp()
      else this.options.onHint({ topic: frame.topic, id: String(frame.id) })
      this.lastSeq = frame.seq
    }
  }
}
