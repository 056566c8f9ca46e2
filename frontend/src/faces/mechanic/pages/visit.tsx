import { useLingui } from '@lingui/react/macro'
import BackIcon from '@mui/icons-material/ArrowBackOutlined'
import { useParams } from 'react-router'

import { IconButton } from '@/components/icon-button'
import { Page } from '@/components/page'
import { MyVisit, useMyVisitTitle } from '@/features/my-day/my-visit'

export function Component() {
  const { t } = useLingui()
  const { id = '' } = useParams()
  const title = useMyVisitTitle(id)
  return (
    <Page
      title={title}
      heading={
        <span style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
          <IconButton to="/" aria-label={t`Moje dziś`}>
            <BackIcon />
          </IconButton>
          {title}
        </span>
      }
    >
      <MyVisit key={id} id={id} />
    </Page>
  )
}
