import { Trans, useLingui } from '@lingui/react/macro'
import PreviousIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import { styled } from '@mui/material/styles'

import { ActionButton } from '@/components/action-button'
import { Choice } from '@/components/choice'
import { IconButton } from '@/components/icon-button'
import { useWorkshopFormat } from '@/hooks/use-workshop'
import { addDays } from '@/lib/format'

import type { Days } from './use-days'

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  '& > span:first-of-type': { display: 'flex', alignItems: 'center', gap: 4 },
})

/** A day or a week, and the way to the ones before and after. */
export function DaysBar({ days }: { days: Days }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { isOneDay, first, day, today, count, go } = days
  const last = addDays(first, count - 1)
  const isNow = first <= today && today <= last
  const to = (next: string) => {
    go({ dzien: next === today ? null : next })
  }
  return (
    <Bar>
      <span>
        <IconButton
          aria-label={isOneDay ? t`Poprzedni dzień` : t`Poprzedni tydzień`}
          onClick={() => {
            to(addDays(day, -count))
          }}
        >
          <PreviousIcon />
        </IconButton>
        <ActionButton
          disabled={isNow}
          onClick={() => {
            to(today)
          }}
        >
          {isOneDay ? <Trans>Dziś</Trans> : <Trans>Ten tydzień</Trans>}
        </ActionButton>
        <IconButton
          aria-label={isOneDay ? t`Następny dzień` : t`Następny tydzień`}
          onClick={() => {
            to(addDays(day, count))
          }}
        >
          <NextIcon />
        </IconButton>
      </span>
      <strong className="num">
        {isOneDay ? format.date(first) : `${format.date(first)} – ${format.date(last)}`}
      </strong>
      <Choice
        label={t`Widok`}
        value={isOneDay ? 'dzien' : 'tydzien'}
        options={[
          { value: 'dzien', label: t`Dzień` },
          { value: 'tydzien', label: t`Tydzień` },
        ]}
        onChange={(next) => {
          go({ widok: next === 'dzien' ? 'dzien' : null })
        }}
      />
    </Bar>
  )
}
