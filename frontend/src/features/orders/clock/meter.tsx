import { styled } from '@mui/material/styles'

const Track = styled('span')(({ theme }) => ({
  position: 'relative',
  display: 'block',
  height: 6,
  minWidth: 40,
  borderRadius: 3,
  background: theme.vars.palette.surface.soft,
  '& > i': {
    position: 'absolute',
    insetBlock: 0,
    left: 0,
    borderRadius: 3,
    background: theme.vars.palette.text.secondary,
  },
  '& > b': {
    position: 'absolute',
    insetBlock: -3,
    width: 2,
    marginLeft: -1,
    background: theme.vars.palette.primary.main,
  },
}))

const share = (part: number, of: number): string => `${String(Math.min(100, (part / of) * 100))}%`

/** Minutes worked, drawn against a mark where the plan ends. The numbers stand beside it in words. */
export function Meter({
  worked,
  planned,
  most = Math.max(worked, planned),
}: {
  worked: number
  planned: number
  /** What the whole width stands for. */
  most?: number
}) {
  if (most <= 0) return <Track aria-hidden="true" />
  return (
    <Track aria-hidden="true">
      <i style={{ width: share(worked, most) }} />
      {planned > 0 ? <b style={{ left: share(planned, most) }} /> : null}
    </Track>
  )
}
