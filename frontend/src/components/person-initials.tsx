import { styled } from '@mui/material/styles'

const Disc = styled('span')(({ theme }) => ({
  display: 'inline-grid',
  placeItems: 'center',
  flexShrink: 0,
  width: 32,
  height: 32,
  borderRadius: '50%',
  border: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.surface.soft,
  color: theme.vars.palette.text.primary,
  fontSize: 12,
  fontWeight: 650,
  letterSpacing: '0.02em',
}))

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase('pl') ?? '').join('')
}

/** A person at a glance; stands beside the written name, which is what a screen reader reads. */
export function PersonInitials({ name }: { name: string }) {
  return (
    <Disc aria-hidden="true" title={name}>
      {initialsOf(name)}
    </Disc>
  )
}
