import { styled } from '@mui/material/styles'
import { type ComponentPropsWithRef, forwardRef, type ReactNode, useId } from 'react'

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  columnGap: 12,
  alignItems: 'start',
  ...theme.typography.body2,
  '& input': {
    width: 20,
    height: 20,
    margin: '1px 0 0',
    accentColor: theme.vars.palette.primary.main,
  },
  '& p': {
    gridColumn: 2,
    margin: '4px 0 0',
    color: theme.vars.palette.error.main,
    ...theme.typography.caption,
  },
}))

type CheckFieldProps = { label: ReactNode; error?: ReactNode } & Omit<
  ComponentPropsWithRef<'input'>,
  'ref' | 'type'
>

export const CheckField = forwardRef<HTMLInputElement, CheckFieldProps>(function CheckField(
  { label, error, ...input },
  ref,
) {
  const id = useId()
  return (
    <Row>
      <input
        {...input}
        ref={ref}
        id={id}
        type="checkbox"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {error ? <p id={`${id}-error`}>{error}</p> : null}
    </Row>
  )
})
