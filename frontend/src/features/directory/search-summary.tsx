import { Trans } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/Search'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'

import { VisuallyHidden } from '@/components/visually-hidden'

import { catalogueQuery } from './api'
import type { Search } from './search-address'

const Pressed = styled('button')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  width: '100%',
  minHeight: 48,
  padding: '6px 14px',
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 8,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.primary,
  ...theme.typography.body1,
  textAlign: 'left',
  cursor: 'pointer',
  '& > span:last-of-type': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
}))

interface SearchSummaryProps {
  search: Search
  where: string
  onOpen: () => void
}

/** The search in one line, so that on a phone the list begins on the first screen. */
export function SearchSummary({ search, where, onOpen }: SearchSummaryProps) {
  const { data: catalogue } = useQuery(catalogueQuery())
  const service = catalogue?.find(({ code }) => code === search.service)?.name
  const what = service ?? search.text
  return (
    <Pressed type="button" onClick={onOpen}>
      <SearchIcon aria-hidden="true" fontSize="small" />
      <VisuallyHidden>
        <Trans>Zmień wyszukiwanie:</Trans>
      </VisuallyHidden>
      <span>
        {what ? `${what} · ` : null}
        {where}
      </span>
    </Pressed>
  )
}
