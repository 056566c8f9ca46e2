import { keyframes, styled } from '@mui/material/styles'

const breathe = keyframes({ '50%': { opacity: 0.45 } })

/** A placeholder with the true measures of what will stand there. Mark the container aria-busy. */
export const Skeleton = styled('span', {
  shouldForwardProp: (prop) => prop !== 'width' && prop !== 'height',
})<{
  width?: number | string
  height?: number | string
}>(({ theme, width = '100%', height = '1em' }) => ({
  display: 'block',
  width,
  height,
  maxWidth: '100%',
  borderRadius: 6,
  background: theme.vars.palette.surface.soft,
  animation: `${breathe} 1.6s ease-in-out infinite`,
}))

export function SkeletonRows({ count, height }: { count: number; height?: number }) {
  return (
    <div aria-busy="true" style={{ display: 'grid', gap: 8 }}>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={height ?? 38} />
      ))}
    </div>
  )
}
