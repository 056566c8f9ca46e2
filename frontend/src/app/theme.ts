import { createTheme, type Theme } from '@mui/material/styles'

import { dark, light } from './colours'

/**
 * The one place where the product's looks are decided: colour, type, radius, spacing, density.
 * One accent (cobalt) for the one thing to do next; graphite and warm greys for the rest. Green, yellow, orange and
 * red mean inspection and urgency and nothing else, so they live in `signal`, not in the component library's palette.
 */
export type Density = 'dense' | 'generous' | 'huge'

interface DensityTokens {
  /** Height of buttons and inputs. */
  control: number
  /** Height of a row in a list. */
  row: number
  /** Space around the content of a page. */
  page: number
  fontSize: number
  /** How wide a page's content may grow. */
  measure: number | 'none'
}

interface SignalTokens {
  green: string
  yellow: string
  orange: string
  red: string
}

interface SurfaceTokens {
  /** Quiet filling: hover, chips, skeletons. */
  soft: string
  /** The accent's own quiet filling, for what is chosen. */
  accent: string
  /** A line one sees: around inputs. */
  strong: string
  /** Sea, lakes and rivers of the map. */
  water: string
}

declare module '@mui/material/styles' {
  interface CssThemeVariables {
    enabled: true
  }
  interface Palette {
    signal: SignalTokens
    surface: SurfaceTokens
  }
  interface PaletteOptions {
    signal: SignalTokens
    surface: SurfaceTokens
  }
  interface Theme {
    density: DensityTokens
  }
  interface ThemeOptions {
    density: DensityTokens
  }
}

const densities: Record<Density, DensityTokens> = {
  dense: { control: 36, row: 38, page: 20, fontSize: 14, measure: 'none' },
  generous: { control: 48, row: 56, page: 24, fontSize: 16, measure: 1280 },
  huge: { control: 56, row: 64, page: 16, fontSize: 18, measure: 720 },
}

export const SCHEME_STORAGE_KEY = 'garage-scheme'

export function createAppTheme(density: Density): Theme {
  const tokens = densities[density]
  return createTheme({
    cssVariables: { cssVarPrefix: 'gm', colorSchemeSelector: '[data-scheme="%s"]' },
    colorSchemes: { light: { palette: light }, dark: { palette: dark } },
    density: tokens,
    shape: { borderRadius: 8 },
    spacing: 4,
    breakpoints: { values: { xs: 0, sm: 720, md: 1024, lg: 1280, xl: 1536 } },
    shadows: Array.from({ length: 25 }, () => 'none') as Theme['shadows'],
    typography: {
      fontFamily: '"Inter Variable", "Inter Fallback", system-ui, sans-serif',
      fontSize: 14,
      h1: {
        fontSize: density === 'dense' ? '1.375rem' : 'clamp(1.5rem, 1.2rem + 1.4vw, 2.125rem)',
        fontWeight: 650,
        lineHeight: 1.2,
        letterSpacing: '-0.02em',
      },
      h2: {
        fontSize: density === 'dense' ? '1rem' : '1.25rem',
        fontWeight: 600,
        lineHeight: 1.3,
        letterSpacing: '-0.01em',
      },
      h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 },
      body1: { fontSize: `${String(tokens.fontSize / 16)}rem`, lineHeight: 1.5 },
      body2: { fontSize: '0.875rem', lineHeight: 1.45 },
      caption: { fontSize: '0.8125rem', lineHeight: 1.4 },
      button: {
        fontSize: `${String(tokens.fontSize / 16)}rem`,
        fontWeight: 600,
        textTransform: 'none',
        lineHeight: 1.25,
      },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: (theme) => ({
          html: { scrollPaddingTop: 80 },
          // Numbers that are compared stand under each other; in words the hyphen would become as wide as a digit.
          'time, .num': { fontVariantNumeric: 'tabular-nums' },
          ':focus-visible': {
            outline: `2px solid ${theme.vars.palette.primary.main}`,
            outlineOffset: 2,
          },
          'h1:focus': { outline: 'none' },
          'h1, h2, h3, p': { margin: 0, textWrap: 'pretty' },
          h1: { textWrap: 'balance' },
          a: { color: theme.vars.palette.primary.main, textUnderlineOffset: '0.2em' },
          '@media (prefers-reduced-motion: reduce)': {
            '*, *::before, *::after': {
              animationDuration: '0.01ms !important',
              transitionDuration: '0.01ms !important',
            },
          },
        }),
      },
    },
  })
}
