import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { Money } from '@/components/money'
import { Plate } from '@/components/plate'
import { useFormat } from '@/hooks/use-format'
import { useOnline } from '@/hooks/use-online'
import { phoneAddress } from '@/lib/phone'

import {
  type Answer,
  type Decision,
  type Estimate,
  estimateQuery,
  pdfAddress,
  type Position,
  type Refused,
  sum,
} from './api'
import { ConfirmDialog } from './confirm-dialog'
import { PositionCard } from './position-card'

const Column = styled('div')({ display: 'grid', gap: 20, maxWidth: 760 })

const Who = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: '12px 24px',
  '& p': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px' },
  '& small': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
}))

const Box = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  padding: '16px 20px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 14,
  background: theme.vars.palette.surface.soft,
  '& h2': { ...theme.typography.h3 },
  '&:focus': { outline: 'none' },
}))

const Positions = styled('div')({ display: 'grid', gap: 12 })

const Small = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
  maxWidth: '70ch',
}))

const Bar = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: 0,
  zIndex: 10,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '8px 20px',
  margin: '0 -16px',
  padding: '12px 16px calc(12px + env(safe-area-inset-bottom))',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
  '& > p': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
  '& b': { display: 'block', ...theme.typography.h2, color: theme.vars.palette.text.primary },
  '@media (max-width: 479px)': { '& > button': { flex: '1 1 auto' } },
}))

const savedOf = (position: Position): Decision | null =>
  position.state === 'approved' || position.state === 'declined' || position.state === 'call'
    ? position.state
    : null

/** The whole page of somebody whose car stands in the workshop: read, decide, send. */
export function EstimateView({ token, estimate }: { token: string; estimate: Estimate }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const online = useOnline()
  const [picked, setPicked] = useState<Record<string, Decision>>({})
  const [refused, setRefused] = useState<Refused[]>([])
  const [asking, setAsking] = useState(false)
  const [justSent, setJustSent] = useState(false)
  const news = useRef<HTMLElement>(null)

  // A choice belongs to the position as it was read: another version of it has no answer yet.
  const keyOf = (position: Position) => `${String(position.id)}:${String(position.version)}`
  const choices = estimate.lines.map((one) =>
    one.may.length > 0 ? (picked[keyOf(one)] ?? savedOf(one)) : savedOf(one),
  )
  const changes = estimate.lines.flatMap((position, index) => {
    const decision = choices[index]
    return decision && position.may.includes(decision) && decision !== savedOf(position)
      ? [{ position, decision }]
      : []
  })
  const open = estimate.lines.filter(
    (one, index) => one.may.length > 0 && choices[index] === null,
  ).length
  const total = sum(
    estimate.lines.filter((_one, index) => choices[index] === 'approved').map((one) => one.gross),
  )
  const declinesAll =
    estimate.lines.length > 0 && choices.every((one) => one === 'declined') && changes.length > 0

  const onAnswer = (answer: Answer) => {
    client.setQueryData(estimateQuery(token).queryKey, answer.estimate)
    setPicked({})
    setRefused(answer.refused)
    setAsking(false)
    setJustSent(true)
    announce(t`Decyzja zapisana.`)
    requestAnimationFrame(() => {
      news.current?.scrollIntoView({ block: 'start' })
      news.current?.focus({ preventScroll: true })
    })
  }

  return (
    <Column>
      <Header token={token} estimate={estimate} />
      <section ref={news} tabIndex={-1} style={{ outline: 'none', scrollMarginTop: 80 }}>
        <News estimate={estimate} justSent={justSent} refused={refused} />
      </section>
      <Positions>
        {estimate.lines.map((position, index) => (
          <PositionCard
            key={position.id}
            token={token}
            position={position}
            choice={choices[index] ?? null}
            refused={refused.find((one) => one.line_id === position.id)}
            onChoose={(decision) => {
              setJustSent(false)
              setPicked({ ...picked, [keyOf(position)]: decision })
            }}
          />
        ))}
      </Positions>
      <Small>{estimate.terms}</Small>
      {estimate.decline_fee && !estimate.has_work_begun ? (
        <Small>
          <Trans>
            Jeśli odmówisz wszystkiego, zapłacisz tylko za oględziny i diagnozę:{' '}
            <Money value={{ amount: estimate.decline_fee, currency: 'PLN' }} />.
          </Trans>
        </Small>
      ) : null}
      {estimate.can_decide ? (
        <Bar>
          <p aria-live="polite">
            <Trans>Zgoda na</Trans>
            <b>
              <Money value={{ amount: total, currency: 'PLN' }} />
            </b>
            {declinesAll && estimate.decline_fee ? (
              <Trans>
                oględziny: <Money value={{ amount: estimate.decline_fee, currency: 'PLN' }} />
              </Trans>
            ) : open > 0 ? (
              <Plural
                value={open}
                one="# pozycja bez decyzji"
                few="# pozycje bez decyzji"
                many="# pozycji bez decyzji"
                other="# pozycji bez decyzji"
              />
            ) : changes.length === 0 ? (
              <Trans>wszystko zapisane</Trans>
            ) : (
              <Trans>gotowe do wysłania</Trans>
            )}
          </p>
          <ActionButton
            kind="next"
            disabled={changes.length === 0 || !online}
            onClick={() => {
              setAsking(true)
            }}
          >
            <Trans>Zatwierdź wybór</Trans>
          </ActionButton>
        </Bar>
      ) : null}
      {asking ? (
        <ConfirmDialog
          token={token}
          estimate={estimate}
          changes={changes}
          choices={choices}
          onClose={() => {
            setAsking(false)
          }}
          onAnswer={onAnswer}
        />
      ) : null}
    </Column>
  )
}

function Header({ token, estimate }: { token: string; estimate: Estimate }) {
  const format = useFormat()
  const { workshop, vehicle } = estimate
  return (
    <>
      <Who>
        <div style={{ display: 'grid', gap: 6 }}>
          <p>
            <b>{vehicle.label}</b>
            {vehicle.plate ? <Plate>{vehicle.plate}</Plate> : null}
          </p>
          <p>
            {workshop.name}
            {workshop.city ? (
              <small>{[workshop.street, workshop.city].filter(Boolean).join(', ')}</small>
            ) : null}
          </p>
          <p>
            <small>
              <Trans>
                Kosztorys nr {estimate.number}, ważny do: {format.exact(estimate.valid_until)}
              </Trans>
            </small>
          </p>
        </div>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {workshop.phone ? (
            <ActionButton href={phoneAddress(workshop.phone)}>
              <Trans>Zadzwoń</Trans>
            </ActionButton>
          ) : null}
          <ActionButton kind="quiet" href={pdfAddress(token)}>
            <Trans>Pobierz PDF</Trans>
          </ActionButton>
        </div>
      </Who>
    </>
  )
}

/** What happened and what happens next, in one quiet box. */
function News({
  estimate,
  justSent,
  refused,
}: {
  estimate: Estimate
  justSent: boolean
  refused: Refused[]
}) {
  const format = useFormat()
  const states = estimate.lines.map((one) => one.state)
  const isReplaced = estimate.link_number < estimate.number
  if (!justSent && estimate.decided_at === null)
    return (
      <Box>
        {isReplaced ? (
          <p>
            <Trans>Warsztat zmienił kosztorys po wysłaniu tego linku. Pokazujemy najnowszy.</Trans>
          </p>
        ) : (
          <p>
            <Trans>
              Przy każdej pozycji wybierz, czy warsztat ma ją zrobić. Nie musisz zgadzać się na
              wszystko.
            </Trans>
          </p>
        )}
      </Box>
    )
  return (
    <Box aria-live="polite">
      <h2>
        {justSent ? (
          <Trans>Dziękujemy, decyzja jest zapisana.</Trans>
        ) : (
          <Trans>Twoja decyzja</Trans>
        )}
      </h2>
      {estimate.decided_at ? (
        <p>
          <Trans>
            {estimate.decided_by}, {format.exact(estimate.decided_at)}
          </Trans>
        </p>
      ) : null}
      {isReplaced ? (
        <p>
          <Trans>
            Warsztat zmienił kosztorys po wysłaniu tego linku. Pokazujemy najnowszy. Zgody na
            pozycje, które się nie zmieniły, zostają.
          </Trans>
        </p>
      ) : null}
      {refused.length > 0 && justSent ? (
        <p>
          <Plural
            value={refused.length}
            one="Nie zapisaliśmy decyzji o # pozycji. Powód stoi przy niej."
            few="Nie zapisaliśmy decyzji o # pozycjach. Powód stoi przy każdej z nich."
            many="Nie zapisaliśmy decyzji o # pozycjach. Powód stoi przy każdej z nich."
            other="Nie zapisaliśmy decyzji o # pozycji. Powód stoi przy niej."
          />
        </p>
      ) : null}
      <p>
        {states.includes('call') ? (
          <Trans>
            Warsztat zadzwoni do Ciebie. Do tego czasu nie zrobi nic, na co nie ma zgody.
          </Trans>
        ) : states.includes('open') ? (
          <Trans>Warsztat czeka jeszcze na decyzję o pozycjach bez odpowiedzi.</Trans>
        ) : states.includes('approved') ? (
          <Trans>
            Warsztat widzi Twoją zgodę i zrobi tylko to, na co się zgadzasz. Da znać, gdy auto
            będzie gotowe.
          </Trans>
        ) : (
          <Trans>Warsztat niczego nie naprawi. Umów się telefonicznie na odbiór auta.</Trans>
        )}
      </p>
      {estimate.can_decide && !estimate.has_work_begun ? (
        <p>
          <Trans>Do rozpoczęcia pracy możesz zmienić zdanie: wybierz inaczej i zatwierdź.</Trans>
        </p>
      ) : null}
    </Box>
  )
}
