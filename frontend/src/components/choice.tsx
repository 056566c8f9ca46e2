import { styled } from '@mui/material/styles'
import { useId } from 'react'

const Row = styled('div')(({ theme }) => ({
  display: 'inline-flex',
  maxWidth: '100%',
  overflowX: 'auto',
  padding: 2,
  gap: 2,
  borderRadius: 9,
  background: theme.vars.palette.surface.soft,
  // On a phone the options share the width in full sight, tall enough for a thumb.
  '@media (max-width: 719px)': {
    '&[data-spread]': {
      display: 'grid',
      gridAutoFlow: 'column',
      gridAutoColumns: 'minmax(0, 1fr)',
      width: '100%',
      '& > label': {
        minHeight: 48,
        padding: '2px 3px',
        whiteSpace: 'normal',
        overflowWrap: 'anywhere',
        textAlign: 'center',
        lineHeight: 1.2,
        fontSize: theme.typography.caption.fontSize,
      },
    },
  },
}))

const Option = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  placeItems: 'center',
  minHeight: theme.density.control - 4,
  padding: '0 12px',
  borderRadius: 7,
  ...theme.typography.body2,
  fontWeight: 550,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'inherit' },
  '&:has(input:checked)': {
    background: theme.vars.palette.background.paper,
    boxShadow: `0 0 0 1px ${theme.vars.palette.surface.strong}`,
  },
  '&:has(input:focus-visible)': { outline: `2px solid ${theme.vars.palette.primary.main}` },
}))

/** One of a few, side by side: radio buttons that look like one switch. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
  isSpread = false,
}: {
  label: string
  /** One of the options, or anything else while none is chosen. */
  value: string
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  /** Few and short enough to stand side by side on a phone. */
  isSpread?: boolean
}) {
  const name = useId()
  return (
    <Row role="radiogroup" aria-label={label} data-spread={isSpread ? '' : undefined}>
      {options.map((option) => (
        <Option key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value)
            }}
          />
          {option.label}
        </Option>
      ))}
    </Row>
  )
}
