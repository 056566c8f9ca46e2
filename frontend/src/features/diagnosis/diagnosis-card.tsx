import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'

import { ActionButton } from '@/components/action-button'
import { Tag } from '@/components/tag'
import { useFormat } from '@/hooks/use-format'

import { type Diagnosis, servicesQuery } from './api'

const Card = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  padding: 'clamp(14px, 3vw, 22px)',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 14,
  background: theme.vars.palette.background.paper,
  '& h2': { ...theme.typography.h3, margin: 0 },
  '& h3': { ...theme.typography.body2, fontWeight: 650, margin: 0 },
  '& p': { margin: 0 },
  '& ul': { display: 'grid', gap: 4, margin: 0, paddingLeft: 20 },
}))

const Urgent = styled('p')(({ theme }) => ({
  padding: '12px 14px',
  border: `2px solid ${theme.vars.palette.signal.red}`,
  borderRadius: 10,
  color: theme.vars.palette.signal.red,
  fontWeight: 650,
}))

const Causes = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': { display: 'grid', gap: 4 },
  '& li > span:first-of-type': { display: 'flex', justifyContent: 'space-between', gap: 16 },
  '& small': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
}))

/** Drawn, because it is compared; the number stands beside it. */
const Share = styled('span')(({ theme }) => ({
  display: 'block',
  height: 6,
  borderRadius: 3,
  background: theme.vars.palette.surface.soft,
  '& > i': {
    display: 'block',
    height: '100%',
    minWidth: 3,
    borderRadius: 3,
    background: theme.vars.palette.primary.main,
  },
}))

const Head = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 10px',
})

const Ways = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

/** What the machine found: urgent first, causes with their likelihood, what to do, and what it may cost. */
export function DiagnosisCard({
  diagnosis,
  onBook,
}: {
  diagnosis: Diagnosis
  onBook: (service: string) => void
}) {
  const { t } = useLingui()
  const format = useFormat()
  const severity: Record<Diagnosis['severity'], string> = {
    low: t`niegroźne`,
    medium: t`do naprawy w najbliższym czasie`,
    high: t`poważne`,
    critical: t`nie jedź dalej`,
  }
  const confidence = Number(diagnosis.confidence)
  const [service, ...others] = diagnosis.services
  const { data: known = [] } = useQuery({ ...servicesQuery(), enabled: others.length > 0 })
  const named = known.filter(({ code }) => others.includes(code))
  return (
    <Card aria-label={t`Diagnoza`}>
      <Head>
        <h2>
          <Trans>Wstępna diagnoza</Trans>
        </h2>
        <Tag>
          <Trans>przygotowała AI</Trans>
        </Tag>
        <Tag>{severity[diagnosis.severity]}</Tag>
      </Head>
      {diagnosis.urgent ? <Urgent role="alert">{diagnosis.urgent_reason}</Urgent> : null}
      {diagnosis.symptoms.length === 0 ? null : (
        <p>
          <Trans>Objawy: {diagnosis.symptoms.join(', ')}.</Trans>
        </p>
      )}
      <Causes aria-label={t`Możliwe przyczyny`}>
        {diagnosis.causes.map((cause) => (
          <li key={cause.id}>
            <span>
              <b>{cause.name}</b>
              <span className="num">{format.percent(cause.probability)}</span>
            </span>
            <Share aria-hidden="true">
              <i style={{ width: `${String(cause.probability * 100)}%` }} />
            </Share>
            <small>
              {cause.explanation}
              {cause.reasons.length === 0 ? null : (
                <>
                  {' '}
                  <Trans>Przemawia za tym: {cause.reasons.join(', ')}.</Trans>
                </>
              )}
            </small>
          </li>
        ))}
      </Causes>
      <div style={{ display: 'grid', gap: 6 }}>
        <h3>
          <Trans>Co teraz zrobić</Trans>
        </h3>
        <ul>
          {[...new Set(diagnosis.actions)].map((action) => (
            <li key={action}>{action}</li>
          ))}
        </ul>
      </div>
      {diagnosis.parts.length === 0 ? null : (
        <p>
          <Trans>Mogą być potrzebne części: {diagnosis.parts.join(', ')}.</Trans>
        </p>
      )}
      <p>
        <Trans>
          Orientacyjny koszt:{' '}
          <b className="num">
            {format.money(diagnosis.cost_min, { whole: true })} –{' '}
            {format.money(diagnosis.cost_max, { whole: true })}
          </b>
        </Trans>
        <br />
        <small>
          <Trans>
            Pewność: {format.percent(confidence)}. To przypuszczenie na podstawie opisu. Przyczynę
            potwierdzi mechanik.
          </Trans>
        </small>
      </p>
      {service === undefined ? null : (
        <Ways>
          <ActionButton
            kind="next"
            onClick={() => {
              onBook(service)
            }}
          >
            <Trans>Umów naprawę</Trans>
          </ActionButton>
          {named.map(({ code, name }) => (
            <ActionButton
              key={code}
              onClick={() => {
                onBook(code)
              }}
            >
              {name}
            </ActionButton>
          ))}
        </Ways>
      )}
    </Card>
  )
}
