import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import { sharedApi } from '@/api/apis'
import { unwrap } from '@/api/envelope'
import type { components } from '@/api/shared.d.ts'
import { ActionButton } from '@/components/action-button'
import { ErrorState } from '@/components/error-state'
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

interface Proof {
  password: string
  code: string
}

/** An unattended screen must not be enough to change how one logs in: what is asked for depends on the change. */
function ProofForm({
  action,
  asks,
  send,
}: {
  action: string
  asks: readonly (keyof Proof)[]
  send: (proof: Proof) => Promise<void>
}) {
  const { t } = useLingui()
  const schema = z.object({
    password: z.string().min(asks.includes('password') ? 1 : 0, t`Podaj hasło.`),
    code: z
      .string()
      .trim()
      .min(asks.includes('code') ? 6 : 0, t`Wpisz kod z aplikacji.`),
  })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: '', code: '' } })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, send)
  return (
    <Form onSubmit={submit}>
      {asks.includes('password') ? (
        <Field
          label={t`Hasło`}
          type="password"
          autoComplete="current-password"
          error={errors.password?.message}
          {...form.register('password')}
        />
      ) : null}
      {asks.includes('code') ? (
        <Field
          label={t`Kod z aplikacji`}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          error={errors.code?.message}
          {...form.register('code')}
        />
      ) : null}
      <FormProblem message={errors.root?.message} />
      <div>
        <ActionButton type="submit" busy={isSubmitting && t`Sprawdzam…`}>
          {action}
        </ActionButton>
      </div>
    </Form>
  )
}

/** A code from an authenticator app at every log-in, for those who want it. */
export function SecondFactor() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { data: status, error, refetch } = useQuery(totpQuery())
  const [setup, setSetup] = useState<Totp | null>(null)
  const [codes, setCodes] = useState<string[]>([])
  const [starting, setStarting] = useState(false)
  const [change, setChange] = useState<'off' | 'codes' | null>(null)
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
        {change === 'off' ? (
          <ProofForm
            key="off"
            asks={['password', 'code']}
            action={t`Wyłącz`}
            send={async (body) => {
              const off = unwrap(await sharedApi.DELETE('/api/v1/auth/totp/', { body }))
              queries.setQueryData(totpQuery().queryKey, off)
              setChange(null)
              setSetup(null)
              setStarting(false)
            }}
          />
        ) : null}
        {change === 'codes' ? (
          <ProofForm
            key="codes"
            asks={['password', 'code']}
            action={t`Zrób nowe kody zapasowe`}
            send={async (body) => {
              const renewed = unwrap(
                await sharedApi.POST('/api/v1/auth/totp/recovery-codes/', { body }),
              )
              queries.setQueryData(totpQuery().queryKey, renewed)
              setChange(null)
              setCodes(renewed.recovery_codes)
            }}
          />
        ) : null}
        {change === null ? (
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
            <ActionButton
              onClick={() => {
                setChange('codes')
              }}
            >
              <Trans>Nowe kody zapasowe</Trans>
            </ActionButton>
            <ActionButton
              onClick={() => {
                setChange('off')
              }}
            >
              <Trans>Wyłącz</Trans>
            </ActionButton>
          </div>
        ) : null}
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
        <ProofForm
          asks={['code']}
          action={t`Włącz`}
          send={async ({ code }) => {
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
      {starting ? (
        <ProofForm
          asks={['password']}
          action={t`Dalej`}
          send={async ({ password }) => {
            setSetup(unwrap(await sharedApi.POST('/api/v1/auth/totp/', { body: { password } })))
          }}
        />
      ) : (
        <div>
          <ActionButton
            onClick={() => {
              setStarting(true)
            }}
          >
            <Trans>Włącz logowanie dwuetapowe</Trans>
          </ActionButton>
        </div>
      )}
    </>
  )
}
