import { Trans, useLingui } from '@lingui/react/macro'
import CannedIcon from '@mui/icons-material/QuickreplyOutlined'
import { useQuery } from '@tanstack/react-query'

import { Menu, MenuItem, MenuLabel, MenuLine } from '@/components/menu'
import { useLocalStorage } from '@/hooks/use-local-storage'
import { useWorkshop } from '@/hooks/use-workshop'

import { draftKey } from './composer'
import { cannedQuery } from './staff-talk'

interface CannedMenuProps {
  conversationId: string
  /** Opens the dialog outside the form that this menu stands in. */
  onManage: () => void
}

/** Words written over and over: a press puts them into the field, where they can still be changed. */
export function CannedMenu({ conversationId, onManage }: CannedMenuProps) {
  const { t } = useLingui()
  const canned = useQuery(cannedQuery()).data ?? []
  const [draft, setDraft] = useLocalStorage(draftKey(conversationId), '')
  const mayManage = useWorkshop().can('chat.settings')
  if (canned.length === 0 && !mayManage) return null
  return (
    <Menu label={t`Gotowe odpowiedzi`} icon={<CannedIcon />} above>
      {(fold) => (
        <>
          <MenuLabel>
            <Trans>Gotowe odpowiedzi</Trans>
          </MenuLabel>
          {canned.map((one) => (
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
          {mayManage ? (
            <>
              {canned.length === 0 ? null : <MenuLine />}
              <MenuItem
                onClick={() => {
                  fold()
                  onManage()
                }}
              >
                <Trans>Zarządzaj…</Trans>
              </MenuItem>
            </>
          ) : null}
        </>
      )}
    </Menu>
  )
}
