import { useEffect, useRef } from 'react'
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'

/**
 * For a form whose `defaultValues` are what was read: read anew and different, it is shown anew, after an undo as well.
 * What somebody has written in stays; call what is returned with what was saved and what stood in the form when it was
 * sent, so that what is read next counts again and what was typed meanwhile stays. (`keepDirtyValues` of react-hook-form leaves what was saved dirty for good.)
 */
export function useReadAnew<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  read: Values,
): (saved: Values, sent: Values) => void {
  const { dirtyFields } = form.formState
  const told = JSON.stringify(read)
  const shown = useRef(told)
  useEffect(() => {
    if (shown.current === told) return
    shown.current = told
    show(form, JSON.parse(told) as Values, (name) => !(name in dirtyFields))
  }, [form, told, dirtyFields])
  return (saved, sent) => {
    const now = form.getValues()
    show(form, saved, () => true)
    for (const name of Object.keys(now))
      if (JSON.stringify(now[name]) !== JSON.stringify(sent[name]))
        form.setValue(name as Path<Values>, now[name] as PathValue<Values, Path<Values>>, {
          shouldDirty: true,
        })
  }
}

function show<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  values: Values,
  isShown: (name: string) => boolean,
) {
  for (const name of Object.keys(values).filter(isShown))
    form.resetField(name as Path<Values>, {
      defaultValue: values[name] as PathValue<Values, Path<Values>>,
      keepError: true,
    })
}
