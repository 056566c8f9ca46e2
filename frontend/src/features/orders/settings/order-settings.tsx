import { JobsSection } from './jobs-section'
import { RulesSection } from './rules-section'
import { TemplatesSection } from './templates-section'

/** What a workshop agrees on once for all its orders. */
export function OrderSettings() {
  return (
    <>
      <RulesSection />
      <JobsSection />
      <TemplatesSection />
    </>
  )
}
