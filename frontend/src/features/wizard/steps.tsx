import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

const List = styled('ol')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 24px',
  margin: '0 0 20px',
  padding: 0,
  listStyle: 'none',
  counterReset: 'step',
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
  '& li': { display: 'flex', alignItems: 'center', gap: 8, counterIncrement: 'step' },
  '& li::before': {
    content: 'counter(step)',
    display: 'grid',
    placeItems: 'center',
    width: 24,
    height: 24,
    borderRadius: '50%',
    border: `1px solid ${theme.vars.palette.surface.strong}`,
    fontSize: 12,
    fontWeight: 650,
  },
  '& li[aria-current]': { color: theme.vars.palette.text.primary, fontWeight: 600 },
  '& li[aria-current]::before, & li[data-done]::before': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
  },
}))

const ORDER = ['account', 'name', 'place'] as const

export function Steps({ current }: { current: (typeof ORDER)[number] }) {
  const { t } = useLingui()
  const names = { account: t`Konto`, name: t`Nazwa i adres w sieci`, place: t`Miejsce` }
  const now = ORDER.indexOf(current)
  return (
    <List aria-label={t`Kroki`}>
      {ORDER.map((step, index) => (
        <li
          key={step}
          aria-current={index === now ? 'step' : undefined}
          data-done={index < now ? '' : undefined}
        >
          {names[step]}
        </li>
      ))}
    </List>
  )
}
