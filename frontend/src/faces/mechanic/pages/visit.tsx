import { useLingui } from '@lingui/react/macro'
import BackIcon from '@mui/icons-material/ArrowBackOutlined'
import IconButton from '@mui/material/IconButton'
import { Link, useParams } from 'react-router'

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
          <IconButton component={Link} to="/" edge="start" aria-label={t`Moje dziś`}>
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
