import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useId } from 'react'

import { Money } from '@/components/money'
import { useFormat } from '@/hooks/use-format'

import { type Decision, photoAddress, type Position, type Refused } from './api'

const Card = styled('article')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  padding: 20,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 14,
  background: theme.vars.palette.background.paper,
  '@media (max-width: 719px)': { padding: 16 },
}))

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  alignItems: 'baseline',
  gap: '4px 20px',
  '& h2': { ...theme.typography.h2, overflowWrap: 'anywhere', flex: '1 1 12ch' },
}))

const Price = styled('p')(({ theme }) => ({
  ...theme.typography.h1,
  whiteSpace: 'nowrap',
}))

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}))

const Why = styled('p')({ maxWidth: '62ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere' })

const Photos = styled('ul')({
  display: 'flex',
  gap: 8,
  margin: 0,
  padding: 0,
  overflowX: 'auto',
  listStyle: 'none',
  '& img': { display: 'block', width: 132, height: 99, objectFit: 'cover', borderRadius: 8 },
  '& video': {
    display: 'block',
    width: 'min(100%, 320px)',
    aspectRatio: '16 / 9',
    borderRadius: 8,
  },
})

const Notice = styled('p')(({ theme }) => ({
  padding: '10px 14px',
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 10,
  ...theme.typography.body2,
}))

const Answers = styled('fieldset')({
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  gap: 8,
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
  '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
})

const Option = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 8,
  minHeight: 52,
  padding: '6px 10px',
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 10,
  textAlign: 'center',
  ...theme.typography.button,
  fontSize: '1rem',
  cursor: 'pointer',
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'inherit' },
  '& svg': { flexShrink: 0, display: 'none', width: 18, height: 18 },
  '&:hover': { background: theme.vars.palette.surface.soft },
  '&:has(input:checked)': {
    borderColor: theme.vars.palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${theme.vars.palette.primary.main}`,
    background: theme.vars.palette.surface.accent,
  },
  '&:has(input:checked) svg': { display: 'block' },
  '&:has(input:focus-visible)': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 2,
  },
  '@media (max-width: 479px)': { '&:nth-of-type(3)': { gridColumn: '1 / -1' } },
}))

const Tick = () => (
  <svg viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="2.4" aria-hidden="true">
    <path d="m3 9.5 4 4 8-9" />
  </svg>
)

interface PositionCardProps {
  token: string
  position: Position
  choice: Decision | null
  refused: Refused | undefined
  onChoose: (decision: Decision) => void
}

/** One position of an estimate: what, why, for how much, and the client's answer. */
export function PositionCard({ token, position, choice, refused, onChoose }: PositionCardProps) {
  const { t } = useLingui()
  const format = useFormat()
  const name = useId()
  const quantity = format.number(Number(position.quantity), 3)
  const words: Record<Decision, string> = {
    approved: t`Zgoda`,
    declined: t`Odmawiam`,
    call: t`Proszę o telefon`,
  }
  return (
    <Card aria-labelledby={`${name}-title`}>
      <Head>
        <h2 id={`${name}-title`}>{position.name}</h2>
        <Price>
          <Money value={{ amount: position.gross, currency: 'PLN' }} />
        </Price>
      </Head>
      {position.explanation ? <Why>{position.explanation}</Why> : null}
      {position.photos.length > 0 ? (
        <Photos>
          {position.photos.map((photo, index) => (
            <li key={photo.id}>
              {photo.kind === 'video' ? (
                <video
                  src={photoAddress(token, photo.id, false)}
                  poster={photoAddress(token, photo.id, true)}
                  controls
                  playsInline
                  preload="none"
                  aria-label={photo.caption || t`Film ${String(index + 1)}: ${position.name}`}
                />
              ) : (
                <a href={photoAddress(token, photo.id, false)} target="_blank" rel="noreferrer">
                  <img
                    src={photoAddress(token, photo.id, true)}
                    alt={photo.caption || t`Zdjęcie ${String(index + 1)}: ${position.name}`}
                    loading="lazy"
                  />
                </a>
              )}
            </li>
          ))}
        </Photos>
      ) : null}
      <Quiet>
        {position.unit ? (
          <Trans>
            {quantity} {position.unit}, cena z VAT
          </Trans>
        ) : (
          <Trans>{quantity}, cena z VAT</Trans>
        )}
      </Quiet>
      <PositionNews position={position} refused={refused} />
      {position.may.length > 0 ? (
        <Answers>
          <legend
            style={{
              position: 'absolute',
              clipPath: 'inset(50%)',
              width: 1,
              height: 1,
              overflow: 'hidden',
            }}
          >
            {t`Twoja decyzja: ${position.name}`}
          </legend>
          {position.may.map((decision) => (
            <Option key={decision}>
              <input
                type="radio"
                name={name}
                value={decision}
                checked={choice === decision}
                onChange={() => {
                  onChoose(decision)
                }}
              />
              <Tick />
              {words[decision]}
            </Option>
          ))}
        </Answers>
      ) : null}
    </Card>
  )
}

function PositionNews({ position, refused }: { position: Position; refused: Refused | undefined }) {
  if (refused?.code === 'WORK_BEGAN') return <Notice role="alert">{refused.message}</Notice>
  if (position.state === 'withdrawn')
    return (
      <Notice>
        <Trans>Warsztat wycofał tę pozycję. Nie musisz o niej decydować.</Trans>
      </Notice>
    )
  if (position.state === 'changed')
    return (
      <Notice role={refused ? 'alert' : undefined}>
        {refused?.now ? (
          <Trans>
            Warsztat zmienił tę pozycję na: {refused.now.name},{' '}
            <Money value={{ amount: refused.now.gross, currency: 'PLN' }} />. Twoja wcześniejsza
            decyzja jej nie dotyczy. Warsztat zapyta o nią jeszcze raz.
          </Trans>
        ) : (
          <Trans>
            Warsztat zmienia tę pozycję i zapyta o nią jeszcze raz. Nic nie zrobi bez Twojej zgody.
          </Trans>
        )}
      </Notice>
    )
  if (
    position.state === 'approved' &&
    !position.may.includes('declined') &&
    position.may.length > 0
  )
    return (
      <Notice>
        <Trans>
          Zgoda jest zapisana i praca już trwa. Jeśli coś się zmieniło, poproś o telefon.
        </Trans>
      </Notice>
    )
  if (position.may.length === 0)
    return (
      <Notice>
        {position.state === 'approved' ? (
          <Trans>Zgoda zapisana</Trans>
        ) : position.state === 'declined' ? (
          <Trans>Odmowa zapisana</Trans>
        ) : (
          <Trans>Bez decyzji</Trans>
        )}
      </Notice>
    )
  return null
}
