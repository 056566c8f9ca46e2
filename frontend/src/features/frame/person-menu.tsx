import { Trans, useLingui } from '@lingui/react/macro'
import MessagesIcon from '@mui/icons-material/ChatOutlined'
import DarkIcon from '@mui/icons-material/DarkModeOutlined'
import LightIcon from '@mui/icons-material/LightModeOutlined'
import LogoutIcon from '@mui/icons-material/Logout'
import BellIcon from '@mui/icons-material/NotificationsNoneOutlined'
import PersonIcon from '@mui/icons-material/PersonOutlined'
import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import StoreIcon from '@mui/icons-material/StorefrontOutlined'
import LanguageIcon from '@mui/icons-material/TranslateOutlined'
import { useColorScheme } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'

import { ticketTo } from '@/api/auth'
import { useProblemText } from '@/components/error-state'
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/components/menu'
import { tellRefusal } from '@/components/notify'
import { PersonInitials } from '@/components/person-initials'
import { useAuth } from '@/hooks/use-auth'
import { switchLanguage } from '@/lib/i18n'
import type { Language } from '@/lib/language'

/** Everything that is about the person rather than the work. */
export function PersonMenu({
  profilePath,
  settingsPath,
  messagesPath,
  noticesPath,
}: {
  profilePath: string
  messagesPath?: string
  noticesPath?: string
  settingsPath?: string
}) {
  const { t, i18n } = useLingui()
  const { user, signOut } = useAuth()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const { mode, systemMode, setMode } = useColorScheme()
  const dark = (mode === 'system' ? systemMode : mode) === 'dark'
  const go = useMutation({
    mutationFn: ticketTo,
    onSuccess: (url) => {
      window.location.assign(url)
    },
    onError: (problem) => {
      tellRefusal(problemText(problem))
    },
  })
  if (!user) return null
  const name = `${user.first_name} ${user.last_name}`.trim() || user.email
  const here = window.location.hostname.split('.')[0]
  const elsewhere = user.workshops.filter(
    ({ slug, status }) => slug !== here && status === 'active',
  )
  const nextLanguage: Language = i18n.locale === 'pl' ? 'en' : 'pl'
  return (
    <Menu label={t`Konto: ${name}`} icon={<PersonInitials name={name} />}>
      {(close) => (
        <>
          <MenuLabel>
            {name}
            <br />
            {user.email}
          </MenuLabel>
          <MenuLine />
          <MenuItem to={profilePath} onClick={close}>
            <PersonIcon />
            <Trans>Profil i logowanie</Trans>
          </MenuItem>
          {messagesPath === undefined ? null : (
            <MenuItem to={messagesPath} onClick={close}>
              <MessagesIcon />
              <Trans>Wiadomości</Trans>
            </MenuItem>
          )}
          {noticesPath === undefined ? null : (
            <MenuItem to={noticesPath} onClick={close}>
              <BellIcon />
              <Trans>Powiadomienia</Trans>
            </MenuItem>
          )}
          {settingsPath === undefined ? null : (
            <MenuItem to={settingsPath} onClick={close}>
              <SettingsIcon />
              <Trans>Ustawienia warsztatu</Trans>
            </MenuItem>
          )}
          <MenuItem
            lang={nextLanguage}
            onClick={() => {
              void switchLanguage(nextLanguage).then(() => queries.invalidateQueries())
            }}
          >
            <LanguageIcon />
            {nextLanguage === 'pl' ? 'Polski' : 'English'}
          </MenuItem>
          <MenuItem
            onClick={() => {
              setMode(dark ? 'light' : 'dark')
            }}
          >
            {dark ? <LightIcon /> : <DarkIcon />}
            {dark ? <Trans>Jasny wygląd</Trans> : <Trans>Ciemny wygląd</Trans>}
          </MenuItem>
          {elsewhere.length > 0 ? (
            <>
              <MenuLine />
              <MenuLabel>
                <Trans>Inne warsztaty</Trans>
              </MenuLabel>
              {elsewhere.map(({ slug, name: workshop }) => (
                <MenuItem
                  key={slug}
                  onClick={() => {
                    go.mutate(slug)
                  }}
                >
                  <StoreIcon />
                  {workshop}
                </MenuItem>
              ))}
            </>
          ) : null}
          <MenuLine />
          <MenuItem onClick={() => void signOut()}>
            <LogoutIcon />
            <Trans>Wyloguj się</Trans>
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
