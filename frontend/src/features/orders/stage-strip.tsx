import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import type { OrderRow } from '@/api/workshop-contract'
import { VisuallyHidden } from '@/components/visually-hidden'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { wayOf } from './stages'
import { useStageNames, useStageWords } from './words'

const Strip = styled('ol')(({ theme }) => ({
  display: 'grid',
  gridAutoFlow: 'column',
  gridAutoColumns: 'minmax(0, 1fr)',
  gap: 3,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  ...theme.typography.caption,
  '& > li': {
    display: 'grid',
    gap: 4,
    minWidth: 0,
    paddingTop: 7,
    borderTop: `3px solid ${theme.vars.palette.divider}`,
    color: theme.vars.palette.text.secondary,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& > li[data-passed]': { borderTopColor: theme.vars.palette.surface.strong },
  '& > li[aria-current]': {
    borderTopColor: theme.vars.palette.primary.main,
    color: theme.vars.palette.text.primary,
    fontWeight: 650,
  },
  // Eleven words do not fit on a phone: the bars stay, one sentence below says where it stands.
  '@media (max-width: 899px)': {
    '& > li': { paddingTop: 0, '& > span': { display: 'none' } },
  },
  '@media print': { display: 'none' },
}))

const Here = styled('p')(({ theme }) => ({
  marginTop: 6,
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
  '& b': { color: theme.vars.palette.text.primary, fontWeight: 650 },
  '@media print': { display: 'none' },
}))

/** How far the order has come, and since when it stands there. */
export function StageStrip({ order }: { order: OrderRow }) {
  const { t } = useLingui()
  const names = useStageNames()
  const words = useStageWords()
  const format = useWorkshopFormat()
  const way = wayOf(order)
  const at = way.indexOf(order.stage)
  const since = format.dateTime(order.stage_since)
  const stage = words[order.stage]
  return (
    <div>
      <Strip aria-label={t`Etapy zlecenia`}>
        {way.map((step, index) => (
          <li
            key={step}
            data-passed={index < at ? '' : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            <span>{names[step]}</span>
            {index < at ? <VisuallyHidden>{t`za nami`}</VisuallyHidden> : null}
          </li>
        ))}
      </Strip>
      <Here>
        <Trans>
          <b>{stage}</b> od: {since}
        </Trans>
      </Here>
    </div>
  )
}
