/** Where somebody stands between „not here” and „in”. Moving on never loses the e-mail already typed. */
export type Step =
  | { name: 'login' | 'register' | 'confirm' | 'reset' | 'new-password'; email: string }
  | { name: 'totp'; email: string; password: string }

export interface StepProps {
  email: string
  go: (step: Step) => void
}
