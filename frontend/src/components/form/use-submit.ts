import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { config } from 'zod'

import { ApiError } from '@/api/envelope'

import { useProblemText } from '../error-state'

// Zod tries to write code for its checks, which the content policy refuses and reports.
config({ jitless: true })

/**
 * Wraps a form's submission: what the server says of a field lands on that field, the first of them takes the focus,
 * and the rest becomes one sentence in `errors.root` for FormProblem. Nothing typed is lost.
 */
export function useSubmit<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  send: (values: Values) => Promise<void>,
): (event?: React.BaseSyntheticEvent) => void {
  const text = useProblemText()
  const submit = form.handleSubmit(async (values) => {
    try {
      await send(values)
    } catch (problem) {
      const messages = problem instanceof ApiError ? problem.fieldMessages : {}
      const known = Object.entries(messages).filter(
        ([field]) => field.split('.')[0] !== undefined && (field.split('.')[0] ?? '') in values,
      )
      for (const [index, [field, message]] of known.entries()) {
        form.setError(
          field as Path<Values>,
          { type: 'server', message },
          { shouldFocus: index === 0 },
        )
      }
      if (known.length === 0) form.setError('root', { type: 'server', message: text(problem) })
    }
  })
  return (event) => void submit(event)
}
