import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { Field } from '@/components/field'

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '150px 1fr',
  alignItems: 'center',
  gap: '6px 16px',
  minHeight: 52,
  padding: '8px 14px',
  ...theme.typography.body2,
  '& + &': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > label': { display: 'flex', alignItems: 'center', gap: 10, fontWeight: 550 },
  '& > label input': { width: 18, height: 18, accentColor: theme.vars.palette.primary.main },
  '& > div': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
  '& > div > div': { width: 118 },
  '& > p': { gridColumn: '1 / -1', color: theme.vars.palette.error.main, fontWeight: 500 },
  '& [data-quiet]': { color: theme.vars.palette.text.secondary },
  '@media (max-width: 719px)': {
    gridTemplateColumns: '1fr',
    '& > div > div': { flex: '1 1 128px', width: 'auto' },
    '& > div > [data-quiet]': { flexBasis: '100%' },
  },
}))

export const ClockRows = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
}))

export interface Clocks {
  isOn: boolean
  from: string
  to: string
  breakFrom: string
  breakTo: string
}

export const isWrong = ({ isOn, from, to, breakFrom, breakTo }: Clocks): boolean =>
  isOn && (from === '' || to === '' || (breakFrom === '') !== (breakTo === ''))

interface ClockRowProps {
  name: string
  offWord: string
  clocks: Clocks
  onChange: (clocks: Clocks) => void
  /** The server's sentence about this row. */
  error: string | undefined
}

/** One day: open or not, from, to, and a break. */
export function ClockRow({ name, offWord, clocks, onChange, error }: ClockRowProps) {
  const { t } = useLingui()
  const input = (label: string, field: 'from' | 'to' | 'breakFrom' | 'breakTo') => (
    <Field
      label={`${name}: ${label}`}
      hideLabel
      type="time"
      value={clocks[field]}
      onChange={(event) => {
        onChange({ ...clocks, [field]: event.target.value })
      }}
    />
  )
  const problem =
    error ?? (isWrong(clocks) ? t`Podaj początek i koniec, także przerwy.` : undefined)
  return (
    <Row>
      <label>
        <input
          type="checkbox"
          checked={clocks.isOn}
          onChange={(event) => {
            const isOn = event.target.checked
            const isEmpty = clocks.from === '' && clocks.to === ''
            onChange({
              ...clocks,
              isOn,
              ...(isOn && isEmpty ? { from: '08:00', to: '16:00' } : {}),
            })
          }}
        />
        {name}
      </label>
      {clocks.isOn ? (
        <div>
          {input(t`od`, 'from')}
          <span aria-hidden="true">–</span>
          {input(t`do`, 'to')}
          <span data-quiet="">{t`przerwa`}</span>
          {input(t`przerwa od`, 'breakFrom')}
          <span aria-hidden="true">–</span>
          {input(t`przerwa do`, 'breakTo')}
        </div>
      ) : (
        <span data-quiet="">{offWord}</span>
      )}
      {problem === undefined ? null : <p role="alert">{problem}</p>}
    </Row>
  )
}
