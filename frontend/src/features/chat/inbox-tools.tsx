import { useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'

import { Field } from '@/components/field'
import { useSearchBox } from '@/hooks/use-search-box'

import type { Wanted } from './talk'

const Tools = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  padding: 10,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
}))

/** What the list shows stands in the address, and goes along to a conversation and back. */
export function useWanted() {
  const [address, setAddress] = useSearchParams()
  const wanted: Wanted = {
    q: address.get('q') ?? '',
    kind: address.get('lista') ?? '',
    page: Math.max(1, Math.trunc(Number(address.get('strona'))) || 1),
  }
  const go = (name: 'q' | 'lista' | 'strona', value: string) => {
    const next = new URLSearchParams(address)
    if (value === '') next.delete(name)
    else next.set(name, value)
    if (name !== 'strona') next.delete('strona')
    setAddress(next, { replace: true })
  }
  const query = address.toString()
  const to = (id?: string) =>
    `/wiadomosci${id === undefined ? '' : `/${id}`}${query === '' ? '' : `?${query}`}`
  return { wanted, go, to }
}

interface InboxToolsProps {
  q: string
  onQ: (q: string) => void
  placeholder: string
  children?: ReactNode
}

export function InboxTools({ q, onQ, placeholder, children }: InboxToolsProps) {
  const { t } = useLingui()
  const box = useSearchBox(q, onQ)
  return (
    <Tools role="search">
      <Field
        label={t`Szukaj w rozmowach`}
        hideLabel
        type="search"
        before={<SearchIcon aria-hidden="true" fontSize="small" />}
        placeholder={placeholder}
        maxLength={100}
        {...box}
      />
      {children}
    </Tools>
  )
}
