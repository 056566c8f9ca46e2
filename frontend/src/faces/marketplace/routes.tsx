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
          { path: 'auta', lazy: () => import('./pages/cars') },
          { path: 'auta/nowe', lazy: () => import('./pages/car-new') },
          { path: 'auta/:id', lazy: () => import('./pages/car') },
          { path: 'auta/:id/zmien', lazy: () => import('./pages/car-edit') },
          { path: 'profil', lazy: () => import('./pages/profile') },
          { path: 'dla-warsztatow', lazy: () => import('./pages/for-workshops') },
          { path: 'dla-warsztatow/zaloz', lazy: () => import('./pages/open-workshop') },
          { path: 'ranking', lazy: () => import('./pages/ranking') },
          { path: 'dane-demonstracyjne', lazy: () => import('./pages/demo-data') },
          { path: 'zrodla', lazy: () => import('./pages/map-sources') },
          { path: 'zaloguj', lazy: () => import('./pages/log-in') },
          { path: 'zaloz-konto', lazy: () => import('./pages/sign-up') },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]
