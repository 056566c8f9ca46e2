import { styled } from '@mui/material/styles'

import { FramedRows } from '@/components/framed-rows'

/** What waits for an admin's decision: what it is, and buttons beside or below it. */
export const DecisionRows = styled(FramedRows)({
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
    padding: '10px 14px',
  },
  '& > li > div': { display: 'grid', gap: 2, flex: '1 1 240px', minWidth: 0 },
  '& b': { fontWeight: 600 },
  '& span, & small': { overflowWrap: 'anywhere' },
  '& button': { minHeight: 44 },
})
