import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'

import { announce } from '@/components/announce'
import { useFormat } from '@/hooks/use-format'

import type { Hold } from './api'

const Note = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  margin: 0,
  color: theme.vars.palette.text.secondary,
  '& b': { color: theme.vars.palette.text.primary, fontWeight: 600 },
}))

const MINUTE = 60_000

/** Whole minutes until the last one, which is counted in seconds: a clock that runs all the time would press. */
function useTimeLeft(until: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [until])
  return Math.max(0, until - now)
}

export function HoldNote({
  hold,
  renewed,
  isRenewing = false,
  timeZone,
}: {
  hold: Hold
  renewed: boolean
  isRenewing?: boolean
  timeZone: string
}) {
  const { t } = useLingui()
  const format = useFormat(timeZone)
  const left = useTimeLeft(hold.expiresAt)
  const seconds = Math.ceil(left / 1000)
  const minutes = Math.ceil(left / MINUTE)
  const isShort = left <= 2 * MINUTE
  const until = format.time(hold.expiresAt)
  const held = t`Trzymamy dla Ciebie ten termin do ${until}.`
  const soon = t`Rezerwacja terminu kończy się za 2 minuty.`
  useEffect(() => {
    announce(held)
  }, [held])
  useEffect(() => {
    if (isShort) announce(soon)
  }, [isShort, soon])
  if (isRenewing)
    return (
      <Note role="timer">
        <Trans>Przedłużamy rezerwację terminu…</Trans>
      </Note>
    )
  return (
    <Note role="timer">
      {renewed ? (
        <Trans>
          Przedłużyliśmy rezerwację: termin jest Twój do <b className="num">{until}</b>
        </Trans>
      ) : (
        <Trans>
          Trzymamy dla Ciebie ten termin do <b className="num">{until}</b>
        </Trans>
      )}{' '}
      <span className="num">
        {left > MINUTE ? (
          <Trans>(jeszcze {minutes} min)</Trans>
        ) : (
          <Trans>(jeszcze {seconds} s)</Trans>
        )}
      </span>
    </Note>
  )
}
