import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { Page } from '@/components/page'
import { alternativesOf, type Slot } from '@/features/booking/api'
import { SlotPicker } from '@/features/booking/slot-picker'
import { TakenNotice } from '@/features/booking/taken-notice'
import { moveVisit, type Visit, visitQuery } from '@/features/my-visits/api'
import { useFormat } from '@/hooks/use-format'

import { WithVisit } from './visit'

type Move =
  | { name: 'choosing' }
  | { name: 'moving'; start: string }
  | { name: 'taken'; start: string; alternatives: Slot[] }
  | { name: 'failed'; start: string; problem: unknown }

function MoveVisit({ visit }: { visit: Visit }) {
  const { t } = useLingui()
  const format = useFormat(visit.workshop.timezone)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [state, setState] = useState<Move>({ name: 'choosing' })
  const [wanted, setWanted] = useState<string | null>(null)

  const move = async (start: string) => {
    setState({ name: 'moving', start })
    try {
      const moved = await moveVisit(visit.id, start)
      queries.setQueryData(visitQuery(visit.id).queryKey, moved)
      void queries.invalidateQueries({ queryKey: ['appointment'] })
      announce(t`Termin zmieniony: ${format.exact(start)}.`)
      void navigate(`/wizyty/${visit.id}`, { replace: true })
    } catch (problem) {
      const alternatives = alternativesOf(problem)
      setWanted(null)
      setState(
        alternatives ? { name: 'taken', start, alternatives } : { name: 'failed', start, problem },
      )
      void queries.invalidateQueries({ queryKey: ['availability'] })
    }
  }

  return (
    <div style={{ display: 'grid', gap: 20, maxWidth: 760 }}>
      <p>
        <Trans>
          Teraz: {visit.service.name}, {format.exact(visit.start)}. Dotychczasowy termin zwolnimy
          dopiero, gdy nowy będzie Twój.
        </Trans>
      </p>
      {state.name === 'taken' || state.name === 'failed' ? (
        <TakenNotice
          state={state}
          timeZone={visit.workshop.timezone}
          onPick={(start) => void move(start)}
        />
      ) : null}
      <SlotPicker
        listingId={visit.workshop.id}
        service={visit.service.code}
        visit={visit.id}
        timeZone={visit.workshop.timezone}
        selected={wanted}
        onPick={({ start }) => {
          setWanted(start)
        }}
      />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {wanted ? (
          <ActionButton
            kind="next"
            busy={state.name === 'moving' && t`Zmieniam termin…`}
            onClick={() => void move(wanted)}
          >
            <Trans>Zmień termin na: {format.exact(wanted)}</Trans>
          </ActionButton>
        ) : null}
        <ActionButton kind="quiet" to={`/wizyty/${visit.id}`}>
          <Trans>Zostaw dotychczasowy</Trans>
        </ActionButton>
      </div>
    </div>
  )
}

function MovePage() {
  const { t } = useLingui()
  return (
    <WithVisit title={t`Zmień termin`}>
      {(visit) => (
        <Page title={t`Zmień termin: ${visit.workshop.name}`}>
          <MoveVisit visit={visit} />
        </Page>
      )}
    </WithVisit>
  )
}

export { MovePage as Component }
