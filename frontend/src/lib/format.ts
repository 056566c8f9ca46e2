import type { Language } from './language'

export interface Money {
  amount: string
  currency: string
}

/** Every time is written in the workshop's zone, wherever the reader sits. */
export const DEFAULT_ZONE = 'Europe/Warsaw'

const NBSP = '\u00a0'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const words = {
  pl: {
    today: 'dziś',
    tomorrow: 'jutro',
    yesterday: 'wczoraj',
    hour: 'godz.',
    minute: 'min',
    days: 'dni',
    from: 'od',
  },
  en: {
    today: 'today',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    hour: 'h',
    minute: 'min',
    days: 'days',
    from: 'from',
  },
} as const

const locales = { pl: 'pl-PL', en: 'en-GB' } as const

const cache = new Map<string, Intl.DateTimeFormat>()

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  let format = cache.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], options)
    cache.set(key, format)
  }
  return format
}

type Moment = string | number | Date

function instant(moment: Moment): Date {
  return moment instanceof Date ? moment : new Date(moment)
}

/** The calendar day of a moment in a zone, as YYYY-MM-DD. */
export function dayKey(moment: Moment, timeZone: string = DEFAULT_ZONE): string {
  const parts = dateFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(instant(moment))
    .reduce<Record<string, string>>((all, { type, value }) => ({ ...all, [type]: value }), {})
  return `${parts.year ?? ''}-${parts.month ?? ''}-${parts.day ?? ''}`
}

/** Calendar arithmetic on YYYY-MM-DD, free of hours and therefore of daylight saving. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10)
}

/** Thousands are always parted, also in 1 234 where Polish typography would let them touch. */
function grouped(whole: string, separator: string): string {
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator)
}

/** Money arrives as a decimal string and is written without ever becoming a float. */
export function formatMoney(
  { amount, currency }: Money,
  language: Language,
  options?: { whole?: boolean },
): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount)
  if (!match) return `${amount}${NBSP}${currency}`
  const [, sign = '', whole = '0', fraction = ''] = match
  const minor = fraction.padEnd(2, '0').slice(0, 2)
  const round = options?.whole === true && minor === '00'
  const minus = sign ? '−' : ''
  if (language === 'pl') {
    const unit = currency === 'PLN' ? 'zł' : currency
    return `${minus}${grouped(whole, NBSP)}${round ? '' : `,${minor}`}${NBSP}${unit}`
  }
  return `${minus}${currency}${NBSP}${grouped(whole, ',')}${round ? '' : `.${minor}`}`
}

export function formatDistance(metres: number, language: Language): string {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value)
  if (metres < 995) return `${number(Math.max(10, Math.round(metres / 10) * 10), 0)}${NBSP}m`
  const kilometres = metres / 1000
  return `${number(kilometres, kilometres < 10 ? 1 : 0)}${NBSP}km`
}

export function formatDuration(minutes: number, language: Language): string {
  const { hour, minute } = words[language]
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${String(rest)}${NBSP}${minute}`
  const whole = `${String(hours)}${NBSP}${hour}`
  return rest === 0 ? whole : `${whole} ${String(rest)}${NBSP}${minute}`
}

/** How far off a moment is: from two days on nobody counts hours. */
export function formatAway(minutes: number, language: Language): string {
  const days = Math.floor((minutes * MINUTE) / DAY)
  return days < 2
    ? formatDuration(minutes, language)
    : `${String(days)}${NBSP}${words[language].days}`
}

export interface Format {
  /** „14:30” */
  time: (moment: Moment) => string
  /** „dziś”, „jutro”, otherwise „czw., 26 lis” (with the year when it is another one) */
  day: (moment: Moment) => string
  /** „dziś, 14:30”, „czw., 26 lis, 14:30” */
  dateTime: (moment: Moment) => string
  /** „czw., 26 lis, 14:30”, never relative: for documents and confirmations */
  exact: (moment: Moment) => string
  /** „czwartek, 26 listopada 2026” */
  longDay: (moment: Moment) => string
  /** A calendar day YYYY-MM-DD that has no zone: „czw., 26 lis” */
  date: (day: string) => string
  /** „dziś 14:30” for pins and chips */
  slot: (moment: Moment) => string
  /** „14:30–15:30” */
  timeRange: (start: Moment, end: Moment) => string
  money: (money: Money, options?: { whole?: boolean }) => string
  /** „od 320 zł” */
  priceFrom: (money: Money) => string
  number: (value: number, digits?: number) => string
  /** A share from 0 to 1: „78 %” */
  percent: (share: number) => string
  distance: (metres: number) => string
  duration: (minutes: number) => string
  /** „45 min”, „12 dni”: how far off a moment is */
  away: (minutes: number) => string
}

export function createFormat(
  language: Language,
  timeZone: string = DEFAULT_ZONE,
  now: () => number = Date.now,
): Format {
  const locale = locales[language]
  const text = words[language]

  const time = (moment: Moment) =>
    dateFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
      instant(moment),
    )

  const shortDay = (moment: Moment, zone: string) => {
    const sameYear = dayKey(moment, zone).slice(0, 4) === dayKey(now(), zone).slice(0, 4)
    const parts = dateFormat(language, {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }).formatToParts(instant(moment))
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      parts.find((candidate) => candidate.type === type)?.value ?? ''
    const weekday = language === 'pl' ? `${part('weekday').replace(/\.$/, '')}.` : part('weekday')
    return `${weekday}, ${part('day')}${NBSP}${part('month').replace(/\.$/, '')}${sameYear ? '' : ` ${part('year')}`}`
  }

  const relative = (moment: Moment): string | null => {
    const today = dayKey(now(), timeZone)
    const day = dayKey(moment, timeZone)
    if (day === today) return text.today
    if (day === addDays(today, 1)) return text.tomorrow
    return day === addDays(today, -1) ? text.yesterday : null
  }

  const day = (moment: Moment) => relative(moment) ?? shortDay(moment, timeZone)
  const money = (value: Money, options?: { whole?: boolean }) =>
    formatMoney(value, language, options)
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: true }).format(
      value,
    )

  return {
    time,
    day,
    dateTime: (moment) => `${day(moment)}, ${time(moment)}`,
    exact: (moment) => `${shortDay(moment, timeZone)}, ${time(moment)}`,
    longDay: (moment) =>
      dateFormat(language, {
        timeZone,
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }).format(instant(moment)),
    date: (value) => shortDay(`${value}T12:00:00Z`, 'UTC'),
    slot: (moment) => `${day(moment)} ${time(moment)}`,
    timeRange: (start, end) => `${time(start)}–${time(end)}`,
    money,
    priceFrom: (value) => `${text.from}${NBSP}${money(value, { whole: true })}`,
    number,
    percent: (share) => `${number(share * 100)}${NBSP}%`,
    distance: (metres) => formatDistance(metres, language),
    duration: (minutes) => formatDuration(minutes, language),
    away: (minutes) => formatAway(minutes, language),
  }
}
