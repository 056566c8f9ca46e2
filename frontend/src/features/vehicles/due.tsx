import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { useFormat } from '@/hooks/use-format'
import { useNow } from '@/hooks/use-now'
import { dayKey } from '@/lib/format'

import type { Vehicle } from './api'

/** Urgency is what the signal colours are for; words say the same for those who do not see them. */
const Day = styled('span', { shouldForwardProp: (prop) => prop !== 'urgency' })<{
  urgency: 'past' | 'soon' | 'later'
}>(({ theme, urgency }) => ({
  fontWeight: urgency === 'later' ? 400 : 600,
  color:
    urgency === 'past'
      ? theme.vars.palette.signal.red
      : urgency === 'soon'
        ? theme.vars.palette.signal.orange
        : 'inherit',
}))

const SOON = 30

export interface Due {
  name: string
  date: string
}

/** What a car waits for, the nearest first. */
export function useDueDates(): (vehicle: Vehicle) => Due[] {
  const { t } = useLingui()
  return (vehicle) =>
    [
      { name: t`badanie techniczne`, date: vehicle.inspection_due },
      { name: t`ubezpieczenie OC`, date: vehicle.insurance_due },
      { name: t`przegląd okresowy`, date: vehicle.service_due },
      { name: t`wymiana opon`, date: vehicle.tyres_due },
    ]
      .flatMap(({ name, date }) => (date === null ? [] : [{ name, date }]))
      .sort((a, b) => a.date.localeCompare(b.date))
}

export function DueDay({ date }: { date: string }) {
  const format = useFormat()
  const today = dayKey(useNow())
  const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000)
  const urgency = days < 0 ? 'past' : days <= SOON ? 'soon' : 'later'
  return (
    <Day urgency={urgency} className="num">
      {format.date(date)}
      {urgency === 'past' ? <Trans> (termin minął)</Trans> : null}
      {urgency === 'soon' && days === 0 ? <Trans> (dziś)</Trans> : null}
      {urgency === 'soon' && days > 0
        ? ` (${plural(days, { one: 'za # dzień', few: 'za # dni', many: 'za # dni', other: 'za # dnia' })})`
        : null}
    </Day>
  )
}
