import { Trans, useLingui } from '@lingui/react/macro'
import MoreIcon from '@mui/icons-material/MoreHoriz'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { useProblemText } from '@/components/error-state'
import { SelectField } from '@/components/field'
import { Menu, MenuItem, MenuLine } from '@/components/menu'
import { tellRefusal } from '@/components/notify'
import { useAuth } from '@/hooks/use-auth'

import { ThreadHead } from './parts'
import { changeConversation, colleaguesQuery, type StaffConversation } from './staff-talk'
import { SubjectInPlace } from './subject-in-place'
import { type Priority, TOPIC } from './talk'

const Care = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
  gap: 8,
  padding: '6px 10px 6px 16px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
}))

interface StaffHeadProps {
  conversation: StaffConversation
  back: string
  search: ReactNode
}

/** Who it is with and about what, who takes care of it and how soon. */
export function StaffHead({ conversation, back, search }: StaffHeadProps) {
  const { t } = useLingui()
  const { user } = useAuth()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const colleagues = useQuery(colleaguesQuery()).data ?? []
  const change = useMutation({
    mutationFn: (changes: Parameters<typeof changeConversation>[1]) =>
      changeConversation(conversation.id, changes),
    onSuccess: () => queries.invalidateQueries({ queryKey: [TOPIC] }),
    onError: (problem) => {
      tellRefusal(problemText(problem))
    },
  })
  // What was chosen stands there while it is on its way.
  const { assigned_to_id, priority, status } = {
    ...conversation,
    ...(change.isPending ? change.variables : {}),
  }
  const isClosed = status === 'closed'
  const isMine = user !== null && assigned_to_id === user.id
  const isKnown = colleagues.some(({ id }) => id === assigned_to_id)
  return (
    <>
      <ThreadHead>
        <div>
          <h2>
            {conversation.customer_id === null ? (
              conversation.client_name
            ) : (
              <Link to={`/klienci/${String(conversation.customer_id)}`}>
                {conversation.client_name}
              </Link>
            )}
          </h2>
          <SubjectInPlace
            subject={conversation.subject}
            onSave={(subject) => change.mutateAsync({ subject })}
          />
        </div>
        {search}
        <Menu label={t`Co zrobić z rozmową`} icon={<MoreIcon />}>
          {(fold) => (
            <>
              <MenuItem
                onClick={() => {
                  fold()
                  change.mutate({ assigned_to_id: isMine ? null : (user?.id ?? null) })
                }}
              >
                {isMine ? <Trans>Oddaj innym</Trans> : <Trans>Zajmę się tym</Trans>}
              </MenuItem>
              <MenuLine />
              {conversation.order_id === null ? null : (
                <MenuItem to={`/zlecenia/${String(conversation.order_id)}`}>
                  <Trans>Otwórz zlecenie</Trans>
                </MenuItem>
              )}
              {conversation.appointment_id === null ? null : (
                <MenuItem to={`/wizyty/${conversation.appointment_id}`}>
                  <Trans>Otwórz wizytę</Trans>
                </MenuItem>
              )}
              <MenuItem
                onClick={() => {
                  fold()
                  change.mutate({ status: isClosed ? 'active' : 'closed' })
                }}
              >
                {isClosed ? <Trans>Otwórz na nowo</Trans> : <Trans>Zamknij rozmowę</Trans>}
              </MenuItem>
            </>
          )}
        </Menu>
        <ActionButton size="small" kind="quiet" to={back}>
          <Trans>Lista</Trans>
        </ActionButton>
      </ThreadHead>
      <Care>
        <SelectField
          label={t`Kto się zajmuje`}
          hideLabel
          value={assigned_to_id === null ? '' : String(assigned_to_id)}
          onChange={({ target }) => {
            change.mutate({ assigned_to_id: target.value === '' ? null : Number(target.value) })
          }}
        >
          <option value="">{t`nikomu nieprzydzielona`}</option>
          {assigned_to_id === null || isKnown ? null : (
            <option value={String(assigned_to_id)}>{conversation.assigned_to_name}</option>
          )}
          {colleagues.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {t`zajmuje się: ${name}`}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t`Priorytet`}
          hideLabel
          value={priority}
          onChange={({ target }) => {
            change.mutate({ priority: target.value as Priority })
          }}
        >
          <option value="low">{t`może poczekać`}</option>
          <option value="normal">{t`zwykły priorytet`}</option>
          <option value="high">{t`ważne`}</option>
          <option value="urgent">{t`pilne`}</option>
        </SelectField>
      </Care>
    </>
  )
}
