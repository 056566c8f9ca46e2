import { Dexie, type Table } from 'dexie'

import type { Day, Template } from './day'
import type { Talk } from './talk'

export type RowState = 'waiting' | 'sending' | 'sent' | 'conflict' | 'failed'

/** What the view shows before the server knows of it; every kind has its picture in `applied.ts`. */
export type Told =
  | { kind: 'note'; text: string }
  | { kind: 'clock_start'; lineId: number | null; label: string; plate: string; line: string }
  | { kind: 'clock_stop' }
  | { kind: 'done'; lineId: number; isDone: boolean; name: string }
  /** Rows of an older app say no quantity: they took all that was left. */
  | { kind: 'issue'; lineId: number; name: string; quantity?: string; issued?: string }
  | { kind: 'return'; lineId: number; name: string; quantity: string; issued: string }
  | { kind: 'cause'; cause: string; name: string }
  | { kind: 'line'; line: Asked; itemId: number | null }
  /** With the points it was begun with here: the template may be another when it arrives. Rows of an older app that met
   *  none on the phone have none. */
  | { kind: 'inspection'; template?: Template }
  | {
      kind: 'item'
      itemId: number
      name: string
      verdict: '' | 'green' | 'yellow' | 'red' | 'skipped'
      value: string | null
      note: string
    }
  | { kind: 'inspection_finish'; inspectionId: number; name: string }
  | { kind: 'photo'; itemId: number | null; name: string }
  /** Without a conversation yet, the first words begin one about the order. */
  | { kind: 'word'; talkId: string | null; text: string }
  | { kind: 'talk_photo'; talkId: string }
  | { kind: 'act'; action: string; stage: string; label: string }

/** What belongs to a conversation: it leaves by a lane of its own and stays until the conversation was read. */
export const isSaid = (told: Told): told is Extract<Told, { kind: 'word' | 'talk_photo' }> =>
  told.kind === 'word' || told.kind === 'talk_photo'

/** A position somebody at the car asks for; its price is the office's. */
export interface Asked {
  kind: 'labour' | 'part'
  name: string
  quantity: string
  unit: string
  /** A part of the store room; without it plain words. */
  part_id?: number
  vat?: string
}

export interface Problem {
  status: number
  code: string
  message: string
  /** What stands at the server now, when somebody saved it first. */
  current: Record<string, unknown> | null
}

export interface OutboxRow {
  seq: number
  /** The same for every try: the server does it once. */
  key: string
  /** Rows of one lane leave strictly one after the other; a lane that is stuck holds up no other. */
  lane: string
  /** What the view calls it: the order's label with the plate. */
  subject: string
  orderId: number | null
  method: 'POST' | 'PUT'
  /** Below /api/v1/. „{-12}” stands for the id of something that waits before it. */
  path: string
  body: Record<string, unknown>
  photo: Blob | null
  /** Names a thing with a version: later writes of the same start from what an earlier one left. */
  target: string | null
  baseVersion: number | null
  /** What was changed of the body; rows of an older app said the whole of it. */
  changed?: Record<string, unknown> | null
  told: Told
  madeAt: number
  state: RowState
  tries: number
  /** When it first left this phone; after a day the server no longer remembers the key. */
  firstSentAt: number | null
  /** When the server said yes; it stays in the view until a copy of the day read later is here. */
  sentAt: number | null
  versionAfter: number | null
  /** Real ids of what it made, by the ids that stood for them. */
  made: [number, number][]
  problem: Problem | null
}

export interface Kept {
  name: string
  /** Of an answer: its whole key. */
  key?: readonly unknown[]
  value: unknown
  at: number
}

/** Ids of the last inspections that were begun here; nothing older can still be on somebody's screen. */
const MOST_MADE = 1000

/**
 * One person's pit at one workshop: every workshop has its own host and so its own databases, and the name carries the
 * person. Nobody opens the store of somebody else. Versions only ever add: an update of the app finds what waits.
 */
export class PitStore extends Dexie {
  declare kept: Table<Kept, string>
  declare outbox: Table<OutboxRow, number, Omit<OutboxRow, 'seq'>>

  constructor(readonly userId: number) {
    super(`garage-pit-${String(userId)}`)
    this.version(1).stores({ kept: 'name', outbox: '++seq, state, lane' })
    // Inspections that wait were begun by the id of a template; now they carry its points.
    this.version(2).upgrade(async (change) => {
      const day = (await change.table<Kept>('kept').get('day'))?.value as Day | undefined
      await change
        .table<OutboxRow>('outbox')
        .filter(({ told }) => told.kind === 'inspection' && !told.template)
        .modify(({ told }) => {
          const { templateId } = told as { templateId?: number }
          const template = day?.templates.find(({ id }) => id === templateId)
          if (template) Object.assign(told, { template })
        })
    })
  }

  async day(): Promise<Day | undefined> {
    return (await this.kept.get('day'))?.value as Day | undefined
  }

  async talks(): Promise<Talk[]> {
    return ((await this.kept.get('talks'))?.value as Talk[] | undefined) ?? []
  }

  /** Real ids by the ids that stood for them here, also of rows that are gone: a photo may be taken before and kept after. */
  async made(): Promise<Map<number, number>> {
    return new Map((await this.kept.get('made'))?.value as [number, number][] | undefined)
  }

  async keepMade(ids: Iterable<[number, number]>, at: number): Promise<void> {
    const value = [...(await this.made()), ...ids].slice(-MOST_MADE)
    await this.kept.put({ name: 'made', value, at })
  }

  /** Takes fresh conversations; words that were accepted before they were asked for are in them. */
  async keepTalks(talks: readonly Talk[], askedAt: number): Promise<void> {
    await this.transaction('rw', this.kept, this.outbox, async () => {
      await this.kept.put({ name: 'talks', value: talks, at: askedAt })
      await this.outbox
        .where('state')
        .equals('sent')
        .filter(({ sentAt, told }) => isSaid(told) && isBefore(sentAt, askedAt))
        .delete()
    })
  }

  /** Takes a fresh copy of the day; what the server had accepted before it was asked is in it. */
  async keepDay(day: Day, askedAt: number): Promise<void> {
    await this.transaction('rw', this.kept, this.outbox, async () => {
      await this.kept.put({ name: 'day', value: day, at: askedAt })
      await this.outbox
        .where('state')
        .equals('sent')
        .filter(({ sentAt, told }) => !isSaid(told) && isBefore(sentAt, askedAt))
        .delete()
    })
  }
}

const isBefore = (sentAt: number | null, askedAt: number): boolean =>
  sentAt !== null && sentAt < askedAt

const open = new Map<number, PitStore>()

export function storeOf(userId: number): PitStore {
  const known = open.get(userId)
  if (known) return known
  const store = new PitStore(userId)
  open.set(userId, store)
  return store
}

export const unsent = (rows: readonly OutboxRow[]): OutboxRow[] =>
  rows.filter(({ state }) => state !== 'sent')
