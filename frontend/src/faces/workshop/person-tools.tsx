import { type ComponentProps, lazy, Suspense } from 'react'

import { PersonMenu } from '@/features/frame/person-menu'
import { useAuth } from '@/hooks/use-auth'
import { useKeptWords } from '@/hooks/use-kept-words'
import { withTexts } from '@/lib/i18n'

import { moreTexts } from './more-texts'

const WaitingCount = lazy(
  withTexts(moreTexts)(() =>
    import('@/features/chat/staff-waiting').then(({ StaffWaiting: One }) => ({ default: One })),
  ),
)

/** The person's menu, and before it what they wrote to clients and is not sent yet. */
export default function PersonTools(menu: ComponentProps<typeof PersonMenu>) {
  const isWaiting = useKeptWords(useAuth().user?.id ?? 0)
  return (
    <>
      {isWaiting ? (
        <Suspense>
          <WaitingCount />
        </Suspense>
      ) : null}
      <PersonMenu {...menu} />
    </>
  )
}
