import { styled } from '@mui/material/styles'
import { Link } from 'react-router'

const Home = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 10,
  color: theme.vars.palette.text.primary,
  textDecoration: 'none',
  fontSize: '1.0625rem',
  fontWeight: 680,
  letterSpacing: '-0.02em',
  whiteSpace: 'nowrap',
}))

const Mark = styled('svg')(({ theme }) => ({
  width: 30,
  height: 30,
  flexShrink: 0,
  '& rect': { fill: theme.vars.palette.primary.main },
  '& path': { stroke: theme.vars.palette.primary.contrastText },
}))

export function BrandMark() {
  return (
    <Mark
      viewBox="0 0 64 64"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <rect width="64" height="64" rx="14" />
      <path d="M13 47V29.5L32 16l19 13.5V47" strokeWidth="5" />
      <path d="M23 47v-9h18v9M23 42.5h18" strokeWidth="4.5" />
    </Mark>
  )
}

export function Brand({ name = 'GarageManager' }: { name?: string }) {
  return (
    <Home to="/" aria-label={name}>
      <BrandMark />
      <span>{name}</span>
    </Home>
  )
}
