import { useLingui } from '@lingui/react/macro'

/** A workshop's state as admins say it. */
export function useStatusWords(): Record<string, string> {
  const { t } = useLingui()
  return { active: t`aktywny`, suspended: t`zawieszony`, closed: t`zamknięty` }
}

/** What can be done to a workshop, as something that was done. */
export function useJobWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    export: t`Eksport`,
    import: t`Wczytanie z archiwum`,
    restore: t`Przywrócenie`,
    undo: t`Cofnięcie przywrócenia`,
    suspend: t`Zawieszenie`,
    resume: t`Wznowienie`,
    close: t`Zamknięcie`,
    rename: t`Zmiana adresu`,
    erase: t`Usunięcie`,
  }
}
