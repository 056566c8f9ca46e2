import { styled } from '@mui/material/styles'

/** A real plate is white with black letters in every colour scheme. */
const Board = styled('span')({
  display: 'inline-flex',
  alignItems: 'stretch',
  overflow: 'hidden',
  verticalAlign: 'middle',
  border: '1px solid #1f2124',
  borderRadius: 4,
  background: '#fff',
  color: '#111',
  fontSize: '0.8125rem',
  lineHeight: 1.5,
  fontWeight: 650,
  letterSpacing: '0.04em',
  whiteSpace: 'nowrap',
  fontVariantNumeric: 'tabular-nums',
})

const Band = styled('span')({
  display: 'grid',
  placeItems: 'end center',
  width: 13,
  paddingBottom: 1,
  background: '#0b3a9b',
  color: '#fff',
  fontSize: 8,
  lineHeight: 1.2,
  letterSpacing: 0,
})

export function Plate({ children }: { children: string }) {
  return (
    <Board>
      <Band aria-hidden="true">PL</Band>
      <span style={{ padding: '0 6px' }}>{children.toUpperCase()}</span>
    </Board>
  )
}
