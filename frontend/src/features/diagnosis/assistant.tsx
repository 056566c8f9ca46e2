import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { ActionButton } from '@/components/action-button'
import { CameraButton } from '@/components/camera-button'
import { ErrorState, useProblemText } from '@/components/error-state'
import { TextAreaField } from '@/components/field'
import { SkeletonRows } from '@/components/skeleton'
import { carryDiagnosis } from '@/lib/carried-diagnosis'

import { abilitiesQuery, type AiMessage, judge, talkQuery } from './api'
import { DiagnosisCard } from './diagnosis-card'
import { type Picked, PickedPhoto, SaidPhoto, usePicked } from './photo'
import { useAbout } from './use-about'
import { type Meant, useSaying } from './use-saying'
import { WhichCar } from './which-car'

const Whole = styled('div')({ display: 'grid', gap: 16, maxWidth: 760 })

const Notice = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '10px 14px',
  borderRadius: 10,
  background: theme.vars.palette.surface.soft,
  ...theme.typography.body2,
}))

const Lines = styled('ol')({
  display: 'grid',
  gap: 12,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'grid', justifyItems: 'start', gap: 8 },
  '& > li[data-mine]': { justifyItems: 'end' },
})

const Said = styled('div')(({ theme }) => ({
  maxWidth: 'min(88%, 600px)',
  padding: '10px 14px',
  borderRadius: 14,
  background: theme.vars.palette.surface.soft,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  '[data-mine] > &': { background: theme.vars.palette.surface.accent },
}))

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

/** As long the server holds a line without an answer for one that is being answered. */
const ANSWERED_WITHIN = 90_000

/** A page that was opened again while its answer was being made looks for it. */
const isAwaited = (last: AiMessage | undefined) =>
  last !== undefined && !last.is_ai && Date.now() - Date.parse(last.sent_at) < ANSWERED_WITHIN

interface AssistantProps {
  /** A conversation that goes on; undefined for a new one. */
  id: string | undefined
  onBegun: (id: string) => void
  onBook: (service: string) => void
}

/** Describe what ails the car, answer at most three questions, and get a diagnosis. It says that it is a machine. */
export function Assistant({ id, onBegun, onBook }: AssistantProps) {
  const { t } = useLingui()
  const problemText = useProblemText()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const [base, setBase] = useState(0)
  const car = useAbout()
  const photo = usePicked()
  // By the number of their lines: what this page sent itself it can still show.
  const [pictured, setPictured] = useState<Record<number, Picked>>({})
  const talk = useQuery({
    ...talkQuery(id ?? ''),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (isAwaited(state.data?.messages.at(-1)) ? 2_000 : false),
  })
  const abilities = useQuery({ ...abilitiesQuery(), enabled: id === undefined })
  const canSee = id === undefined ? abilities.data?.sees_photos : talk.data?.can_see
  const end = useRef<HTMLDivElement>(null)
  const { say, told, words } = useSaying({
    id,
    about: car.about,
    onSaid: (here) => {
      setProblem('')
      if (here !== id) onBegun(here)
    },
    onRefused: (refused, lost) => {
      setProblem(problemText(refused))
      setText((typed) => (typed === '' ? (lost.text ?? '') : typed))
      photo.giveBack(lost.photo)
    },
  })
  const messages = talk.data?.messages ?? []
  const last = messages.at(-1)
  const count = messages.length
  const send = (next: Meant) => {
    setBase(count)
    setText('')
    setProblem('')
    if (photo.picked) setPictured({ ...pictured, [count + 1]: photo.picked })
    photo.drop()
    say(next)
  }
  useEffect(() => {
    if (count > 1 || told !== null) end.current?.scrollIntoView({ block: 'end' })
  }, [count, told])
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (told !== null) return
    if (text.trim() === '' && photo.picked === null) setProblem(t`Napisz kilka słów o aucie.`)
    else send({ text: text.trim(), photo: photo.picked?.blob })
  }
  const question = last?.question ?? null
  const answers = [
    { value: 'yes', label: t`Tak` },
    { value: 'no', label: t`Nie` },
    { value: 'unknown', label: t`Nie wiem` },
  ] as const
  return (
    <Whole>
      <Notice>
        <Trans>
          Rozmawiasz z asystentem AI, nie z człowiekiem. Zada najwyżej trzy pytania. Jego diagnoza
          jest wstępna.
        </Trans>
      </Notice>
      {talk.isError ? (
        <ErrorState problem={talk.error} onRetry={() => void talk.refetch()} />
      ) : id !== undefined && talk.data === undefined ? (
        <SkeletonRows count={3} height={48} />
      ) : null}
      {messages.length === 0 && told === null ? null : (
        <Lines aria-label={t`Rozmowa`}>
          {messages.map((message) => (
            <li key={message.number} data-mine={message.is_ai ? undefined : ''}>
              {message.has_photo ? <SaidPhoto picked={pictured[message.number]} /> : null}
              <Said>{message.content}</Said>
              {message.diagnosis === null ? null : (
                <DiagnosisCard
                  diagnosis={message.diagnosis}
                  onBook={(service) => {
                    carryDiagnosis(message.diagnosis?.id ?? null)
                    onBook(service)
                  }}
                />
              )}
              {message.fell_back === '' ? null : (
                <small>
                  <Trans>Odpowiada silnik GarageManagera, bo usługa zewnętrzna zawiodła.</Trans>
                </small>
              )}
            </li>
          ))}
          {told !== null && count === base ? (
            <li data-mine="">
              {told.photo ? <SaidPhoto picked={pictured[base + 1]} /> : null}
              {told.text === '' ? null : (
                <Said>
                  {told.text ?? answers.find(({ value }) => value === told.answer)?.label}
                </Said>
              )}
            </li>
          ) : null}
          {(told !== null && count < base + 2) || (told === null && isAwaited(last)) ? (
            <li aria-busy="true">
              <Said>
                {words !== '' && told !== null ? words : <Trans>Asystent AI pisze…</Trans>}
              </Said>
            </li>
          ) : null}
        </Lines>
      )}
      {question !== null && question.id !== 'describe' && told === null ? (
        <Row role="group" aria-label={question.text}>
          {answers.map(({ value, label }) => (
            <ActionButton
              key={value}
              onClick={() => {
                send({ question_id: question.id, answer: value })
              }}
            >
              {label}
            </ActionButton>
          ))}
        </Row>
      ) : null}
      {last?.diagnosis == null ? null : <Judged id={id ?? ''} />}
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <TextAreaField
          label={messages.length === 0 ? t`Opisz to własnymi słowami` : t`Twoja wiadomość`}
          hint={
            messages.length === 0
              ? t`Na przykład: piszczy przy hamowaniu, najbardziej rano. Możesz podać kod błędu, np. P0420.`
              : undefined
          }
          rows={3}
          maxLength={2000}
          value={text}
          error={problem === '' ? undefined : problem}
          onChange={({ target }) => {
            setText(target.value)
            setProblem('')
          }}
        />
        {id === undefined && told === null ? <WhichCar {...car} /> : null}
        {photo.picked === null ? null : <PickedPhoto picked={photo.picked} onDrop={photo.drop} />}
        <Row>
          <ActionButton
            kind={last?.diagnosis == null ? 'next' : 'other'}
            type="submit"
            busy={told !== null && t`Wysyłam…`}
          >
            {messages.length === 0 ? <Trans>Sprawdź</Trans> : <Trans>Wyślij</Trans>}
          </ActionButton>
          {canSee === true && told === null ? (
            <CameraButton single label={t`Zdjęcie kontrolki`} onPhoto={photo.pick} />
          ) : null}
        </Row>
      </form>
      <div ref={end} />
    </Whole>
  )
}

function Judged({ id }: { id: string }) {
  const { t } = useLingui()
  const told = useMutation({
    mutationFn: (isHelpful: boolean) => judge(id, isHelpful, newIdempotencyKey()),
  })
  if (told.isSuccess)
    return (
      <p role="status">
        <Trans>Dziękujemy za ocenę.</Trans>
      </p>
    )
  return (
    <Row role="group" aria-label={t`Czy to pomogło?`}>
      <span style={{ alignSelf: 'center' }}>
        <Trans>Czy to pomogło?</Trans>
      </span>
      <ActionButton
        size="small"
        onClick={() => {
          told.mutate(true)
        }}
      >
        <Trans>Tak</Trans>
      </ActionButton>
      <ActionButton
        size="small"
        onClick={() => {
          told.mutate(false)
        }}
      >
        <Trans>Nie</Trans>
      </ActionButton>
    </Row>
  )
}
