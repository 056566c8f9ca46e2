import type { RouteObject } from 'react-router'

import { NotFound } from '@/components/not-found'
import { RouteCrash } from '@/components/route-crash'

import { Layout } from './layout'

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
          { path: 'warsztaty/:id/termin', lazy: () => import('./pages/booking') },
          { path: 'wizyty', lazy: () => import('./pages/visits') },
          { path: 'wizyty/:id', lazy: () => import('./pages/visit') },
          { path: 'wizyty/:id/umowiona', lazy: () => import('./pages/visit-booked') },
          { path: 'wizyty/:id/termin', lazy: () => import('./pages/visit-move') },
          { path: 'zaloguj', lazy: () => import('./pages/log-in') },
          { path: 'zaloz-konto', lazy: () => import('./pages/sign-up') },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]
