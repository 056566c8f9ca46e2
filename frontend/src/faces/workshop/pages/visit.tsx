import { useParams } from 'react-router'

import { useVisitTitle, VisitDetail } from '@/features/schedule/detail/visit-detail'

import { VisitPanel } from '../visit-panel'

export function Component() {
  const { id = '' } = useParams()
  const title = useVisitTitle(id)
  return (
    <VisitPanel title={title} width={520}>
      <VisitDetail key={id} id={id} />
    </VisitPanel>
  )
}
