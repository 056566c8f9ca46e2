import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { TaskList } from '@/features/platform/tasks/task-list'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Zadania`} heading={t`Zadania, które się nie udały`}>
      <TaskList />
    </Page>
  )
}
