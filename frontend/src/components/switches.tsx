import { useLingui } from '@lingui/react/macro'
import DarkIcon from '@mui/icons-material/DarkModeOutlined'
import LightIcon from '@mui/icons-material/LightModeOutlined'
import { useColorScheme } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'

import { switchLanguage } from '@/lib/i18n'
import type { Language } from '@/lib/language'

import { IconButton } from './icon-button'

/** Shows the language one would switch to, in that language. */
export function LanguageSwitch() {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const next: Language = i18n.locale === 'pl' ? 'en' : 'pl'
  const name = next === 'pl' ? 'Polski' : 'English'
  return (
    <IconButton
      lang={next}
      aria-label={name}
      style={{ minWidth: 44, fontSize: '0.875rem', fontWeight: 600, lineHeight: 1.25 }}
      onClick={() => {
        // What the server wrote in words comes again in the new language.
        void switchLanguage(next).then(() => queries.invalidateQueries())
      }}
    >
      {next.toUpperCase()}
    </IconButton>
  )
}

export function SchemeSwitch() {
  const { t } = useLingui()
  const { mode, systemMode, setMode } = useColorScheme()
  const dark = (mode === 'system' ? systemMode : mode) === 'dark'
  return (
    <IconButton
      aria-label={dark ? t`Jasny wygląd` : t`Ciemny wygląd`}
      onClick={() => {
        setMode(dark ? 'light' : 'dark')
      }}
    >
      {dark ? <LightIcon /> : <DarkIcon />}
    </IconButton>
  )
}
