import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { Dialog } from '@/components/dialog'
import { EmptyState } from '@/components/empty-state'
import { tellRefusal } from '@/components/notify'

import { feedsQuery, rotateFeed } from './api'
import { Buttons, Loaded, Rows, Section } from './parts'
import { useChange } from './use-change'

const Address = styled('code')(({ theme }) => ({
  display: 'block',
  userSelect: 'all',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: theme.vars.palette.text.secondary,
}))

export function FeedsPart() {
  const { t } = useLingui()
  const { change } = useChange()
  const feeds = useQuery(feedsQuery())
  const [copied, setCopied] = useState<string | null>(null)
  const [replaced, setReplaced] = useState<{ id: number | null; name: string } | null>(null)
  const close = () => {
    setReplaced(null)
  }
  const copy = async (url: string) => {
    try {
      await navigator.clipboard.writeText(url)
    } catch {
      tellRefusal(t`Przeglądarka nie pozwala kopiować. Zaznacz adres i skopiuj go ręcznie.`)
      return
    }
    setCopied(url)
    announce(t`Skopiowano adres.`)
  }
  return (
    <Section>
      <h2>
        <Trans>Wizyty w kalendarzu telefonu</Trans>
      </h2>
      <p>
        <Trans>
          Dodaj adres w Google, Outlooku albo w telefonie jako kalendarz z internetu. Kto zna adres,
          widzi wizyty, więc gdy wycieknie, wymień go na nowy.
        </Trans>
      </p>
      <Loaded query={feeds}>
        {({ workshop_url: whole, mechanics }) => {
          const rows = [
            ...(whole === null ? [] : [{ id: null, name: t`Cały warsztat`, url: whole }]),
            ...mechanics.map(({ mechanic_id: id, name, url }) => ({ id, name, url })),
          ]
          if (rows.length === 0)
            return (
              <EmptyState drawing="calendar">
                <Trans>Nie masz tu własnego kalendarza, bo nie jesteś wśród mechaników.</Trans>
              </EmptyState>
            )
          return (
            <Rows>
              {rows.map(({ id, name, url }) => (
                <li key={String(id)}>
                  <span data-grow="">
                    <b>{name}</b>
                    <Address>{url}</Address>
                  </span>
                  <ActionButton
                    size="small"
                    aria-label={t`Kopiuj adres: ${name}`}
                    onClick={() => void copy(url)}
                  >
                    {copied === url ? <Trans>Skopiowano</Trans> : <Trans>Kopiuj adres</Trans>}
                  </ActionButton>
                  <ActionButton
                    size="small"
                    kind="quiet"
                    aria-label={t`Wymień adres: ${name}`}
                    onClick={() => {
                      setReplaced({ id, name })
                    }}
                  >
                    <Trans>Wymień adres</Trans>
                  </ActionButton>
                </li>
              ))}
            </Rows>
          )
        }}
      </Loaded>
      {replaced ? (
        <Dialog title={t`Wymień adres: ${replaced.name}`} onClose={close}>
          <div style={{ display: 'grid', gap: 16 }}>
            <p style={{ margin: 0 }}>
              <Trans>
                Stary adres przestanie działać od razu i nie da się go przywrócić. Nowy trzeba
                wpisać w każdym kalendarzu, do którego dodano stary.
              </Trans>
            </p>
            <Buttons>
              <ActionButton
                kind="grave"
                onClick={() => {
                  close()
                  void change(
                    ['calendar', 'feeds'],
                    () => rotateFeed(replaced.id),
                    undefined,
                    t`Nowy adres działa, stary już nie.`,
                  )
                }}
              >
                <Trans>Wymień adres</Trans>
              </ActionButton>
              <ActionButton onClick={close}>
                <Trans>Zostaw stary</Trans>
              </ActionButton>
            </Buttons>
          </div>
        </Dialog>
      ) : null}
    </Section>
  )
}
