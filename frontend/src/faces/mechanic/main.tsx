import { startFace } from '@/app/start'
import { SignInProvider } from '@/features/auth/sign-in-provider'
import { startStaffSession } from '@/features/auth/start-staff-session'

import { routes } from './routes'
import { texts } from './texts'

void startStaffSession()
void startFace({
  density: 'huge',
  texts,
  routes,
  basename: '/m',
  around: (children) => <SignInProvider>{children}</SignInProvider>,
})

// A page that cannot install itself still works as a page.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/mechanic-sw.js', { scope: '/m/' }).catch(() => undefined)
}
