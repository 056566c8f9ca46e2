import type { InspectionTemplate, InspectionTemplateTerms } from '@/api/workshop-contract'
import { decimal } from '@/lib/amounts'

/** How a point is judged: by eye, or by a value that is worse the lower or the higher it is. */
export type Measured = 'eye' | 'falling' | 'rising'

export interface PointValues {
  key: string
  name: string
  measured: Measured
  unit: string
  yellow_at: string
  red_at: string
}

export interface SectionValues {
  key: string
  name: string
  points: PointValues[]
}

export const MOST_POINTS = 120

export const emptyPoint = (): PointValues => ({
  key: crypto.randomUUID(),
  name: '',
  measured: 'eye',
  unit: '',
  yellow_at: '',
  red_at: '',
})

export const emptySection = (): SectionValues => ({
  key: crypto.randomUUID(),
  name: '',
  points: [emptyPoint()],
})

const shown = (limit: string | null): string =>
  limit === null ? '' : decimal(String(Number(limit)))

type Item = InspectionTemplate['items'][number]

function measuredOf({ unit, yellow_at, red_at }: Item): Measured {
  if (unit === '') return 'eye'
  return yellow_at !== null && red_at !== null && Number(red_at) > Number(yellow_at)
    ? 'rising'
    : 'falling'
}

/** Sections in the order of their first points, as an inspection shows them. */
export function sectionsOf({ items }: Pick<InspectionTemplate, 'items'>): SectionValues[] {
  const sections = new Map<string, SectionValues>()
  for (const item of items) {
    const section = sections.get(item.group) ?? {
      key: crypto.randomUUID(),
      name: item.group,
      points: [],
    }
    sections.set(item.group, section)
    section.points.push({
      ...emptyPoint(),
      name: item.name,
      measured: measuredOf(item),
      unit: item.unit,
      yellow_at: shown(item.yellow_at),
      red_at: shown(item.red_at),
    })
  }
  return [...sections.values()]
}

/** Null for nothing, undefined when it is no number with at most two places. */
function limitOf(typed: string): string | null | undefined {
  const plain = typed
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace('−', '-')
  if (plain === '') return null
  return /^-?\d{1,6}(\.\d{1,2})?$/.test(plain) ? plain : undefined
}

export type TemplateProblem =
  'name' | 'unit' | 'number' | 'both' | 'falling' | 'rising' | 'twice' | 'too-many'

/** What is wrong with a field, by the key of its section or point. */
export interface Wrong {
  key: string
  field: 'name' | 'unit' | 'yellow_at' | 'red_at'
  problem: TemplateProblem
}

function itemOf(section: string, point: PointValues): Item | Omit<Wrong, 'key'> {
  const name = point.name.trim()
  if (name === '') return { field: 'name', problem: 'name' }
  const item = { group: section, name, unit: '', yellow_at: null, red_at: null }
  if (point.measured === 'eye') return item
  const unit = point.unit.trim()
  if (unit === '') return { field: 'unit', problem: 'unit' }
  const [yellow, red] = [limitOf(point.yellow_at), limitOf(point.red_at)]
  if (yellow === undefined) return { field: 'yellow_at', problem: 'number' }
  if (red === undefined) return { field: 'red_at', problem: 'number' }
  if (point.measured === 'rising') {
    // With one limit alone a value is taken to be worse the lower it is.
    if (yellow === null) return { field: 'yellow_at', problem: 'both' }
    if (red === null) return { field: 'red_at', problem: 'both' }
    if (Number(red) <= Number(yellow)) return { field: 'red_at', problem: 'rising' }
  } else if (yellow !== null && red !== null && Number(red) > Number(yellow))
    return { field: 'red_at', problem: 'falling' }
  return { ...item, unit, yellow_at: yellow, red_at: red }
}

/** The items as the server takes them, or the first thing that is wrong. */
export function itemsOf(
  sections: readonly SectionValues[],
): { items: InspectionTemplateTerms['items'] } | { wrong: Wrong } {
  const items: Item[] = []
  const names = new Set<string>()
  for (const section of sections) {
    const group = section.name.trim()
    if (group === '') return { wrong: { key: section.key, field: 'name', problem: 'name' } }
    for (const point of section.points) {
      const { key } = point
      const item = itemOf(group, point)
      if ('problem' in item) return { wrong: { key, ...item } }
      const called = `${group.toLocaleLowerCase('pl')} · ${item.name.toLocaleLowerCase('pl')}`
      if (names.has(called)) return { wrong: { key, field: 'name', problem: 'twice' } }
      names.add(called)
      items.push(item)
      if (items.length > MOST_POINTS) return { wrong: { key, field: 'name', problem: 'too-many' } }
    }
  }
  return { items }
}

/** The one at this place changes places with its neighbour above or below. */
export function moved<Thing>(things: readonly Thing[], at: number, by: -1 | 1): Thing[] {
  const next = [...things]
  const [one, other] = [next[at], next[at + by]]
  if (one === undefined || other === undefined) return next
  next[at] = other
  next[at + by] = one
  return next
}

export const termsOf = ({
  name,
  car_kind,
  is_active,
  items,
}: InspectionTemplate): InspectionTemplateTerms => ({ name, car_kind, is_active, items })
