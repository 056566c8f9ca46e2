import { styled } from '@mui/material/styles'
import {
  Children,
  type ComponentPropsWithRef,
  forwardRef,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

interface FieldFrame {
  label: ReactNode
  hint?: ReactNode
  /** The message of what is wrong; its presence marks the field invalid. */
  error?: ReactNode
  /** Shown after the label; every field without it is required. */
  optional?: ReactNode
  hideLabel?: boolean
  /** Inside the frame, before and after the text: an icon, a unit, a button. */
  before?: ReactNode
  after?: ReactNode
}

const Wrapper = styled('div')({
  display: 'grid',
  gap: 6,
  minWidth: 0,
  // The place where a message will be said takes no room before there is one.
  '& > [aria-live]:empty': { position: 'absolute' },
})

const Label = styled('label', { shouldForwardProp: (prop) => prop !== 'hidden' })<{
  hidden: boolean
}>(({ theme, hidden }) => ({
  ...theme.typography.body2,
  fontWeight: 550,
  ...(hidden
    ? { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }
    : {}),
}))

const Optional = styled('span')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  fontWeight: 400,
}))

const Frame = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: theme.density.control,
  paddingInline: 12,
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 8,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.primary,
  '&:hover': { borderColor: theme.vars.palette.text.secondary },
  '&:focus-within': {
    borderColor: theme.vars.palette.primary.main,
    boxShadow: `0 0 0 1px ${theme.vars.palette.primary.main}`,
  },
  '&[data-invalid]': {
    borderColor: theme.vars.palette.error.main,
    boxShadow: `0 0 0 1px ${theme.vars.palette.error.main}`,
  },
  '& > input, & > select, & > textarea': {
    flex: 1,
    minWidth: 0,
    width: '100%',
    padding: '8px 0',
    border: 0,
    outline: 'none',
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    // Below 16 px iOS zooms the page when a field takes focus.
    fontSize: 'max(1rem, 16px)',
    '@media (min-width: 720px)': { fontSize: `${String(theme.density.fontSize / 16)}rem` },
    '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
    '&:disabled': { color: theme.vars.palette.text.disabled },
  },
  '& option': { background: theme.vars.palette.background.paper },
  '& > textarea': { minHeight: '5.5em', resize: 'vertical' },
}))

const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  color: theme.vars.palette.text.secondary,
}))
const Problem = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  color: theme.vars.palette.error.main,
  fontWeight: 500,
}))

interface Described {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

function FieldShell(
  props: FieldFrame & { id?: string | undefined; children: (control: Described) => ReactNode },
) {
  const generated = useId()
  const id = props.id ?? generated
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const invalid = props.error !== undefined && props.error !== null && props.error !== ''
  const described = [props.hint ? hintId : null, invalid ? errorId : null].filter(Boolean).join(' ')
  return (
    <Wrapper>
      <Label htmlFor={id} hidden={props.hideLabel ?? false}>
        {props.label}
        {props.optional ? <Optional> ({props.optional})</Optional> : null}
      </Label>
      <Frame data-invalid={invalid ? '' : undefined}>
        {props.before}
        {props.children({
          id,
          'aria-invalid': invalid ? true : undefined,
          'aria-describedby': described === '' ? undefined : described,
        })}
        {props.after}
      </Frame>
      {props.hint ? <Hint id={hintId}>{props.hint}</Hint> : null}
      <div aria-live="polite">{invalid ? <Problem id={errorId}>{props.error}</Problem> : null}</div>
    </Wrapper>
  )
}

type FieldProps = FieldFrame & Omit<ComponentPropsWithRef<'input'>, 'ref'>

/** A labelled input. Spread react-hook-form's register() onto it. */
export const Field = forwardRef<HTMLInputElement, FieldProps>(function Field(
  { label, hint, error, optional, hideLabel, before, after, id, ...input },
  ref,
) {
  const frame = {
    label,
    hint,
    error,
    optional,
    before,
    after,
    id,
    ...(hideLabel === undefined ? {} : { hideLabel }),
  }
  return (
    <FieldShell {...frame}>{(control) => <input {...input} {...control} ref={ref} />}</FieldShell>
  )
})

type SelectFieldProps = FieldFrame & Omit<ComponentPropsWithRef<'select'>, 'ref'>

export const SelectField = forwardRef<HTMLSelectElement, SelectFieldProps>(function SelectField(
  { label, hint, error, optional, hideLabel, before, after, id, autoFocus, ...select },
  ref,
) {
  const ownId = useId()
  const shownId = id ?? ownId
  const frame = {
    label,
    hint,
    error,
    optional,
    before,
    after,
    id: shownId,
    ...(hideLabel === undefined ? {} : { hideLabel }),
  }
  const count = Children.count(select.children)
  const [firstCount] = useState(count)
  const hasFocus = useRef(false)
  useLayoutEffect(() => {
    if (hasFocus.current) document.getElementById(shownId)?.focus()
  }, [count, shownId])
  return (
    <FieldShell {...frame}>
      {(control) => (
        <select
          // Mounted anew when choices come or go: one that had not been there could not be shown as chosen.
          key={count}
          {...select}
          {...control}
          autoFocus={autoFocus === true && count === firstCount}
          onFocus={(event) => {
            hasFocus.current = true
            select.onFocus?.(event)
          }}
          onBlur={(event) => {
            hasFocus.current = false
            select.onBlur?.(event)
          }}
          ref={ref}
        />
      )}
    </FieldShell>
  )
})

type TextAreaFieldProps = FieldFrame & Omit<ComponentPropsWithRef<'textarea'>, 'ref'>

export const TextAreaField = forwardRef<HTMLTextAreaElement, TextAreaFieldProps>(
  function TextAreaField(
    { label, hint, error, optional, hideLabel, before, after, id, ...area },
    ref,
  ) {
    const frame = {
      label,
      hint,
      error,
      optional,
      before,
      after,
      id,
      ...(hideLabel === undefined ? {} : { hideLabel }),
    }
    return (
      <FieldShell {...frame}>
        {(control) => <textarea {...area} {...control} ref={ref} />}
      </FieldShell>
    )
  },
)
