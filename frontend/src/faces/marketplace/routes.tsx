import type { RouteObject } from 'react-router'

import { NotFound } from '@/components/not-found'
import { RouteCrash } from '@/components/route-crash'
import { authTexts } from '@/features/auth/texts'
import { legalTexts } from '@/features/legal/texts'
import { withTexts } from '@/lib/i18n'

import { Layout } from './layout'
import { moreTexts } from './more-texts'

const later = withTexts(moreTexts)
const ofAuth = withTexts(authTexts)
const ofLegal = withTexts(legalTexts)

export const routes: RouteObject[] = [
  {
    element: <Layout />,
    children: [
      {
        errorElement: <RouteCrash />,
        children: [
          { index: true, lazy: () => import('./pages/home') },
          { path: 'warsztaty', lazy: () => import('./pages/results') },
          { path: 'warsztaty/:id', lazy: () => import('./pages/workshop') },
          { path: 'warsztaty/:id/termin', lazy: later(() => import('./pages/booking')) },
          { path: 'wizyty', lazy: later(() => import('./pages/visits')) },
          { path: 'wizyty/:id', lazy: later(() => import('./pages/visit')) },
          { path: 'wizyty/:id/umowiona', lazy: later(() => import('./pages/visit-booked')) },
          { path: 'wizyty/:id/termin', lazy: later(() => import('./pages/visit-move')) },
          { path: 'kosztorys/:token', lazy: later(() => import('./pages/estimate')) },
          { path: 'wiadomosci/:conversationId?', lazy: later(() => import('./pages/messages')) },
          { path: 'auta', lazy: later(() => import('./pages/cars')) },
          { path: 'auta/nowe', lazy: later(() => import('./pages/car-new')) },
          { path: 'auta/:id', lazy: later(() => import('./pages/car')) },
          { path: 'auta/:id/zmien', lazy: later(() => import('./pages/car-edit')) },
          { path: 'wypisz/:secret', lazy: later(() => import('./pages/unsubscribe')) },
          { path: 'powiadomienia', lazy: later(() => import('./pages/notices')) },
          { path: 'powiadomienia/wszystkie', lazy: later(() => import('./pages/all-notices')) },
          { path: 'profil', lazy: later(() => import('./pages/profile')) },
          { path: 'diagnoza/:sessionId?', lazy: later(() => import('./pages/assistant')) },
          { path: 'trafnosc-ai', lazy: later(() => import('./pages/ai-quality')) },
          { path: 'dla-warsztatow', lazy: () => import('./pages/for-workshops') },
          { path: 'dla-warsztatow/zaloz', lazy: later(() => import('./pages/open-workshop')) },
          { path: 'ranking', lazy: () => import('./pages/ranking') },
          { path: 'dane-demonstracyjne', lazy: () => import('./pages/demo-data') },
          { path: 'zrodla', lazy: () => import('./pages/map-sources') },
          { path: 'regulamin', lazy: ofLegal(() => import('./pages/terms')) },
          { path: 'prywatnosc', lazy: ofLegal(() => import('./pages/privacy')) },
          { path: 'zaloguj', lazy: ofAuth(() => import('./pages/log-in')) },
          { path: 'zaloz-konto', lazy: ofAuth(() => import('./pages/sign-up')) },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]
