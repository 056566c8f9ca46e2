import { Privacy } from '@/features/legal/privacy'

/** Read before anybody is in: no dashboard stands around it. */
function PrivacyAlone() {
  return (
    <main id="content">
      <Privacy />
    </main>
  )
}

export { PrivacyAlone as Component }
