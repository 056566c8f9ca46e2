import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'

import { ticketTo } from '@/api/auth'
import { ActionButton } from '@/components/action-button'
import { Drawing } from '@/components/drawing'
import { StateBox } from '@/components/empty-state'
import { useProblemText } from '@/components/error-state'

import type { OpenedWorkshop } from './api'

/** A ticket lives for a minute; who stayed on this page longer gets a fresh one. */
const TICKET_LIVES = 50_000

export function WorkshopOpened({ opened, name }: { opened: OpenedWorkshop; name: string }) {
  const text = useProblemText()
  const [since] = useState(() => Date.now())
  const [problem, setProblem] = useState<unknown>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const enter = async () => {
    setProblem(null)
    try {
      const fresh = Date.now() - since < TICKET_LIVES && opened.ticket_url.includes('#ticket=')
      window.location.assign(fresh ? opened.ticket_url : await ticketTo(opened.slug))
    } catch (refusal) {
      setProblem(refusal)
    }
  }
  return (
    <StateBox>
      <Drawing name="search" />
      <h2 ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        <Trans>{name} już działa</Trans>
      </h2>
      <p>
        <Trans>
          Adres: <b>{new URL(opened.url).host}</b>. Zostało wpisać godziny, stanowiska i usługi,
          wtedy klienci zobaczą wolne terminy.
        </Trans>
      </p>
      {problem ? <p role="alert">{text(problem)}</p> : null}
      <ActionButton kind="next" onClick={() => void enter()}>
        <Trans>Przejdź do warsztatu</Trans>
      </ActionButton>
    </StateBox>
  )
}
