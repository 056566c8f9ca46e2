import './fonts.css'

import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'

import { LiveRegion } from '@/components/live-region'
import { RouteCrash } from '@/components/route-crash'
import { type Catalogue, startLanguage } from '@/lib/i18n'

import { createQueryClient } from './query-client'
import { createAppTheme, type Density, SCHEME_STORAGE_KEY } from './theme'

export interface Face {
  density: Density
  texts: Catalogue
  routes: RouteObject[]
  basename?: string
  /** What stands above all routes, inside language, theme and queries. */
  around?: (children: ReactNode) => ReactNode
}

type Router = ReturnType<typeof createBrowserRouter>

function firstPage(router: Router): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) {
      resolve()
      return
    }
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return
      stop()
      resolve()
    })
  })
}

/** Mounts one face: language, theme, queries, routes, in that order. */
export async function startFace({
  density,
  texts,
  routes,
  basename = '/',
  around = (children) => children,
}: Face): Promise<void> {
  const container = document.getElementById('root')
  if (!container) throw new Error('The page has no #root')

  const router = createBrowserRouter(
    [{ errorElement: <RouteCrash />, hydrateFallbackElement: <></>, children: routes }],
    { basename },
  )
  const queries = createQueryClient()
  const theme = createAppTheme(density)
  // Texts and the page come side by side; until both are there, the page drawn before any script stays.
  await Promise.all([startLanguage(texts), firstPage(router)])

  createRoot(container).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <ThemeProvider
          theme={theme}
          defaultMode="system"
          modeStorageKey={SCHEME_STORAGE_KEY}
          disableTransitionOnChange
        >
          <CssBaseline />
          <QueryClientProvider client={queries}>
            {around(<RouterProvider router={router} />)}
            <LiveRegion />
          </QueryClientProvider>
        </ThemeProvider>
      </I18nProvider>
    </StrictMode>,
  )
}
