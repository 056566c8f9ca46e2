import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import type { TimeChange } from '@/api/workshop-contract'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { Quiet } from '../parts'

import { useTimeChangeWords } from './time-words'

const List = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  ...theme.typography.body2,
  '& > li': { display: 'grid', gap: 1, overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& b': { fontWeight: 600 },
  '& ul': { margin: 0, padding: 0, listStyle: 'none', fontVariantNumeric: 'tabular-nums' },
}))

/** What was put right, by whom and why: what it was and what it became. */
export function TimeChanges({ changes, label }: { changes: TimeChange[]; label: string }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const words = useTimeChangeWords()
  const sentences = {
    added: t`Dopisany czas`,
    corrected: t`Poprawiony czas`,
    removed: t`Usunięty czas`,
  }
  return (
    <List aria-label={label}>
      {changes.map((change) => {
        const { kind, details } = words(change.before, change.after)
        return (
          <li key={change.id}>
            <small>
              <time dateTime={change.at}>{format.dateTime(change.at)}</time>
              {' · '}
              {change.actor_name === '' ? t`samoczynnie` : change.actor_name}
            </small>
            <b>{sentences[kind]}</b>
            <ul>
              {details.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <Quiet>„{change.reason}”</Quiet>
          </li>
        )
      })}
    </List>
  )
}
