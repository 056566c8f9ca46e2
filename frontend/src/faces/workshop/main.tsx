import { startFace } from '@/app/start'
import { SignInProvider } from '@/features/auth/sign-in-provider'
import { startStaffSession } from '@/features/auth/start-staff-session'

import { routes } from './routes'
import { texts } from './texts'

void startStaffSession()
void startFace({
  density: 'dense',
  texts,
  routes,
  around: (children) => <SignInProvider>{children}</SignInProvider>,
})
