import { styled } from '@mui/material/styles'
import type { ComponentProps } from 'react'

const Stack = styled('form')({ display: 'grid', gap: 16 })

/** Fields under each other. The browser's own bubbles are off: our messages stand at the fields. */
export function Form(props: ComponentProps<typeof Stack>) {
  return <Stack noValidate {...props} />
}

export const FormRow = styled('div')({
  display: 'grid',
  gap: 16,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
  alignItems: 'start',
})
