import { useLingui } from '@lingui/react/macro'
import AddIcon from '@mui/icons-material/Add'

import { Menu, MenuItem } from '@/components/menu'

/** „+”: what one can begin, from any page. */
export default function AddMenu({ things }: { things: { to: string; label: string }[] }) {
  const { t } = useLingui()
  return (
    <Menu label={t`Dodaj`} icon={<AddIcon />}>
      {(close) =>
        things.map(({ to, label }) => (
          <MenuItem key={to} to={to} onClick={close}>
            {label}
          </MenuItem>
        ))
      }
    </Menu>
  )
}
