import { startFace } from '@/app/start'
import { SignInProvider } from '@/features/auth/sign-in-provider'
import { startSession } from '@/features/auth/start-session'

import { routes } from './routes'
import { texts } from './texts'

void startSession()
void startFace({
  density: 'dense',
  texts,
  routes,
  around: (children) => <SignInProvider>{children}</SignInProvider>,
})
