import { type ComponentProps, forwardRef } from 'react'

import { Field } from '@/components/field'

/** Six digits from a mail or an authenticator; phones offer them by themselves. */
export const CodeField = forwardRef<HTMLInputElement, ComponentProps<typeof Field>>(
  function CodeField(props, ref) {
    return (
      <Field
        {...props}
        ref={ref}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        autoFocus
        style={{
          fontVariantNumeric: 'tabular-nums',
          letterSpacing: '0.35em',
          fontSize: '1.375rem',
        }}
      />
    )
  },
)
