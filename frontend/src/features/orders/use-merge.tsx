import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { ConflictPanel } from '@/components/conflict-panel'
import { Dialog } from '@/components/dialog'
import { offerUndo, tellRefusal } from '@/components/notify'
import { compared, type Texts } from '@/lib/compared'

import { currentOf, TOPIC } from './api'
import { Buttons, Roomy } from './parts'
import { useRefusalText } from './use-order'

interface Standing<Read, Values> {
  current: Read
  theirs: Values
  mine: Values
  taken: (keyof Values & string)[]
  disputed: (keyof Values & string)[]
  /** Fields in which mine stays. */
  kept: ReadonlySet<string>
  /** Tells the field that waits: true when it may close. */
  settle: (isDone: boolean) => void
}

/**
 * Saving a few fields on top of what was read when the editing began. Who else saved meanwhile keeps what they changed;
 * where both changed the same, the person chooses.
 */
export function useMerge<Read, Values extends Texts>({
  valuesOf,
  write,
  labels,
  shown,
}: {
  valuesOf: (read: Read) => Values
  /** Saves on top of `read`; throws what the server refuses. */
  write: (values: Values, read: Read) => Promise<unknown>
  labels: Record<keyof Values, string>
  /** A value as a person reads it. */
  shown: (field: string, value: string) => string
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const refusal = useRefusalText()
  const [standing, setStanding] = useState<Standing<Read, Values> | null>(null)

  const said = (field: string, values: Texts) => shown(field, values[field] ?? '')

  const save = async (change: Partial<Values>, read: Read): Promise<boolean> => {
    const base = valuesOf(read)
    const mine: Values = { ...base, ...change }
    try {
      await write(mine, read)
      return true
    } catch (problem) {
      const current = currentOf(problem) as Read | null
      if (current === null) {
        tellRefusal(refusal(problem))
        return false
      }
      const theirs = valuesOf(current)
      const { taken, disputed } = compared<Values>(base, mine, theirs)
      if (disputed.length > 0) {
        return new Promise((settle) => {
          setStanding({ current, theirs, mine, taken, disputed, kept: new Set(disputed), settle })
        })
      }
      const isSaved = await save(change, current)
      const names = taken.map((name) => `${labels[name]}: ${said(name, theirs) || '–'}`)
      const told = names.join(', ')
      if (isSaved && names.length > 0)
        offerUndo(t`Ktoś zmienił w tym czasie: ${told}. Twoja zmiana też jest zapisana.`)
      return isSaved
    }
  }

  const finish = async (now: Standing<Read, Values>) => {
    const chosen: Partial<Values> = {}
    for (const field of now.disputed)
      chosen[field] = now.kept.has(field) ? now.mine[field] : now.theirs[field]
    setStanding(null)
    now.settle(await save(chosen, now.current))
  }
  const leave = (isDone: boolean) => {
    standing?.settle(isDone)
    setStanding(null)
    // What the other person saved is shown, whatever becomes of mine.
    void queries.invalidateQueries({ queryKey: [TOPIC] })
  }

  const dialog = standing ? (
    <Dialog
      title={t`Dwie osoby naraz`}
      width={560}
      onClose={() => {
        leave(false)
      }}
    >
      <Roomy>
        <ConflictPanel
          taken={standing.taken.map((field) => ({
            field,
            label: labels[field],
            theirs: said(field, standing.theirs),
          }))}
          clashes={standing.disputed.map((field) => ({
            field,
            label: labels[field],
            mine: said(field, standing.mine),
            theirs: said(field, standing.theirs),
            isMine: standing.kept.has(field),
          }))}
          onChoose={(field, isMine) => {
            const kept = new Set(standing.kept)
            if (isMine) kept.add(field)
            else kept.delete(field)
            setStanding({ ...standing, kept })
          }}
          onTakeTheirs={() => {
            leave(true)
          }}
        />
        <Buttons>
          <ActionButton kind="next" onClick={() => void finish(standing)}>
            <Trans>Zapisz</Trans>
          </ActionButton>
        </Buttons>
      </Roomy>
    </Dialog>
  ) : null
  return { save, dialog }
}
