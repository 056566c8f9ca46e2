import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, type RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'

import { createQueryClient } from '@/app/query-client'
import { createAppTheme } from '@/app/theme'
import { LiveRegion } from '@/components/live-region'

/** Renders inside everything a face puts around its pages; the texts are the Polish ones of the source. */
export function renderInFace(children: ReactNode, path = '/'): RenderResult {
  i18n.loadAndActivate({ locale: 'pl', messages: {} })
  return render(
    <I18nProvider i18n={i18n}>
      <ThemeProvider theme={createAppTheme('generous')}>
        <QueryClientProvider client={createQueryClient()}>
          <MemoryRouter initialEntries={[path]}>{children}</MemoryRouter>
          <LiveRegion />
        </QueryClientProvider>
      </ThemeProvider>
    </I18nProvider>,
  )
}
