import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { ApiError } from '@/api/envelope'
import type { Named, Visit, VisitChange, VisitWarning } from '@/api/workshop-contract'
import { useProblemText } from '@/components/error-state'
import { offerUndo, tellRefusal } from '@/components/notify'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { changeVisit } from '../api'
import { showAtOnce } from '../cache'
import { minutesOf } from '../car-name'
import { warningsOf } from '../warnings'

/** What a visit should become; who or what is left out stays, and no bay takes it off the one it has. */
export interface Target {
  start: number
  end: number
  mechanic?: Named | null | undefined
  bay?: Named | null | undefined
}

interface Asked {
  visit: Visit
  target: Target
  ignoreWarnings?: boolean
}

function changeOf({ visit, target, ignoreWarnings }: Asked): VisitChange {
  return {
    version: visit.version,
    start: new Date(target.start).toISOString(),
    duration_minutes: Math.round((target.end - target.start) / 60_000),
    ...(target.mechanic ? { mechanic_id: target.mechanic.id } : {}),
    ...(target.bay
      ? { bay_id: target.bay.id }
      : target.bay === null && visit.bay && { bay_id: null }),
    ...(ignoreWarnings ? { ignore_warnings: true } : {}),
  }
}

const asShown = ({ visit, target }: Asked): Visit => ({
  ...visit,
  start: new Date(target.start).toISOString(),
  end: new Date(target.end).toISOString(),
  mechanic: target.mechanic ?? visit.mechanic,
  bay: target.bay === undefined ? visit.bay : target.bay,
})

const backTo = (visit: Visit): Target => ({
  start: Date.parse(visit.start),
  end: Date.parse(visit.end),
  mechanic: visit.mechanic,
  bay: visit.bay,
})

export interface Doubt {
  visit: Visit
  warnings: VisitWarning[]
  accept: () => void
  drop: () => void
}

/** Moves a visit at once on the screen; what the server refuses goes back to where it was and says why. */
export function useReschedule() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const format = useWorkshopFormat()
  const [doubt, setDoubt] = useState<Doubt | null>(null)

  const send = useMutation({
    mutationFn: (asked: Asked) => changeVisit(asked.visit.id, changeOf(asked)),
    onMutate: async (asked) => {
      await queries.cancelQueries({ queryKey: ['appointment'] })
      return showAtOnce(queries, asShown(asked))
    },
    onError: (problem, asked, undo) => {
      undo?.()
      const warnings = warningsOf(problem)
      if (warnings.length === 0) {
        tellRefusal(problemText(problem))
        return
      }
      setDoubt({
        visit: asked.visit,
        warnings,
        accept: () => {
          setDoubt(null)
          send.mutate({ ...asked, ignoreWarnings: true })
        },
        drop: () => {
          setDoubt(null)
        },
      })
    },
    onSuccess: (saved, { visit }) => {
      showAtOnce(queries, saved)
      const length = minutesOf(saved)
      const text =
        length === minutesOf(visit)
          ? t`Przeniesiono na ${format.dateTime(saved.start)}.`
          : t`Zmieniono długość wizyty: ${format.duration(length)}.`
      offerUndo(text, () => {
        send.mutate({ visit: saved, target: backTo(visit), ignoreWarnings: true })
      })
    },
    onSettled: (_saved, problem) => {
      // A doubt waits for a decision; the list behind it is as it was.
      if (problem instanceof ApiError && problem.code === 'WARNINGS') return
      void queries.invalidateQueries({ queryKey: ['appointment'] })
    },
  })
  return {
    move: (visit: Visit, target: Target) => {
      if (target.mechanic === null && visit.mechanic) {
        tellRefusal(t`Wizyta musi mieć mechanika.`)
        return
      }
      send.mutate({ visit, target })
    },
    doubt,
  }
}
