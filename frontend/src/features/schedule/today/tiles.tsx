import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import type { Today } from '@/api/workshop-contract'

export type TodayFilter = 'to_confirm' | 'arriving' | 'in_progress'

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  gap: 10,
  '@media (max-width: 719px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
})

const face = {
  display: 'flex',
  alignItems: 'baseline',
  alignContent: 'center',
  flexWrap: 'wrap',
  gap: '0 8px',
  minHeight: 48,
  padding: '9px 14px',
  borderRadius: 10,
  textAlign: 'left',
} as const

const Tile = styled('button')(({ theme }) => ({
  ...face,
  border: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.primary,
  font: 'inherit',
  cursor: 'pointer',
  '&:hover': { borderColor: theme.vars.palette.surface.strong },
  '&[aria-pressed="true"]': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.surface.accent,
  },
  '&[data-calls] > b': { color: theme.vars.palette.primary.main },
}))

const Figure = styled('b')({
  fontSize: '1.375rem',
  lineHeight: '30px',
  fontWeight: 650,
  fontVariantNumeric: 'tabular-nums',
})

const Words = styled('span')(({ theme }) => ({
  overflowWrap: 'anywhere',
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}))

const Load = styled('div')(({ theme }) => ({
  ...face,
  border: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
  '& > div': {
    flex: '1 1 60px',
    alignSelf: 'center',
    height: 6,
    borderRadius: 3,
    background: theme.vars.palette.surface.soft,
    overflow: 'hidden',
    '@media (max-width: 719px)': { display: 'none' },
  },
  '& > div > i': {
    display: 'block',
    height: '100%',
    background: theme.vars.palette.surface.strong,
  },
}))

interface TilesProps {
  tiles: Today['tiles']
  chosen: TodayFilter | null
  onChoose: (filter: TodayFilter | null) => void
}

/** Numbers that ask for something; pressing one shows what it counts. */
export function Tiles({ tiles, chosen, onChoose }: TilesProps) {
  const { t } = useLingui()
  const tile = (filter: TodayFilter, count: number, words: React.ReactNode) => (
    <Tile
      type="button"
      aria-pressed={chosen === filter}
      data-calls={filter === 'to_confirm' && count > 0 ? '' : undefined}
      onClick={() => {
        onChoose(chosen === filter ? null : filter)
      }}
    >
      <Figure>{count}</Figure>
      <Words>{words}</Words>
    </Tile>
  )
  return (
    <Row role="group" aria-label={t`Co czeka dziś`}>
      {tile('to_confirm', tiles.to_confirm, <Trans>do potwierdzenia</Trans>)}
      {tile(
        'arriving',
        tiles.arriving,
        <Plural
          value={tiles.arriving}
          one="auto przyjedzie"
          few="auta przyjadą"
          many="aut przyjedzie"
          other="auta przyjedzie"
        />,
      )}
      {tile('in_progress', tiles.in_progress, <Trans>w toku</Trans>)}
      <Load>
        <Figure>{tiles.load_percent} %</Figure>
        <Words>
          <Trans>obłożenia</Trans>
        </Words>
        <div aria-hidden="true">
          <i style={{ width: `${String(Math.min(100, tiles.load_percent))}%` }} />
        </div>
      </Load>
    </Row>
  )
}
