import { Trans, useLingui } from '@lingui/react/macro'
import { keyframes, styled } from '@mui/material/styles'
import { useState } from 'react'
import { Link } from 'react-router'

import type { Visit } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { VisitState } from '@/components/visit-state'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { carName } from '../car-name'
import { useSteps, useTakeStep } from '../steps'
import { Line, PlateOf } from '../words'

import type { Freshness } from './use-fresh-visits'

const List = styled('ol')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  overflow: 'clip',
}))

const slideIn = keyframes({ from: { opacity: 0, transform: 'translateY(-10px)' } })

const Row = styled('li')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns:
    '6rem 6.5rem minmax(120px, 1.1fr) minmax(120px, 2fr) minmax(90px, 0.9fr) 8.5rem 8rem',
  alignItems: 'center',
  gap: 12,
  minHeight: theme.density.row,
  padding: '0 8px 0 14px',
  ...theme.typography.body2,
  transition: 'background-color 1.2s ease-out',
  '& + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '&:hover': { background: theme.vars.palette.surface.soft },
  '&[data-fresh]': { background: theme.vars.palette.surface.accent, transition: 'none' },
  '&[data-fresh="new"]': { animation: `${slideIn} 320ms ease-out` },
  '&[data-quiet]': { color: theme.vars.palette.text.secondary },
  '&[data-quiet] time': { textDecoration: 'line-through', fontWeight: 400 },
  '& time': { fontWeight: 600 },
  '@media (max-width: 1199px)': {
    gridTemplateColumns: '6rem 6.5rem minmax(110px, 1.2fr) minmax(100px, 1.4fr) 8.5rem 8rem',
    '& > [data-part="who"]': { display: 'none' },
  },
  '@media (max-width: 899px)': {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gridTemplateAreas: '"time state" "car car" "what what" "plate step"',
    gap: '4px 12px',
    padding: '12px 14px',
    '& > [data-part="time"]': { gridArea: 'time' },
    '& > [data-part="state"]': { gridArea: 'state', justifySelf: 'end' },
    '& > [data-part="car"]': { gridArea: 'car', fontSize: '1rem' },
    '& > [data-part="what"]': { gridArea: 'what' },
    '& > [data-part="plate"]': { gridArea: 'plate', alignSelf: 'center' },
    '& > [data-part="step"]': { gridArea: 'step' },
    '& button': { minHeight: 44 },
  },
}))

/** The whole row leads to the visit, its button stays a button. */
const RowLink = styled(Link)(({ theme }) => ({
  color: theme.vars.palette.text.primary,
  fontWeight: 600,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible::after': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -2,
  },
}))

const Fold = styled('button')(({ theme }) => ({
  minHeight: theme.density.row,
  padding: '0 14px',
  border: 0,
  background: 'none',
  color: theme.vars.palette.text.secondary,
  ...theme.typography.body2,
  textAlign: 'left',
  cursor: 'pointer',
  textDecoration: 'underline',
  textUnderlineOffset: '0.2em',
  '&:hover': { color: theme.vars.palette.text.primary },
  '@media (max-width: 899px)': { minHeight: 48 },
}))

/** Nothing is expected of anybody any more. */
const isOver = ({ status }: Visit) =>
  status === 'done' || status === 'cancelled' || status === 'no_show'

const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }))

interface VisitRowProps {
  visit: Visit
  to: string
  fresh: Freshness | undefined
  /** Shown instead of the hours where the list spans days. */
  withDay: boolean
}

function VisitRow({ visit, to, fresh, withDay }: VisitRowProps) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { next } = useSteps(visit)
  const take = useTakeStep()
  const isOff = visit.status === 'cancelled' || visit.status === 'no_show'
  return (
    <Row data-fresh={fresh} data-quiet={isOff ? '' : undefined}>
      <time data-part="time" dateTime={visit.start}>
        {withDay ? format.slot(visit.start) : format.timeRange(visit.start, visit.end)}
      </time>
      <span data-part="plate">
        <PlateOf visit={visit} />
      </span>
      <Line data-part="car">
        <RowLink to={to}>{carName(visit) || visit.customer.name}</RowLink>
      </Line>
      <Line data-part="what" title={visit.concern || visit.service.name}>
        {visit.concern || visit.service.name} <Quiet>· {visit.customer.name}</Quiet>
      </Line>
      <Line data-part="who">
        <Quiet>{[visit.mechanic?.name, visit.bay?.name].filter(Boolean).join(' · ')}</Quiet>
      </Line>
      <span data-part="state">
        <VisitState status={visit.status} />
      </span>
      <span data-part="step" style={{ position: 'relative', zIndex: 1, justifySelf: 'end' }}>
        {next ? (
          <ActionButton
            size="small"
            busy={take.isPending && t`Zapisuję…`}
            aria-label={`${next.label}: ${carName(visit) || visit.customer.name}`}
            onClick={() => {
              take.mutate({ visit, to: next.status })
            }}
          >
            {next.label}
          </ActionButton>
        ) : null}
      </span>
    </Row>
  )
}

interface VisitRowsProps {
  visits: Visit[]
  fresh: ReadonlyMap<string, Freshness>
  linkTo: (visit: Visit) => string
  withDay?: boolean
  /** What is over goes under one line, as long as something is still to come. */
  foldsOver?: boolean
}

export function VisitRows({
  visits,
  fresh,
  linkTo,
  withDay = false,
  foldsOver = false,
}: VisitRowsProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const over = foldsOver ? visits.filter(isOver) : []
  const ahead = foldsOver ? visits.filter((visit) => !isOver(visit)) : visits
  const folds = over.length > 0 && ahead.length > 0
  const shown = folds ? (isOpen ? [...ahead, ...over] : ahead) : visits
  if (visits.length === 0)
    return (
      <p>
        <Trans>Żadna wizyta nie pasuje do tego filtra.</Trans>
      </p>
    )
  return (
    <div>
      <List aria-label={t`Wizyty`}>
        {shown.map((visit) => (
          <VisitRow
            key={visit.id}
            visit={visit}
            to={linkTo(visit)}
            fresh={fresh.get(visit.id)}
            withDay={withDay}
          />
        ))}
      </List>
      {folds ? (
        <Fold
          type="button"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          {isOpen ? (
            <Trans>Ukryj, co już za nami</Trans>
          ) : (
            <Trans>Już za nami: {over.length}</Trans>
          )}
        </Fold>
      ) : null}
    </div>
  )
}
