import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState } from 'react'

import type { PartRow } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { Field } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'

import { partsByCode } from './api'
import { Quiet, Roomy, Rows } from './look'

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}
type DetectorKind = new (options: { formats: string[] }) => Detector

const FORMATS = ['ean_13', 'ean_8', 'upc_a', 'upc_e', 'code_128', 'code_39', 'itf', 'qr_code']
const LOOK_EVERY = 250

const Picture = styled('video')(({ theme }) => ({
  width: '100%',
  maxHeight: '46vh',
  objectFit: 'cover',
  borderRadius: 10,
  background: theme.vars.palette.surface.soft,
}))

const Found = styled('button')({
  padding: 0,
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  fontWeight: 600,
  textAlign: 'left',
  cursor: 'pointer',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
})

/** The browser's own, or one that is fetched when somebody wants to scan. */
async function detectorHere(): Promise<Detector> {
  if ('BarcodeDetector' in window)
    return new (window.BarcodeDetector as DetectorKind)({ formats: FORMATS })
  const { CodeReader } = await import('./code-reader')
  return new CodeReader()
}

/** Browsers give a camera to pages of a safe address alone. */
const hasCamera = (): boolean => 'mediaDevices' in navigator

interface ScannerProps {
  onFound: (part: PartRow) => void
  onClose: () => void
  /** For counting: the window stays and waits for the next code. */
  stays?: boolean
}

/** A code read by the camera where there is one, and typed or sent by a hand-held scanner everywhere. */
export function Scanner({ onFound, onClose, stays = false }: ScannerProps) {
  const { t } = useLingui()
  const problemText = useProblemText()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string>()
  const [several, setSeveral] = useState<PartRow[]>([])
  const [said, setSaid] = useState('')
  const choose = (part: PartRow) => {
    setSaid(t`${part.name}, ${part.sku}`)
    setCode('')
    setSeveral([])
    onFound(part)
    if (!stays) onClose()
  }
  const look = async (text: string) => {
    setProblem(undefined)
    setSeveral([])
    try {
      const found = await partsByCode(text)
      const [first] = found
      if (!first) setProblem(t`Żadna część nie ma kodu „${text}”.`)
      else if (found.length === 1) choose(first)
      else setSeveral(found)
    } catch (refused) {
      setProblem(problemText(refused))
    }
  }
  return (
    <Dialog title={t`Skanuj część`} onClose={onClose} atTop>
      <Roomy>
        <Camera onCode={(text) => void look(text)} />
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            const text = code.trim()
            if (text !== '') void look(text)
          }}
        >
          <FormProblem message={problem} />
          <Field
            label={t`Kod kreskowy, indeks albo numer OEM`}
            hint={t`Wpisz albo zeskanuj czytnikiem i zatwierdź Enterem.`}
            value={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={100}
            onChange={({ target }) => {
              setCode(target.value)
            }}
          />
          <div>
            <ActionButton kind="next" type="submit">
              <Trans>Znajdź</Trans>
            </ActionButton>
          </div>
        </Form>
        <div role="status">{said === '' ? null : <Quiet>{said}</Quiet>}</div>
        {several.length > 0 ? (
          <Rows aria-label={t`Pasujące części`}>
            {several.map((part) => (
              <li key={part.id}>
                <Found
                  type="button"
                  onClick={() => {
                    choose(part)
                  }}
                >
                  {part.name}
                </Found>
                <Quiet className="num">{part.sku}</Quiet>
              </li>
            ))}
          </Rows>
        ) : null}
      </Roomy>
    </Dialog>
  )
}

function Camera({ onCode }: { onCode: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const listener = useRef(onCode)
  const [state, setState] = useState<'idle' | 'on' | 'refused' | 'unread'>('idle')
  useEffect(() => {
    listener.current = onCode
  })
  useEffect(() => {
    if (state !== 'on') return
    let stream: MediaStream | undefined
    let isOver = false
    let last = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const watch = async (detector: Detector) => {
      if (isOver || !video.current) return
      const [seen] = await detector.detect(video.current).catch(() => [])
      // One look at a label gives many readings: the same code again says nothing new.
      if (seen && seen.rawValue !== last) {
        last = seen.rawValue
        listener.current(seen.rawValue)
      } else if (!seen) last = ''
      timer = setTimeout(() => void watch(detector), LOOK_EVERY)
    }
    // Asked anew after every wait.
    const hasEnded = (): boolean => isOver
    const release = () => {
      stream?.getTracks().forEach((track) => {
        track.stop()
      })
    }
    const start = async () => {
      const detector = await detectorHere().catch(() => null)
      if (hasEnded()) return
      if (!detector) {
        setState('unread')
        return
      }
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
        if (hasEnded() || !video.current) {
          release()
          return
        }
        video.current.srcObject = stream
        await video.current.play()
        void watch(detector)
      } catch {
        setState('refused')
      }
    }
    void start()
    return () => {
      isOver = true
      clearTimeout(timer)
      release()
    }
  }, [state])
  if (!hasCamera())
    return (
      <Quiet>
        <Trans>Ta przeglądarka nie czyta kodów aparatem. Wpisz kod albo użyj czytnika.</Trans>
      </Quiet>
    )
  if (state === 'on') return <Picture ref={video} muted playsInline aria-hidden="true" />
  return (
    <div>
      {state === 'refused' ? (
        <Quiet role="alert">
          <Trans>
            Nie ma dostępu do aparatu. Zezwól na niego w przeglądarce albo wpisz kod.
          </Trans>{' '}
        </Quiet>
      ) : null}
      {state === 'unread' ? (
        <Quiet role="alert">
          <Trans>
            Nie udało się wczytać czytnika kodów. Spróbuj jeszcze raz albo wpisz kod.
          </Trans>{' '}
        </Quiet>
      ) : null}
      <ActionButton
        onClick={() => {
          setState('on')
        }}
      >
        <Trans>Włącz aparat</Trans>
      </ActionButton>
    </div>
  )
}
