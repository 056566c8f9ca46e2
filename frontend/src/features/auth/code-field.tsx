import { type ComponentProps, forwardRef } from 'react'

import { Field } from '@/components/field'

/** Six digits from a mail or an authenticator, unless told otherwise; phones offer them by themselves. */
export const CodeField = forwardRef<HTMLInputElement, ComponentProps<typeof Field>>(
  function CodeField(props, ref) {
    return (
      <Field
        maxLength={6}
        {...props}
        ref={ref}
        inputMode="numeric"
        autoComplete="one-time-code"
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
