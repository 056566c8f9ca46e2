import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import type { CarKind, InspectionTemplate } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field, SelectField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useOnce } from '@/hooks/use-once'

import { currentOf } from '../api'
import { Buttons, Quiet, Roomy } from '../parts'
import { useRefusalText } from '../use-order'

import { addTemplate, saveTemplate, TEMPLATES_TOPIC } from './api'
import { useCarKindWords } from './car-kind-words'
import { TemplateSections } from './template-sections'
import {
  emptySection,
  itemsOf,
  sectionsOf,
  type TemplateProblem,
  type Wrong,
} from './template-values'

function useProblemWords(): Record<TemplateProblem, string> {
  const { t } = useLingui()
  return {
    name: t`Podaj nazwę.`,
    unit: t`Podaj jednostkę, na przykład mm.`,
    number: t`Wpisz liczbę, na przykład 3,5.`,
    both: t`Podaj obie granice: od której żółte i od której czerwone.`,
    falling: t`Im mniej, tym gorzej: czerwone zaczyna się niżej niż żółte.`,
    rising: t`Im więcej, tym gorzej: czerwone zaczyna się wyżej niż żółte.`,
    twice: t`Taki punkt już jest w tym dziale.`,
    'too-many': t`Szablon może mieć najwyżej 120 punktów.`,
  }
}

interface TemplateDialogProps {
  /** null makes a new one. */
  template: InspectionTemplate | null
  /** What a new one begins with. */
  copy?: InspectionTemplate
  onClose: () => void
}

/** A template whole: its name, the kind of car, and every point section by section. */
export function TemplateDialog({ template, copy, onClose }: TemplateDialogProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const refusal = useRefusalText()
  const kinds = useCarKindWords()
  const words = useProblemWords()
  const begun = template ?? copy
  const form = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState(template)
  const [name, setName] = useState(template?.name ?? (copy ? t`${copy.name} (kopia)` : ''))
  const [kind, setKind] = useState<CarKind>(begun?.car_kind ?? 'car')
  const [sections, setSections] = useState(() => {
    const known = begun ? sectionsOf(begun) : []
    return known.length > 0 ? known : [emptySection()]
  })
  const once = useOnce({ topics: [TEMPLATES_TOPIC] })
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const [problem, setProblem] = useState({ field: '', text: '' })
  const [isBusy, setBusy] = useState(false)
  const count = sections.reduce((sum, { points }) => sum + points.length, 0)

  /** The first field that is wrong takes the focus, however far down it stands. */
  const show = (found: Wrong) => {
    setWrong(found)
    form.current
      ?.querySelector<HTMLElement>(`[data-key="${found.key}"] [name="${found.field}"]`)
      ?.focus()
  }
  const submit = async () => {
    setWrong(null)
    setProblem({ field: '', text: '' })
    if (name.trim() === '') {
      setProblem({ field: 'name', text: words.name })
      return
    }
    const told = itemsOf(sections)
    if ('wrong' in told) {
      show(told.wrong)
      return
    }
    const terms = {
      name: name.trim(),
      car_kind: kind,
      is_active: read?.is_active ?? true,
      items: told.items,
    }
    setBusy(true)
    try {
      if (read) await saveTemplate(read.id, terms, read.version)
      else await once((key) => addTemplate(terms, key))
      void queries.invalidateQueries({ queryKey: [TEMPLATES_TOPIC] })
      onClose()
    } catch (refused) {
      setBusy(false)
      const current = currentOf(refused) as InspectionTemplate | null
      if (current) setRead(current)
      setProblem({
        field: '',
        text: current
          ? t`Ktoś zmienił ten szablon przed chwilą. Twoja wersja stoi poniżej: zapisz jeszcze raz, żeby zastąpić tamtą, albo zamknij.`
          : refusal(refused),
      })
    }
  }
  return (
    <Dialog
      title={template ? template.name : t`Nowy szablon oględzin`}
      width={860}
      onClose={onClose}
    >
      <Roomy ref={form}>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            if (!isBusy) void submit()
          }}
        >
          <FormProblem message={problem.field === '' ? problem.text || undefined : undefined} />
          <FormRow>
            <Field
              label={t`Nazwa szablonu`}
              maxLength={120}
              autoComplete="off"
              error={problem.field === 'name' ? problem.text : undefined}
              value={name}
              onChange={({ target }) => {
                setName(target.value)
              }}
            />
            <SelectField
              label={t`Rodzaj auta`}
              value={kind}
              onChange={({ target }) => {
                setKind(target.value as CarKind)
              }}
            >
              {Object.entries(kinds).map(([value, word]) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </SelectField>
          </FormRow>
          <TemplateSections
            sections={sections}
            onChange={setSections}
            errorOf={(key, field) =>
              wrong?.key === key && wrong.field === field ? words[wrong.problem] : undefined
            }
          />
          <Buttons>
            <ActionButton kind="next" type="submit" busy={isBusy && t`Zapisuję…`}>
              <Trans>Zapisz szablon</Trans>
            </ActionButton>
            <Quiet>
              <Plural
                value={count}
                one="# punkt"
                few="# punkty"
                many="# punktów"
                other="# punktu"
              />
            </Quiet>
          </Buttons>
        </Form>
      </Roomy>
    </Dialog>
  )
}
