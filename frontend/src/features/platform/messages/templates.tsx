import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'

import { Choice } from '@/components/choice'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { SkeletonRows } from '@/components/skeleton'

import { templatesQuery } from './api'
import { useTemplateWords, useWayWords } from './words'

const Switches = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 12,
  marginBottom: 16,
  '& label': { minHeight: 44 },
})

const Cards = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(420px, 100%), 1fr))',
  gap: 14,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'grid',
    alignContent: 'start',
    gap: 8,
    minWidth: 0,
    padding: '14px 16px',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 10,
    background: theme.vars.palette.background.paper,
    ...theme.typography.body2,
    overflowWrap: 'anywhere',
  },
  '& h2': { ...theme.typography.body2, margin: 0, fontWeight: 600 },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& p': { margin: 0, whiteSpace: 'pre-wrap' },
  '& [data-subject]': { fontWeight: 550 },
}))

/** Every message as it would leave, filled with made-up words; what is chosen stands in the address. */
export function Templates() {
  const { t } = useLingui()
  const ways = useWayWords()
  const words = useTemplateWords()
  const [address, setAddress] = useSearchParams()
  const language = address.get('jezyk') === 'en' ? 'en' : 'pl'
  const way = address.get('droga') ?? 'mail'
  const { data, error, refetch } = useQuery(templatesQuery())
  const go = (next: { jezyk?: string; droga?: string }) => {
    setAddress({ jezyk: language, droga: way, ...next }, { replace: true })
  }
  const shown = data?.filter((one) => one.language === language && one.channel === way)
  return (
    <>
      <Switches>
        <Choice
          label={t`Język`}
          value={language}
          options={[
            { value: 'pl', label: 'Polski' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(jezyk) => {
            go({ jezyk })
          }}
        />
        <Choice
          label={t`Droga`}
          value={way}
          options={Object.entries(ways).map(([value, label]) => ({ value, label }))}
          onChange={(droga) => {
            go({ droga })
          }}
        />
      </Switches>
      {shown === undefined ? (
        error ? (
          <ErrorState problem={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={4} height={160} />
        )
      ) : shown.length === 0 ? (
        <EmptyState drawing="search">
          <Trans>Tą drogą nic nie wysyłamy.</Trans>
        </EmptyState>
      ) : (
        <Cards aria-label={t`Szablony`}>
          {shown.map((one) => (
            <li key={one.name}>
              <h2>{words[one.name] ?? one.name}</h2>
              <small className="mono">{one.name}</small>
              {one.subject === '' ? null : (
                <p data-subject="" lang={one.language}>
                  {one.subject}
                </p>
              )}
              <p lang={one.language}>{one.body.trim()}</p>
            </li>
          ))}
        </Cards>
      )}
    </>
  )
}
