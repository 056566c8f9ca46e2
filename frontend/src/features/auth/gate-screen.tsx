import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'

import { BrandMark } from '@/components/brand'
import { LanguageSwitch, SchemeSwitch } from '@/components/switches'

import { AuthFlow, useStepTitle } from './auth-flow'
import type { Step } from './steps'

const Screen = styled('main')(({ theme }) => ({
  display: 'grid',
  placeItems: 'center',
  minHeight: '100dvh',
  padding: 16,
  background: theme.vars.palette.background.default,
}))

const Place = styled('div')({
  flex: 1,
  display: 'grid',
  placeItems: 'center',
  padding: '24px 16px',
})

const Card = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  width: 'min(420px, 100%)',
  padding: 'clamp(20px, 5vw, 32px)',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 14,
  background: theme.vars.palette.background.paper,
  '& > header': { display: 'flex', alignItems: 'center', gap: 8 },
  '& h1': { ...theme.typography.h1, margin: 0 },
}))

const noop = () => undefined

/** Asks who it is: alone on a screen, or in the middle of a page that has its own head. */
export default function GateScreen({ title, isAlone }: { title: string; isAlone: boolean }) {
  const stepTitle = useStepTitle()
  const [step, setStep] = useState<Step['name']>('login')
  useEffect(() => {
    document.title = `${stepTitle(step)} · ${title}`
  })
  const Around = isAlone ? Screen : Place
  return (
    <Around>
      <Card>
        {isAlone ? (
          <header>
            <BrandMark />
            <strong style={{ flex: 1 }}>{title}</strong>
            <LanguageSwitch />
            <SchemeSwitch />
          </header>
        ) : (
          <strong>{title}</strong>
        )}
        <h1>{stepTitle(step)}</h1>
        <AuthFlow start="login" onStep={setStep} onDone={noop} />
      </Card>
    </Around>
  )
}
