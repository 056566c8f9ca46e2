import { startFace } from '@/app/start'
import { SignInProvider } from '@/features/auth/sign-in-provider'
import { startStaffSession } from '@/features/auth/start-staff-session'
import { followPerson } from '@/features/pit/person'

import { installApp } from './install-app'
import { routes } from './routes'
import { texts } from './texts'

followPerson()
void startStaffSession()
void startFace({
  density: 'huge',
  texts,
  routes,
  basename: '/m',
  around: (children) => <SignInProvider>{children}</SignInProvider>,
})

if (import.meta.env.PROD) installApp()
