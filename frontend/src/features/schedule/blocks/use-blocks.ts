import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'

import type { Block, BlockTerms, Named } from '@/api/workshop-contract'
import { useProblemText } from '@/components/error-state'
import { offerUndo, tellRefusal } from '@/components/notify'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { changeBlock, createBlock, removeBlock } from '../api'
import { showBlockAtOnce } from '../cache'

/** What a block would be saved as, unchanged. */
export const termsOf = ({ start, end, mechanic, bay, reason }: Block): BlockTerms => ({
  start,
  end,
  mechanic_id: mechanic?.id ?? null,
  bay_id: bay?.id ?? null,
  reason,
})

export interface BlockTarget {
  start: number
  end: number
  mechanic?: Named | null | undefined
  bay?: Named | null | undefined
}

/** Blocks are made, moved and taken away at once on the screen; what is refused goes back and says why. */
export function useBlocks() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const format = useWorkshopFormat()
  const refresh = () => queries.invalidateQueries({ queryKey: ['appointment'] })

  /** Shows it, asks for it, and takes it back from the screen when the answer is no. */
  const attempt = async <Answer>(
    id: number,
    shown: Block | null,
    send: () => Promise<Answer>,
  ): Promise<Answer | null> => {
    await queries.cancelQueries({ queryKey: ['appointment'] })
    const undo = showBlockAtOnce(queries, id, shown)
    try {
      return await send()
    } catch (problem) {
      undo()
      tellRefusal(problemText(problem))
      return null
    } finally {
      void refresh()
    }
  }
  const change = (block: Block, shown: Block) =>
    attempt(block.id, shown, () => changeBlock(block.id, termsOf(shown)))

  const remove = async (block: Block) => {
    const gone = await attempt(block.id, null, async () => {
      await removeBlock(block.id)
      return true
    })
    if (gone)
      offerUndo(t`Usunięto blokadę.`, () => {
        void bringBack(block)
      })
  }
  /** It comes back under a number of its own: shown at once under the old one, it could not be taken away again. */
  const bringBack = async (block: Block) => {
    try {
      await createBlock(termsOf(block))
    } catch (problem) {
      tellRefusal(problemText(problem))
    } finally {
      void refresh()
    }
  }
  return {
    /** From a form, which shows the refusal itself. */
    create: async (terms: BlockTerms, key: string) => {
      const made = await createBlock(terms, key)
      await refresh()
      offerUndo(t`Zablokowano: ${format.dateTime(made.start)}.`, () => {
        void remove(made)
      })
    },
    /** From a form, which shows the refusal itself. */
    save: async (block: Block, terms: BlockTerms) => {
      const saved = await changeBlock(block.id, terms)
      await refresh()
      offerUndo(t`Zapisano blokadę.`, () => {
        void change(saved, block)
      })
    },
    move: async (block: Block, { start, end, mechanic, bay }: BlockTarget) => {
      if ((mechanic === null && !block.bay) || (bay === null && !block.mechanic)) {
        tellRefusal(t`Blokada musi dotyczyć mechanika albo stanowiska.`)
        return
      }
      const saved = await change(block, {
        ...block,
        start: new Date(start).toISOString(),
        end: new Date(end).toISOString(),
        mechanic: mechanic === undefined ? block.mechanic : mechanic,
        bay: bay === undefined ? block.bay : bay,
      })
      if (!saved) return
      offerUndo(t`Przesunięto blokadę na ${format.dateTime(saved.start)}.`, () => {
        void change(saved, block)
      })
    },
    remove,
  }
}
