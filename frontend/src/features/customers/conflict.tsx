import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'

import { ActionButton } from '@/components/action-button'

export type Texts = Record<string, string>

const Panel = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  padding: 14,
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 10,
  ...theme.typography.body2,
  '& ul': { display: 'grid', gap: 4, margin: 0, paddingLeft: 20 },
  '& li, & label > span': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '& fieldset': { display: 'grid', gap: 4, margin: 0, padding: 0, border: 0, minWidth: 0 },
  '& legend': { padding: 0, marginBottom: 2, fontWeight: 600 },
  '& label': { display: 'flex', alignItems: 'center', gap: 10, minHeight: 44, cursor: 'pointer' },
  '& input': {
    flexShrink: 0,
    width: 20,
    height: 20,
    margin: 0,
    accentColor: theme.vars.palette.primary.main,
  },
}))

/** What two people did to one record since `base` was read: changed by the other only, and by both differently. */
export function compared<Values extends Texts>(base: Values, mine: Values, theirs: Values) {
  const names = Object.keys(base) as (keyof Values & string)[]
  const changed = names.filter((name) => theirs[name] !== base[name] && theirs[name] !== mine[name])
  return {
    taken: changed.filter((name) => mine[name] === base[name]),
    disputed: changed.filter((name) => mine[name] !== base[name]),
  }
}

export interface Clash {
  /** Name of the field in the form. */
  field: string
  label: string
  mine: string
  theirs: string
}

interface ConflictProps {
  taken: { label: string; value: string }[]
  clashes: Clash[]
  /** The form's values now. */
  values: Texts
  onChoose: (field: string, value: string) => void
  onTakeTheirs: () => void
}

/** Somebody else saved first. Their changes stand in the form already; where both changed one thing, one chooses. */
export function Conflict({ taken, clashes, values, onChoose, onTakeTheirs }: ConflictProps) {
  const { t } = useLingui()
  const panel = useRef<HTMLDivElement>(null)
  // The button that was pressed may stand far below; what it met is read first.
  useEffect(() => {
    panel.current?.focus()
  }, [])
  const said = (value: string) => (value === '' ? t`(puste)` : value)
  return (
    <Panel role="alert" ref={panel} tabIndex={-1}>
      <strong>
        <Trans>Ktoś zmienił te dane przed chwilą. Nic nie przepadło.</Trans>
      </strong>
      {taken.length === 0 ? null : (
        <>
          <span>
            <Trans>Zmiany tej osoby są już w formularzu:</Trans>
          </span>
          <ul>
            {taken.map(({ label, value }) => (
              <li key={label}>
                {label}: <b>{said(value)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      {clashes.length === 0 ? null : (
        <span>
          <Trans>To zmieniliście oboje. Wybierz, co zostaje:</Trans>
        </span>
      )}
      {clashes.map(({ field, label, mine, theirs }) => (
        <fieldset key={field}>
          <legend>{label}</legend>
          <label>
            <input
              type="radio"
              name={`conflict-${field}`}
              checked={values[field] !== theirs}
              onChange={() => {
                onChoose(field, mine)
              }}
            />
            <span>
              <Trans>Twoje: {said(mine)}</Trans>
            </span>
          </label>
          <label>
            <input
              type="radio"
              name={`conflict-${field}`}
              checked={values[field] === theirs}
              onChange={() => {
                onChoose(field, theirs)
              }}
            />
            <span>
              <Trans>Zapisane przed chwilą: {said(theirs)}</Trans>
            </span>
          </label>
        </fieldset>
      ))}
      <div>
        <ActionButton onClick={onTakeTheirs}>
          <Trans>Porzuć moje zmiany</Trans>
        </ActionButton>
      </div>
    </Panel>
  )
}
