import { useLingui } from '@lingui/react/macro'
import { useNavigate, useParams } from 'react-router'

import { Page } from '@/components/page'
import { Assistant } from '@/features/diagnosis/assistant'
import { EMPTY_SEARCH, resultsPath } from '@/features/directory/search-address'
import { useRememberedPlace } from '@/features/directory/use-remembered-place'

export function Component() {
  const { t } = useLingui()
  const { sessionId } = useParams()
  const navigate = useNavigate()
  const [place] = useRememberedPlace()
  return (
    <Page title={t`Co się dzieje z autem?`}>
      <Assistant
        id={sessionId}
        onBegun={(id) => void navigate(`/diagnoza/${id}`, { replace: true })}
        onBook={(service) =>
          void navigate(
            resultsPath({
              ...EMPTY_SEARCH,
              service,
              ...(place ? { place: place.name, point: place.point } : {}),
            }),
          )
        }
      />
    </Page>
  )
}
