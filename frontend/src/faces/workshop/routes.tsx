import type { RouteObject } from 'react-router'

import { NotFound } from '@/components/not-found'
import { RouteCrash } from '@/components/route-crash'
import { legalTexts } from '@/features/legal/texts'
import { withTexts } from '@/lib/i18n'

import { Layout } from './layout'
import { moreTexts } from './more-texts'
import { stockTexts } from './stock-texts'

const later = withTexts(moreTexts)
const ofStock = withTexts(stockTexts)
const ofLegal = withTexts(legalTexts)

/** A visit opens over the page one came from, so the same panels stand under both. */
const visits: RouteObject[] = [
  { path: 'wizyty/nowa', lazy: () => import('./pages/new-visit') },
  { path: 'wizyty/:id', lazy: () => import('./pages/visit') },
]

export const routes: RouteObject[] = [
  // Whoever signs up here has no account yet.
  { path: 'regulamin', lazy: ofLegal(() => import('./pages/terms')) },
  { path: 'prywatnosc', lazy: ofLegal(() => import('./pages/privacy')) },
  {
    element: <Layout />,
    children: [
      {
        errorElement: <RouteCrash />,
        children: [
          { path: '/', lazy: () => import('./pages/home'), children: visits },
          { path: 'kalendarz', lazy: () => import('./pages/calendar'), children: visits },
          { path: 'klienci', lazy: later(() => import('./pages/customers')) },
          {
            path: 'klienci/:customerId',
            lazy: later(() => import('./pages/customer')),
            children: visits,
          },
          { path: 'zlecenia', lazy: later(() => import('./pages/orders')) },
          { path: 'zlecenia/nowe', lazy: later(() => import('./pages/new-order')) },
          { path: 'zlecenia/czas', lazy: later(() => import('./pages/time')) },
          { path: 'zlecenia/:orderId', lazy: later(() => import('./pages/order')) },
          { path: 'tablica', lazy: later(() => import('./pages/board')) },
          { path: 'magazyn/:part?/:id?', lazy: ofStock(() => import('./pages/stock')) },
          { path: 'wiadomosci/:conversationId?', lazy: later(() => import('./pages/messages')) },
          { path: 'ustawienia/:part?', lazy: later(() => import('./pages/settings')) },
          { path: 'powiadomienia', lazy: later(() => import('./pages/notices')) },
          { path: 'powiadomienia/wszystkie', lazy: later(() => import('./pages/all-notices')) },
          { path: 'profil', lazy: later(() => import('./pages/profile')) },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]
