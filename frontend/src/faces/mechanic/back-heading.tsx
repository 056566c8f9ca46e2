import BackIcon from '@mui/icons-material/ArrowBackOutlined'

import { IconButton } from '@/components/icon-button'

/** A heading with the way back to where it belongs. */
export function BackHeading({ to, place, title }: { to: string; place: string; title: string }) {
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
      <IconButton to={to} aria-label={place}>
        <BackIcon />
      </IconButton>
      <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{title}</span>
    </span>
  )
}
