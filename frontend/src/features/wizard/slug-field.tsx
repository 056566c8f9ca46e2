import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { UseFormRegisterReturn } from 'react-hook-form'

import { ActionButton } from '@/components/action-button'
import { Field } from '@/components/field'
import { useDebounced } from '@/hooks/use-debounced'

import { slugQuery } from './api'

interface SlugFieldProps {
  slug: string
  name: string
  error: string | undefined
  input: UseFormRegisterReturn
  onTake: (slug: string) => void
}

/** The workshop's own address, checked while it is written. */
export function SlugField({ slug, name, error, input, onTake }: SlugFieldProps) {
  const { t } = useLingui()
  const asked = useDebounced(slug, 400)
  const { data: check } = useQuery(slugQuery(asked, name))
  const known = check !== undefined && asked === slug ? check : undefined
  const host = window.location.host
  const problem = error ?? (known && !known.available ? known.reason : undefined)
  const suggestion = known && !known.available ? known.suggestion : null
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <Field
        label={t`Adres w internecie`}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        after={<span style={{ whiteSpace: 'nowrap' }}>.{host}</span>}
        hint={
          known?.available ? (
            <Trans>Ten adres jest wolny.</Trans>
          ) : (
            <Trans>Pod tym adresem zespół będzie pracować. Później się nie zmienia.</Trans>
          )
        }
        error={problem}
        {...input}
      />
      {suggestion ? (
        <div>
          <ActionButton
            size="small"
            onClick={() => {
              onTake(suggestion)
            }}
          >
            <Trans>Weź wolny: {suggestion}</Trans>
          </ActionButton>
        </div>
      ) : null}
    </div>
  )
}
