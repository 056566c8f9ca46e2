import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { forwardRef, type ReactNode } from 'react'

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  ...theme.typography.body2,
  '& th': {
    padding: '7px 6px',
    ...theme.typography.caption,
    fontWeight: 500,
    color: theme.vars.palette.text.secondary,
    textAlign: 'right',
    whiteSpace: 'nowrap',
  },
  '& th[data-cell="name"]': { textAlign: 'left' },
  '& td': {
    padding: '8px 6px',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    verticalAlign: 'top',
  },
  '& td[data-cell="form"]': { padding: 0 },
  '& td[data-cell="sign"], & th[data-cell="sign"]': { width: 26, padding: '8px 0 8px 8px' },
  '& td[data-cell="tools"]': { width: 40, padding: '2px 6px 2px 0', textAlign: 'right' },
  '& td[data-cell="quantity"], & td[data-cell="net"], & td[data-cell="vat"], & td[data-cell="gross"]':
    {
      width: 1,
      textAlign: 'right',
      whiteSpace: 'nowrap',
      fontVariantNumeric: 'tabular-nums',
      '& > *': { display: 'block' },
      '& > * > *': { display: 'inline' },
    },
  '& [data-edits]': { cursor: 'text' },
  '& tfoot td, & tfoot th': {
    padding: '5px 6px',
    borderTop: 0,
    ...theme.typography.body2,
    textAlign: 'right',
  },
  '& tfoot tr:first-of-type > *': {
    paddingTop: 10,
    borderTop: `1px solid ${theme.vars.palette.surface.strong}`,
  },
  '& tfoot tr:last-of-type > *': {
    paddingBottom: 10,
    color: theme.vars.palette.text.primary,
    fontWeight: 650,
  },
  '@media (max-width: 719px)': {
    '&, & tbody, & tfoot': { display: 'block' },
    '& thead': { display: 'none' },
    '& tbody > tr[data-line]': {
      display: 'grid',
      gridTemplateColumns: '36px minmax(0, 1fr) auto auto',
      gridTemplateAreas: '"sign name name tools" ". quantity gross gross"',
      borderTop: `1px solid ${theme.vars.palette.divider}`,
      paddingBlock: 4,
    },
    '& tbody > tr:not([data-line]), & tbody > tr:not([data-line]) > td': { display: 'block' },
    '& tbody > tr[data-line] > td': { borderTop: 0 },
    '& td[data-cell="sign"]': { gridArea: 'sign', width: 'auto' },
    '& td[data-cell="name"]': { gridArea: 'name' },
    '& td[data-cell="tools"]': { gridArea: 'tools', width: 'auto' },
    '& td[data-cell="quantity"]': {
      gridArea: 'quantity',
      width: 'auto',
      textAlign: 'left',
      whiteSpace: 'normal',
      '& > *': { display: 'inline' },
    },
    '& td[data-cell="gross"]': { gridArea: 'gross', width: 'auto' },
    // The sums below have them; a phone compares what the client pays.
    '& td[data-cell="net"], & td[data-cell="vat"]': { display: 'none' },
    '& tfoot tr': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      padding: '0 6px',
    },
    '& tfoot [data-detail]': { display: 'none' },
    '& tfoot th': { whiteSpace: 'normal' },
  },
  '@media print': {
    '& td[data-cell="sign"], & td[data-cell="tools"], & th[data-cell="sign"], & th[data-cell="tools"]':
      { display: 'none' },
    '& tr': { breakInside: 'avoid' },
  },
}))

interface TableFrameProps {
  label: string
  withPrices: boolean
  children: ReactNode
}

export const TableFrame = forwardRef<HTMLTableElement, TableFrameProps>(function TableFrame(
  { label, withPrices, children },
  ref,
) {
  const { t } = useLingui()
  return (
    <Table ref={ref} aria-label={label}>
      <thead>
        <tr>
          <th data-cell="sign" aria-hidden="true" />
          <th scope="col" data-cell="name">{t`Pozycja`}</th>
          <th scope="col">{t`Ilość`}</th>
          {withPrices ? (
            <>
              <th scope="col">{t`Netto`}</th>
              <th scope="col">{t`VAT`}</th>
              <th scope="col">{t`Brutto`}</th>
            </>
          ) : null}
          <th data-cell="tools" aria-hidden="true" />
        </tr>
      </thead>
      {children}
    </Table>
  )
})
