import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useEffect, useId, useRef } from 'react'

import { ActionButton } from './action-button'

const Panel = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  padding: 14,
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
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

export interface Told {
  field: string
  label: string
  /** As a person reads it. */
  theirs: string
}

export interface Clash extends Told {
  mine: string
  /** Whether mine is what will be saved. */
  isMine: boolean
}

interface ConflictPanelProps {
  taken: Told[]
  clashes: Clash[]
  onChoose: (field: string, isMine: boolean) => void
  onTakeTheirs: () => void
}

/** Somebody else saved first: what they changed, and where both changed one thing, which of the two stays. */
export function ConflictPanel({ taken, clashes, onChoose, onTakeTheirs }: ConflictPanelProps) {
  const { t } = useLingui()
  const name = useId()
  const panel = useRef<HTMLDivElement>(null)
  // The button that was pressed may stand far below; what it met is read first.
  useEffect(() => {
    panel.current?.focus()
  }, [])
  const said = (value: string) => (value === '' ? t`(puste)` : value)
  return (
    <Panel role="alert" ref={panel} tabIndex={-1}>
      <strong>
        <Trans>Ktoś zmienił to przed chwilą. Nic nie przepadło.</Trans>
      </strong>
      {taken.length === 0 ? null : (
        <>
          <span>
            <Trans>Zmiany tej osoby zostają:</Trans>
          </span>
          <ul>
            {taken.map(({ field, label, theirs }) => (
              <li key={field}>
                {label}: <b>{said(theirs)}</b>
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
      {clashes.map(({ field, label, mine, theirs, isMine }) => (
        <fieldset key={field}>
          <legend>{label}</legend>
          <label>
            <input
              type="radio"
              name={`${name}-${field}`}
              checked={isMine}
              onChange={() => {
                onChoose(field, true)
              }}
            />
            <span>
              <Trans>Twoje: {said(mine)}</Trans>
            </span>
          </label>
          <label>
            <input
              type="radio"
              name={`${name}-${field}`}
              checked={!isMine}
              onChange={() => {
                onChoose(field, false)
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
