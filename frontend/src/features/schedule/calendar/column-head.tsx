import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import type { DayColumn } from '@/api/workshop-contract'
import { PersonInitials } from '@/components/person-initials'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import type { By } from '../api'

import { type Axis, loadOf } from './geometry'

export const Head = styled('div')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 4,
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 46,
  padding: '4px 10px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  borderLeft: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
  fontWeight: 600,
  '& > div': { minWidth: 0, flex: 1 },
  '& span[data-name]': {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& i': {
    display: 'block',
    height: 4,
    marginTop: 3,
    borderRadius: 2,
    background: theme.vars.palette.surface.soft,
    overflow: 'hidden',
  },
  '& i > i': { margin: 0, background: theme.vars.palette.surface.strong },
}))

/** Whose column it is and how full it is. */
export function ColumnHead({ column, by, axis }: { column: DayColumn; by: By; axis: Axis }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { working, taken } = loadOf(column, { start: axis.midnight, end: axis.end })
  const part = working === 0 ? 0 : Math.min(1, taken / working)
  return (
    <Head>
      {by === 'mechanic' ? <PersonInitials name={column.name} /> : null}
      <div title={t`Zajęte ${format.duration(taken)} z ${format.duration(working)}`}>
        <span data-name="">{column.name}</span>
        <i aria-hidden="true">
          <i style={{ width: `${String(part * 100)}%`, height: '100%' }} />
        </i>
      </div>
    </Head>
  )
}
