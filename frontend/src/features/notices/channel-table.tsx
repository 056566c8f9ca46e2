import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import type { NoticeChannel, NoticeKind } from './preferences-api'

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  ...theme.typography.body2,
  '& th': { fontWeight: 550, textAlign: 'left' },
  '& thead th': { padding: '0 8px 8px', color: theme.vars.palette.text.secondary, fontWeight: 500 },
  '& thead th:not(:first-of-type), & td': { width: 108, textAlign: 'center' },
  '& tbody tr': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& tbody th': { padding: '4px 8px 4px 0' },
  '& td': { padding: 0 },
  '& td > label': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: 10,
    minHeight: 44,
    cursor: 'pointer',
  },
  '& td span': { display: 'none' },
  '& input': {
    flexShrink: 0,
    width: 20,
    height: 20,
    margin: 0,
    accentColor: theme.vars.palette.primary.main,
  },
  // On a phone a kind is a card with its ways below its name.
  '@media (max-width: 719px)': {
    '& thead': { display: 'none' },
    '&, & tbody, & tbody th, & td': { display: 'block', width: 'auto' },
    '& tbody': { display: 'grid', gap: 12 },
    '& tbody tr': {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(8rem, 100%), 1fr))',
      padding: '12px 14px 6px',
      border: `1px solid ${theme.vars.palette.divider}`,
      borderRadius: 10,
    },
    '& tbody th': { gridColumn: '1 / -1', padding: '0 0 4px' },
    '& td:empty': { display: 'none' },
    '& td > label': { justifyContent: 'flex-start' },
    '& td span': { display: 'inline' },
  },
}))

const ORDER: readonly NoticeChannel[] = ['in_app', 'mail', 'sms', 'push']

export function useChannelWords(): Record<NoticeChannel, string> {
  const { t } = useLingui()
  return { in_app: t`Dzwonek`, mail: t`E-mail`, sms: t`SMS`, push: t`Przeglądarka` }
}

/** Kinds by ways: a table where there is room, cards on a phone. */
export function ChannelTable({
  kinds,
  disabled = false,
  onChoose,
}: {
  kinds: readonly NoticeKind[]
  disabled?: boolean
  onChoose: (kind: string, channel: NoticeChannel, isOn: boolean) => void
}) {
  const words = useChannelWords()
  const shown = ORDER.filter((way) =>
    kinds.some(({ channels }) => channels.some(({ channel }) => channel === way)),
  )
  return (
    <Table>
      <thead>
        <tr>
          <th scope="col">
            <Trans>O czym</Trans>
          </th>
          {shown.map((way) => (
            <th key={way} scope="col">
              {words[way]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, name, channels }) => (
          <tr key={kind}>
            <th scope="row">{name}</th>
            {shown.map((way) => {
              const one = channels.find(({ channel }) => channel === way)
              return (
                <td key={way}>
                  {one ? (
                    <label>
                      <input
                        type="checkbox"
                        aria-label={`${name}: ${words[way]}`}
                        checked={one.is_on}
                        disabled={disabled}
                        onChange={({ target }) => {
                          onChoose(kind, way, target.checked)
                        }}
                      />
                      <span aria-hidden="true">{words[way]}</span>
                    </label>
                  ) : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
