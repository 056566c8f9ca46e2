import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

const Frame = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '92px minmax(0, 1fr)',
  overflow: 'hidden',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 12,
  background: theme.vars.palette.background.paper,
  ...theme.typography.caption,
  '& > *': { minHeight: 56, borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > :nth-of-type(-n + 2)': { minHeight: 32, borderTop: 0 },
}))

const Name = styled('span')({
  display: 'flex',
  alignItems: 'center',
  paddingLeft: 14,
  fontWeight: 550,
})

const Track = styled('span')({ position: 'relative' })

const Hour = styled('span')(({ theme }) => ({
  position: 'absolute',
  top: 7,
  color: theme.vars.palette.text.secondary,
}))

const Block = styled('span')(({ theme }) => ({
  position: 'absolute',
  top: 8,
  bottom: 8,
  display: 'flex',
  alignItems: 'center',
  padding: '0 8px',
  overflow: 'hidden',
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 6,
  background: theme.vars.palette.surface.soft,
  fontWeight: 550,
  whiteSpace: 'nowrap',
  '&[data-new]': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
  },
}))

const FROM = 8
const HOURS = 8
const at = (hour: number) => `${String(((hour - FROM) / HOURS) * 100)}%`

/** What a workshop sees: its day as a line, with the visit that somebody has just booked. */
export function DayPicture() {
  const { t } = useLingui()
  const rows = [
    {
      name: t`Mechanik 1`,
      blocks: [
        [8, 10, 'Octavia'],
        [10.5, 12.5, t`nowa`],
        [13, 15, 'Golf'],
      ],
    },
    {
      name: t`Mechanik 2`,
      blocks: [
        [9, 12, 'Astra'],
        [12.5, 14, 'Focus'],
      ],
    },
    {
      name: t`Podnośnik`,
      blocks: [
        [8, 10, 'Octavia'],
        [10.5, 12.5, t`nowa`],
        [12.5, 14, 'Focus'],
      ],
    },
  ] as const
  return (
    <Frame aria-hidden="true">
      <Name />
      <Track>
        {[8, 10, 12, 14].map((hour) => (
          <Hour key={hour} style={{ left: at(hour) }}>
            {`${String(hour)}:00`}
          </Hour>
        ))}
      </Track>
      {rows.map(({ name, blocks }) => [
        <Name key={name}>{name}</Name>,
        <Track key={`${name}-day`}>
          {blocks.map(([from, to, words]) => (
            <Block
              key={from}
              data-new={from === 10.5 ? '' : undefined}
              style={{ left: at(from), width: `${String(((to - from) / HOURS) * 100)}%` }}
            >
              {words}
            </Block>
          ))}
        </Track>,
      ])}
    </Frame>
  )
}
