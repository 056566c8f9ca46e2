import { Terms } from '@/features/legal/terms'

/** Read before anybody is in: no dashboard stands around it. */
function TermsAlone() {
  return (
    <main id="content">
      <Terms />
    </main>
  )
}

export { TermsAlone as Component }
