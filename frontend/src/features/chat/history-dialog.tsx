import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'

import { Dialog } from '@/components/dialog'
import { ErrorState } from '@/components/error-state'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'

import { Quiet } from './parts'
import { type Edit, type Message, TOPIC } from './talk'

const Said = styled('ol')({
  display: 'grid',
  gap: 14,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  '& li': { display: 'grid', gap: 2 },
})

interface HistoryDialogProps {
  conversationId: string
  message: Message
  read: (id: string, number: number) => Promise<Edit[]>
  onClose: () => void
}

/** What a changed message said before, the oldest words first. */
export function HistoryDialog({ conversationId, message, read, onClose }: HistoryDialogProps) {
  const { t } = useLingui()
  const format = useFormat()
  const edits = useQuery({
    queryKey: [TOPIC, 'edits', conversationId, message.number],
    queryFn: () => read(conversationId, message.number),
  })
  return (
    <Dialog title={t`Poprzednie wersje wiadomości`} onClose={onClose}>
      {edits.isError ? (
        <ErrorState problem={edits.error} onRetry={() => void edits.refetch()} />
      ) : edits.data === undefined ? (
        <SkeletonRows count={2} height={44} />
      ) : (
        <Said>
          {edits.data.map(({ content, replaced_at }) => (
            <li key={replaced_at}>
              {content}
              <Quiet className="num">
                <Trans>do {format.slot(replaced_at)}</Trans>
              </Quiet>
            </li>
          ))}
          <li>
            {message.text}
            <Quiet>
              <Trans>teraz</Trans>
            </Quiet>
          </li>
        </Said>
      )}
    </Dialog>
  )
}
