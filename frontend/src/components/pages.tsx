import { Trans } from '@lingui/react/macro'

import { ActionButton } from '@/components/action-button'

/** To the previous and the next page of a list; nothing when there is only one. */
export function Pages({
  page,
  pages,
  onGo,
}: {
  page: number
  pages: number
  onGo: (page: number) => void
}) {
  if (pages <= 1) return null
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 12, marginTop: 12 }}>
      <ActionButton
        disabled={page <= 1}
        onClick={() => {
          onGo(page - 1)
        }}
      >
        <Trans>Poprzednia strona</Trans>
      </ActionButton>
      <span className="num">
        {page} / {pages}
      </span>
      <ActionButton
        disabled={page >= pages}
        onClick={() => {
          onGo(page + 1)
        }}
      >
        <Trans>Następna strona</Trans>
      </ActionButton>
    </div>
  )
}
