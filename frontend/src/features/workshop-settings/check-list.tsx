import { styled } from '@mui/material/styles'

import { CheckField } from '@/components/check-field'

const Group = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
  gap: 10,
  margin: 0,
  padding: 0,
  border: 0,
  '& legend': { marginBottom: 8, padding: 0, ...theme.typography.body2, fontWeight: 550 },
  '& > p': {
    gridColumn: '1 / -1',
    color: theme.vars.palette.error.main,
    ...theme.typography.caption,
    fontWeight: 500,
  },
}))

interface CheckListProps {
  legend: string
  /** What can be ticked, and how it is called. */
  words: Record<string, string>
  value: string[]
  onChange: (value: string[]) => void
  error: string | undefined
}

export function CheckList({ legend, words, value, onChange, error }: CheckListProps) {
  return (
    <Group>
      <legend>{legend}</legend>
      {Object.entries(words).map(([one, word]) => (
        <CheckField
          key={one}
          label={word}
          checked={value.includes(one)}
          onChange={(event) => {
            onChange(
              event.target.checked ? [...value, one] : value.filter((other) => other !== one),
            )
          }}
        />
      ))}
      {error ? <p role="alert">{error}</p> : null}
    </Group>
  )
}
