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
}: {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <Row role="radiogroup" aria-label={label}>
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
