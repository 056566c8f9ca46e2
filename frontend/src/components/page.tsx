import { styled } from '@mui/material/styles'
import { type ReactNode, useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

interface PageProps {
  /** The document's title and, unless `heading` says otherwise, the h1. */
  title: string
  heading?: ReactNode
  /** Beside the heading: at most one action of kind „next”. */
  actions?: ReactNode
  /** No limit of width and no padding: maps, calendars, split screens. */
  bare?: boolean
  children: ReactNode
}

const Body = styled('div', { shouldForwardProp: (prop) => prop !== 'bare' })<{ bare: boolean }>(
  ({ theme, bare }) =>
    bare
      ? { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }
      : {
          width: '100%',
          maxWidth: theme.density.measure,
          marginInline: 'auto',
          padding: `${String(theme.density.page)}px clamp(16px, 2.5vw, 32px) 48px`,
        },
)

const Head = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '12px 24px',
  marginBottom: 20,
})

const Heading = styled('h1')(({ theme }) => ({ ...theme.typography.h1, margin: 0 }))

/** A screen: names the tab, owns the h1, and takes the focus to it when somebody navigated here. */
export function Page({ title, heading, actions, bare = false, children }: PageProps) {
  const h1 = useFocusOnArrival()
  useEffect(() => {
    document.title = `${title} · GarageManager`
  }, [title])
  return (
    <Body bare={bare}>
      {heading === null ? null : (
        <Head>
          <Heading ref={h1} tabIndex={-1}>
            {heading ?? title}
          </Heading>
          {actions}
        </Head>
      )}
      {children}
    </Body>
  )
}

/** For screens that draw their own h1 (`heading={null}`): give it this ref and tabIndex -1. */
export function useFocusOnArrival() {
  const h1 = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  const arrival = useNavigationType()
  const arrived = useRef('')
  useEffect(() => {
    // A filter that changes the address of the same page leaves the focus in its field.
    if (arrived.current === pathname) return
    arrived.current = pathname
    // The first page keeps the browser's own focus; going back keeps the place.
    if (arrival !== NavigationType.Pop)
      h1.current?.focus({ preventScroll: arrival === NavigationType.Replace })
  }, [pathname, arrival])
  return h1
}
