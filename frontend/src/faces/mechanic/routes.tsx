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
          { path: 'zlecenia/:id', lazy: () => import('./pages/order') },
          { path: 'zlecenia/:id/ogledziny/:name', lazy: () => import('./pages/inspection') },
          { path: 'zlecenia/:id/rozmowa', lazy: () => import('./pages/talk') },
          { path: 'czas', lazy: () => import('./pages/time') },
          { path: 'do-wyslania', lazy: () => import('./pages/outbox') },
          { path: 'do-wyslania/:seq', lazy: () => import('./pages/decide') },
          { path: 'wizyty/:id', lazy: () => import('./pages/visit') },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]
