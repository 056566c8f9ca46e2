import { JobsSection } from './jobs-section'
import { RulesSection } from './rules-section'

/** What a workshop agrees on once for all its orders. */
export function OrderSettings() {
  return (
    <>
      <RulesSection />
      <JobsSection />
    </>
  )
}
