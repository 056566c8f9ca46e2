import type { Messages } from '@lingui/core'
import { expect, it } from 'vitest'

const catalogues = import.meta.glob<{ messages: Messages }>(['../**/en.po'], { eager: true })

// Catalogues are laid over one another as pages come: of two translations the later one would stand on every page.
it('says the same text the same way in every catalogue', () => {
  const said = new Map<string, Set<string>>()
  for (const { messages } of Object.values(catalogues))
    for (const [id, message] of Object.entries(messages))
      said.set(id, (said.get(id) ?? new Set()).add(JSON.stringify(message)))

  expect(said.size).toBeGreaterThan(1_000)
  expect([...said.values()].filter((ways) => ways.size > 1).map((ways) => [...ways])).toEqual([])
})
