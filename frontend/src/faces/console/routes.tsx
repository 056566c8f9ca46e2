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
          { path: 'warsztaty', lazy: () => import('./pages/workshops') },
          { path: 'warsztaty/:id', lazy: () => import('./pages/workshop') },
          { path: 'wiadomosci/:part?', lazy: () => import('./pages/messages') },
          { path: 'zadania', lazy: () => import('./pages/tasks') },
          { path: 'powiadomienia', lazy: () => import('./pages/notices') },
          { path: 'asystent-ai', lazy: () => import('./pages/assistant') },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]
