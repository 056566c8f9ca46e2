import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { ErrorState } from '@/components/error-state'
import { FramedRows } from '@/components/framed-rows'
import { SkeletonRows } from '@/components/skeleton'

export const Section = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 14,
  maxWidth: 880,
  paddingBottom: 28,
  '& + &': { paddingTop: 24, borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > h2': { ...theme.typography.h2 },
  '& > p': {
    ...theme.typography.body2,
    color: theme.vars.palette.text.secondary,
    maxWidth: '64ch',
  },
}))

export const Rows = styled(FramedRows)(({ theme }) => ({
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 14px',
    minHeight: theme.density.row + 6,
    padding: '5px 8px 5px 14px',
  },
  '& b': { fontWeight: 600 },
  '& > li > [data-grow]': { flex: '1 1 180px', minWidth: 0 },
}))

export const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

/** Shows a list once it is here; until then its layout, and on failure the way on. */
export function Loaded<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError)
    return <ErrorState problem={query.error} onRetry={() => void query.refetch()} />
  return <SkeletonRows count={5} height={44} />
}

export function useWeekdays(): string[] {
  const { t } = useLingui()
  return [t`poniedziałek`, t`wtorek`, t`środa`, t`czwartek`, t`piątek`, t`sobota`, t`niedziela`]
}

/** Skills as the trade names them. */
export function useSkillWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    general: t`mechanika ogólna`,
    brakes: t`hamulce`,
    engine: t`silnik`,
    electrics: t`elektryka`,
    diagnostics: t`diagnostyka komputerowa`,
    tyres: t`opony`,
    alignment: t`geometria kół`,
    air_conditioning: t`klimatyzacja`,
    gearbox: t`skrzynia biegów`,
    bodywork: t`blacharstwo i lakiernictwo`,
  }
}

export function useBayKindWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    lift: t`podnośnik`,
    bay: t`stanowisko`,
    alignment: t`geometria kół`,
    tyres: t`opony`,
    diagnostics: t`diagnostyka`,
    bodywork: t`blacharnia i lakiernia`,
  }
}

export function useRoleWords(): Record<string, string> {
  const { t } = useLingui()
  return { owner: t`właściciel`, receptionist: t`recepcja`, mechanic: t`mechanik` }
}
