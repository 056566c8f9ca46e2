import { styled } from '@mui/material/styles'

const Bar = styled('progress')(({ theme }) => ({
  appearance: 'none',
  display: 'block',
  width: '100%',
  height: 6,
  border: 0,
  borderRadius: 999,
  overflow: 'hidden',
  background: theme.vars.palette.surface.soft,
  '&::-webkit-progress-bar': { background: theme.vars.palette.surface.soft },
  '&::-webkit-progress-value': { background: theme.vars.palette.primary.main },
  '&::-moz-progress-bar': { background: theme.vars.palette.primary.main },
}))

/** How far a long act has come, in per cent. What it is stands beside it in words. */
export function Progress({ value, label }: { value: number; label: string }) {
  return <Bar value={value} max={100} aria-label={label} />
}
