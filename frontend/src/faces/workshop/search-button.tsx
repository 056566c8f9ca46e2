import { useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import { styled } from '@mui/material/styles'
import { lazy, Suspense, useEffect, useState } from 'react'

import type { PlaceToGo } from '@/features/frame/command-palette'

const CommandPalette = lazy(() => import('@/features/frame/command-palette'))

const Box = styled('button')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  width: 'min(340px, 30vw)',
  minHeight: theme.density.control,
  padding: '0 10px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  background: theme.vars.palette.background.default,
  color: theme.vars.palette.text.secondary,
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { borderColor: theme.vars.palette.surface.strong },
  '& > span': { flex: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& kbd': { font: 'inherit', fontSize: 12 },
  '& svg': { fontSize: 20 },
  '@media (max-width: 719px)': {
    width: theme.density.control,
    justifyContent: 'center',
    padding: 0,
    border: 0,
    background: 'none',
    color: theme.vars.palette.text.primary,
    '& > span, & > kbd': { display: 'none' },
    '& svg': { fontSize: 24 },
  },
}))

/** Looks like a field, opens the search; Ctrl-K does so from anywhere. */
export function SearchButton({ pages }: { pages: PlaceToGo[] }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <>
      <Box
        type="button"
        aria-label={t`Szukaj`}
        aria-keyshortcuts="Control+K"
        onClick={() => {
          setOpen(true)
        }}
      >
        <SearchIcon aria-hidden="true" />
        <span aria-hidden="true">{t`Szukaj`}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </Box>
      {open ? (
        <Suspense>
          <CommandPalette
            pages={pages}
            onClose={() => {
              setOpen(false)
            }}
          />
        </Suspense>
      ) : null}
    </>
  )
}
