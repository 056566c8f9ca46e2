import type { RouteObject } from 'react-router'

import { NotFound } from '@/components/not-found'
import { RouteCrash } from '@/components/route-crash'
import { withTexts } from '@/lib/i18n'

import { Layout } from './layout'
import { moreTexts } from './more-texts'

const later = withTexts(moreTexts)

/** A visit opens over the page one came from, so the same panels stand under both. */
const visits: RouteObject[] = [
  { path: 'wizyty/nowa', lazy: () => import('./pages/new-visit') },
  { path: 'wizyty/:id', lazy: () => import('./pages/visit') },
]

export const routes: RouteObject[] = [
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
          { path: 'ustawienia/:part?', lazy: later(() => import('./pages/settings')) },
          { path: 'profil', lazy: later(() => import('./pages/profile')) },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]
