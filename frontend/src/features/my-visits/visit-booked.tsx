import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { ActionButton } from '@/components/action-button'
import { useFormat } from '@/hooks/use-format'

import type { Visit } from './api'
import { IcsButton, VisitFacts, VisitWarnings, VisitWhere } from './visit-view'

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 400px)',
  gap: '28px 48px',
  alignItems: 'start',
  '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

const Next = styled('section')(({ theme }) => ({
  marginTop: 28,
  padding: '18px 20px',
  borderRadius: 12,
  background: theme.vars.palette.surface.soft,
  '& h2': { ...theme.typography.h3, margin: '0 0 8px' },
  '& ol': { margin: 0, paddingLeft: 20, display: 'grid', gap: 6 },
}))

const Actions = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 24 })

/** Right after booking: what is agreed, where, and what happens next. */
export function VisitBooked({ visit }: { visit: Visit }) {
  const format = useFormat(visit.workshop.timezone)
  const waits = visit.status === 'requested'
  return (
    <>
      <VisitWarnings visit={visit} />
      <Columns>
        <div>
          <VisitFacts visit={visit} />
          <Actions>
            <IcsButton visit={visit} />
            <ActionButton to={`/wizyty/${visit.id}`}>
              <Trans>Szczegóły wizyty</Trans>
            </ActionButton>
          </Actions>
          <Next>
            <h2>
              <Trans>Co dalej</Trans>
            </h2>
            <ol>
              {waits ? (
                <li>
                  <Trans>
                    Warsztat potwierdzi termin. Damy znać mailem i tutaj, w Twoich wizytach.
                  </Trans>
                </li>
              ) : (
                <li>
                  <Trans>Potwierdzenie z plikiem do kalendarza idzie na Twój adres e-mail.</Trans>
                </li>
              )}
              <li>
                <Trans>
                  Przyjedź na {format.time(visit.start)}, weź dowód rejestracyjny i kluczyki.
                </Trans>
              </li>
              {visit.cancel_deadline && visit.can_cancel ? (
                <li>
                  <Trans>
                    Plany się zmieniły? Termin można zmienić lub odwołać do:{' '}
                    {format.exact(visit.cancel_deadline)}.
                  </Trans>
                </li>
              ) : null}
            </ol>
          </Next>
        </div>
        <VisitWhere visit={visit} />
      </Columns>
    </>
  )
}
