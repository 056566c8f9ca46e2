import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'

import type { InspectionTemplate } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState, useProblemText } from '@/components/error-state'
import { tellRefusal } from '@/components/notify'
import { SkeletonRows } from '@/components/skeleton'
import { useWorkshop } from '@/hooks/use-workshop'

import { allTemplatesQuery, saveTemplate, TEMPLATES_TOPIC } from './api'
import { useCarKindWords } from './car-kind-words'
import { Rows, SettingsSection } from './frame'
import { termsOf } from './template-values'

const TemplateDialog = lazy(() =>
  import('./template-dialog').then(({ TemplateDialog: Editor }) => ({ default: Editor })),
)

interface Edited {
  template: InspectionTemplate | null
  /** A copy begins with everything of another one and is a new one. */
  copy?: InspectionTemplate
}

/** What cars are looked at along, by kind. */
export function TemplatesSection() {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const kinds = useCarKindWords()
  const templates = useQuery(allTemplatesQuery())
  const [edited, setEdited] = useState<Edited | null>(null)
  const mayEdit = can('orders.settings')
  const turn = async (template: InspectionTemplate) => {
    const terms = { ...termsOf(template), is_active: !template.is_active }
    try {
      await saveTemplate(template.id, terms, template.version)
    } catch (problem) {
      tellRefusal(problemText(problem))
    }
    await queries.invalidateQueries({ queryKey: [TEMPLATES_TOPIC] })
  }
  const add = mayEdit ? (
    <div>
      <ActionButton
        onClick={() => {
          setEdited({ template: null })
        }}
      >
        <Trans>Dodaj szablon oględzin</Trans>
      </ActionButton>
    </div>
  ) : null
  return (
    <SettingsSection aria-label={t`Szablony oględzin`}>
      <h2>
        <Trans>Szablony oględzin</Trans>
      </h2>
      <p>
        <Trans>
          Co po kolei ogląda mechanik. Przy zleceniu od razu wybrany jest szablon dla rodzaju auta,
          jeśli zdradza go marka albo model, a jeśli nie, dla osobowego. Zmiana szablonu nie rusza
          oględzin, które już trwają.
        </Trans>
      </p>
      {templates.data === undefined ? (
        templates.isError ? (
          <ErrorState problem={templates.error} onRetry={() => void templates.refetch()} />
        ) : (
          <SkeletonRows count={4} height={44} />
        )
      ) : templates.data.length === 0 ? (
        <EmptyState drawing="signpost" action={add}>
          <Trans>Nie ma jeszcze żadnego szablonu oględzin.</Trans>
        </EmptyState>
      ) : (
        <>
          <Rows>
            {templates.data.map((template) => (
              <li key={template.id}>
                <span data-grow="">
                  <b>{template.name}</b>{' '}
                  <small>
                    {kinds[template.car_kind]}
                    {' · '}
                    <Plural
                      value={template.items.length}
                      one="# punkt"
                      few="# punkty"
                      many="# punktów"
                      other="# punktu"
                    />
                    {template.is_active ? null : ` · ${t`wyłączony`}`}
                  </small>
                </span>
                {mayEdit ? (
                  <>
                    <ActionButton
                      size="small"
                      aria-label={t`Zmień: ${template.name}`}
                      onClick={() => {
                        setEdited({ template })
                      }}
                    >
                      <Trans>Zmień</Trans>
                    </ActionButton>
                    <ActionButton
                      size="small"
                      kind="quiet"
                      aria-label={t`Zrób kopię: ${template.name}`}
                      onClick={() => {
                        setEdited({ template: null, copy: template })
                      }}
                    >
                      <Trans>Zrób kopię</Trans>
                    </ActionButton>
                    <ActionButton
                      size="small"
                      kind="quiet"
                      aria-label={
                        template.is_active
                          ? t`Wyłącz: ${template.name}`
                          : t`Włącz: ${template.name}`
                      }
                      onClick={() => void turn(template)}
                    >
                      {template.is_active ? <Trans>Wyłącz</Trans> : <Trans>Włącz</Trans>}
                    </ActionButton>
                  </>
                ) : null}
              </li>
            ))}
          </Rows>
          {add}
        </>
      )}
      {edited ? (
        <Suspense>
          <TemplateDialog
            template={edited.template}
            {...(edited.copy ? { copy: edited.copy } : {})}
            onClose={() => {
              setEdited(null)
            }}
          />
        </Suspense>
      ) : null}
    </SettingsSection>
  )
}
