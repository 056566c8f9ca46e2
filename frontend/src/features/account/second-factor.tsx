import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import { sharedApi } from '@/api/apis'
import { unwrap } from '@/api/envelope'
import type { components } from '@/api/shared.d.ts'
import { ActionButton } from '@/components/action-button'
import { ErrorState, useProblemText } from '@/components/error-state'
import { Field } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { Skeleton } from '@/components/skeleton'

type Totp = components['schemas']['TotpOut']

const totpQuery = () =>
  queryOptions({
    queryKey: ['totp'],
    queryFn: async () => unwrap(await sharedApi.GET('/api/v1/auth/totp/')),
  })

const Codes = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
  gap: '4px 16px',
  margin: 0,
  padding: '12px 16px',
  listStyle: 'none',
  borderRadius: 10,
  background: theme.vars.palette.surface.soft,
  fontFamily: 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace',
}))

const Picture = styled('img')({
  width: 200,
  height: 200,
  padding: 10,
  background: '#fff',
  borderRadius: 10,
})

function CodeForm({ action, send }: { action: string; send: (code: string) => Promise<void> }) {
  const { t } = useLingui()
  const schema = z.object({
    code: z
      .string()
      .trim()
      .min(6, t`Wpisz kod z aplikacji.`),
  })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { code: '' } })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, ({ code }) => send(code))
  return (
    <Form onSubmit={submit}>
      <Field
        label={t`Kod z aplikacji`}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        error={errors.code?.message}
        {...form.register('code')}
      />
      <FormProblem message={errors.root?.message} />
      <div>
        <ActionButton type="submit" busy={isSubmitting && t`Sprawdzam kod…`}>
          {action}
        </ActionButton>
      </div>
    </Form>
  )
}

/** A code from an authenticator app at every log-in, for those who want it. */
export function SecondFactor() {
  const { t } = useLingui()
  const text = useProblemText()
  const queries = useQueryClient()
  const { data: status, error, refetch } = useQuery(totpQuery())
  const [setup, setSetup] = useState<Totp | null>(null)
  const [codes, setCodes] = useState<string[]>([])
  const [leaving, setLeaving] = useState(false)
  const begin = useMutation({
    mutationFn: async () => unwrap(await sharedApi.POST('/api/v1/auth/totp/', { body: {} })),
    onSuccess: setSetup,
  })
  if (!status)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton height={80} />
    )

  if (codes.length > 0)
    return (
      <>
        <p>
          <Trans>
            Włączone. Zapisz te kody w bezpiecznym miejscu: każdy zastąpi raz kod z aplikacji, gdyby
            telefon zginął. Drugi raz ich nie pokażemy.
          </Trans>
        </p>
        <Codes translate="no">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </Codes>
        <div>
          <ActionButton
            onClick={() => {
              setCodes([])
            }}
          >
            <Trans>Kody zapisane</Trans>
          </ActionButton>
        </div>
      </>
    )

  if (status.active)
    return (
      <>
        <p>
          <Trans>
            Włączone: przy logowaniu pytamy o kod z aplikacji. Pozostałe kody zapasowe:{' '}
            {status.recovery_codes_left}.
          </Trans>
        </p>
        {leaving ? (
          <CodeForm
            action={t`Wyłącz`}
            send={async (code) => {
              const off = unwrap(await sharedApi.DELETE('/api/v1/auth/totp/', { body: { code } }))
              queries.setQueryData(totpQuery().queryKey, off)
              setLeaving(false)
              setSetup(null)
            }}
          />
        ) : (
          <div>
            <ActionButton
              onClick={() => {
                setLeaving(true)
              }}
            >
              <Trans>Wyłącz</Trans>
            </ActionButton>
          </div>
        )}
      </>
    )

  if (setup?.secret)
    return (
      <>
        <p>
          <Trans>
            Zeskanuj ten kod w aplikacji uwierzytelniającej albo przepisz do niej klucz:
          </Trans>{' '}
          <code translate="no" style={{ overflowWrap: 'anywhere' }}>
            {setup.secret}
          </code>
        </p>
        {setup.qr_svg ? (
          <Picture
            alt={t`Kod do zeskanowania w aplikacji`}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(setup.qr_svg)}`}
          />
        ) : null}
        <CodeForm
          action={t`Włącz`}
          send={async (code) => {
            const on = unwrap(await sharedApi.POST('/api/v1/auth/totp/', { body: { code } }))
            queries.setQueryData(totpQuery().queryKey, on)
            setCodes(on.recovery_codes)
          }}
        />
      </>
    )

  return (
    <>
      <p>
        <Trans>
          Samo hasło może wyciec. Z aplikacją uwierzytelniającą do logowania potrzebny jest też kod
          z Twojego telefonu.
        </Trans>
      </p>
      <FormProblem message={begin.error ? text(begin.error) : undefined} />
      <div>
        <ActionButton
          busy={begin.isPending && t`Przygotowuję…`}
          onClick={() => {
            begin.mutate()
          }}
        >
          <Trans>Włącz logowanie dwuetapowe</Trans>
        </ActionButton>
      </div>
    </>
  )
}
