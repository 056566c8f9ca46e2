import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

const Link = styled('a')(({ theme }) => ({
  position: 'fixed',
  insetInlineStart: 8,
  top: -80,
  zIndex: 2000,
  padding: '12px 16px',
  borderRadius: 8,
  background: theme.vars.palette.primary.main,
  color: theme.vars.palette.primary.contrastText,
  '&:focus': { top: 8 },
}))

export function SkipLink() {
  return (
    <Link href="#content">
      <Trans>Przejdź do treści</Trans>
    </Link>
  )
}
