import { lazy, Suspense } from 'react'

import { useAuth } from '@/hooks/use-auth'
import { useKeptWords } from '@/hooks/use-kept-words'
import { withTexts } from '@/lib/i18n'

import { moreTexts } from './more-texts'

const Count = lazy(
  withTexts(moreTexts)(() =>
    import('@/features/chat/staff-waiting').then(({ StaffWaiting: One }) => ({ default: One })),
  ),
)

/** What somebody wrote to a client and is not sent yet; nothing is loaded for who left nothing behind. */
export function WaitingWords() {
  const isWaiting = useKeptWords(useAuth().user?.id ?? 0)
  return isWaiting ? (
    <Suspense>
      <Count />
    </Suspense>
  ) : null
}
