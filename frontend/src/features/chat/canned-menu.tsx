import { Trans, useLingui } from '@lingui/react/macro'
import CannedIcon from '@mui/icons-material/QuickreplyOutlined'
import { useQuery } from '@tanstack/react-query'

import { Menu, MenuItem, MenuLabel } from '@/components/menu'
import { useLocalStorage } from '@/hooks/use-local-storage'

import { draftKey } from './composer'
import { cannedQuery } from './staff-talk'

/** Words written over and over: a press puts them into the field, where they can still be changed. */
export function CannedMenu({ conversationId }: { conversationId: string }) {
  const { t } = useLingui()
  const canned = useQuery(cannedQuery())
  const [draft, setDraft] = useLocalStorage(draftKey(conversationId), '')
  if (canned.data === undefined || canned.data.length === 0) return null
  return (
    <Menu label={t`Gotowe odpowiedzi`} icon={<CannedIcon />} above>
      {(fold) => (
        <>
          <MenuLabel>
            <Trans>Gotowe odpowiedzi</Trans>
          </MenuLabel>
          {canned.data.map((one) => (
            <MenuItem
              key={one.id}
              onClick={() => {
                fold()
                setDraft(draft === '' ? one.text : `${draft}\n${one.text}`)
              }}
            >
              {one.title}
            </MenuItem>
          ))}
        </>
      )}
    </Menu>
  )
}
