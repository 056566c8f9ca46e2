import { Trans, useLingui } from '@lingui/react/macro'
import OrdersIcon from '@mui/icons-material/AssignmentOutlined'
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined'
import MessagesIcon from '@mui/icons-material/ChatOutlined'
import StockIcon from '@mui/icons-material/Inventory2Outlined'
import PeopleIcon from '@mui/icons-material/PeopleOutlined'
import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import TodayIcon from '@mui/icons-material/TodayOutlined'
import BoardIcon from '@mui/icons-material/ViewKanbanOutlined'
import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'

import { meQuery } from '@/api/desk'
import { ApiError } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { DashboardShell, type NavItem } from '@/components/shell/dashboard-shell'
import { Skeleton } from '@/components/skeleton'
import { RequireSignIn } from '@/features/auth/require-sign-in'
import { useAuth } from '@/hooks/use-auth'
import { useWebSocket } from '@/hooks/use-websocket'
import { useWorkshop } from '@/hooks/use-workshop'
import { withTexts } from '@/lib/i18n'

import { moreTexts } from './more-texts'
import { SearchButton } from './search-button'

// What nobody reaches for in the first moment comes right after it.
const NoticeBar = lazy(() =>
  import('@/components/notice').then(({ NoticeBar: Bar }) => ({ default: Bar })),
)
const Bell = lazy(() => import('@/features/frame/bell').then(({ Bell: One }) => ({ default: One })))
const AddMenu = lazy(() => import('@/features/frame/add-menu'))
const PersonMenu = lazy(() => import('./person-tools'))

// A page with texts of its own, and hardly ever seen.
const ClosedWorkshop = lazy(withTexts(moreTexts)(() => import('@/features/workshop-data/closed')))

const Notice = styled('div')(({ theme }) => ({
  padding: '10px clamp(16px, 2.5vw, 32px)',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.surface.soft,
  ...theme.typography.body2,
}))

/** As wide as the plus, the bell and the person's menu together: nothing moves when they come. */
const toolsRoom = <span style={{ width: 36 + 8 + 36 + 8 + 44 }} />

export function Layout() {
  const { user } = useAuth()
  const slug = window.location.hostname.split('.')[0] ?? ''
  const name = user?.workshops.find((workshop) => workshop.slug === slug)?.name ?? slug
  return (
    <RequireSignIn title={name} isAlone>
      <Desk fallbackName={name} />
    </RequireSignIn>
  )
}

function Desk({ fallbackName }: { fallbackName: string }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const me = useQuery(meQuery())
  const { can } = useWorkshop()
  const { pathname, search } = useLocation()
  useWebSocket(({ topic }) => {
    // Who works when and what is offered decides what every day looks like.
    if (topic === 'calendar') void queries.invalidateQueries({ queryKey: ['appointment'] })
  })
  if (me.isError && !me.data)
    return <NoEntry problem={me.error} onRetry={() => void me.refetch()} />
  const isClosed = me.data?.workshop.status === 'closed'
  const everything: NavItem[] = [
    { to: '/', label: t`Dziś`, icon: <TodayIcon /> },
    { to: '/kalendarz', label: t`Kalendarz`, icon: <CalendarIcon /> },
    ...(can('orders.view')
      ? [
          { to: '/zlecenia', label: t`Zlecenia`, icon: <OrdersIcon /> },
          // On a phone the list leads there.
          { to: '/tablica', label: t`Tablica`, icon: <BoardIcon />, deskOnly: true },
        ]
      : []),
    ...(can('customers.view') ? [{ to: '/klienci', label: t`Klienci`, icon: <PeopleIcon /> }] : []),
    ...(can('inventory.view') ? [{ to: '/magazyn', label: t`Magazyn`, icon: <StockIcon /> }] : []),
    // On a phone the person's menu and the bell lead there.
    ...(can('chat.view')
      ? [{ to: '/wiadomosci', label: t`Wiadomości`, icon: <MessagesIcon />, deskOnly: true }]
      : []),
    // On a phone the person's menu leads there.
    { to: '/ustawienia', label: t`Ustawienia`, icon: <SettingsIcon />, deskOnly: true },
  ]
  // What is left of a closed workshop is one page.
  const items = isClosed ? [{ to: '/', label: t`Dane warsztatu`, icon: <StockIcon /> }] : everything
  const pages = [
    ...items.map(({ to, label }) => ({ to, label })),
    ...(can('orders.work') ? [{ to: '/zlecenia/czas', label: t`Czas pracy` }] : []),
    { to: '/ustawienia/godziny', label: t`Ustawienia: godziny` },
    { to: '/ustawienia/zespol', label: t`Ustawienia: zespół` },
    { to: '/ustawienia/uslugi', label: t`Ustawienia: usługi` },
    { to: '/ustawienia/stanowiska', label: t`Ustawienia: stanowiska` },
    ...(can('orders.prices')
      ? [{ to: '/ustawienia/zlecenia', label: t`Ustawienia: zlecenia` }]
      : []),
    ...(can('data.export')
      ? [{ to: '/ustawienia/dane', label: t`Ustawienia: dane warsztatu` }]
      : []),
    { to: '/profil', label: t`Profil i logowanie` },
  ]
  // What „+” makes, from anywhere.
  const made = [
    ...(can('calendar.book') ? [{ to: '/wizyty/nowa', label: t`Nowa wizyta` }] : []),
    ...(can('orders.edit') ? [{ to: '/zlecenia/nowe', label: t`Nowe zlecenie` }] : []),
  ]
  // A screen on the wall shows the board and nothing to press.
  if (pathname === '/tablica' && me.data && new URLSearchParams(search).get('sciana') === '1')
    return <Outlet />
  return (
    <DashboardShell
      name={me.data?.workshop.name ?? fallbackName}
      items={items}
      tools={
        <>
          {isClosed ? null : <SearchButton pages={pages} />}
          <Suspense fallback={toolsRoom}>
            {isClosed || made.length === 0 ? null : <AddMenu things={made} />}
            <Bell />
            <PersonMenu
              profilePath="/profil"
              noticesPath="/powiadomienia"
              {...(isClosed ? {} : { messagesPath: '/wiadomosci', settingsPath: '/ustawienia' })}
            />
          </Suspense>
        </>
      }
    >
      {me.data?.workshop.status === 'suspended' ? <SuspendedBar /> : null}
      {isClosed ? (
        <Suspense>
          <ClosedWorkshop mayExport={can('data.export')} />
        </Suspense>
      ) : me.data ? (
        <Outlet />
      ) : (
        <div aria-busy="true" style={{ padding: 24 }}>
          <Skeleton height={160} />
        </div>
      )}
      <Suspense>
        <NoticeBar />
      </Suspense>
      <ScrollRestoration />
    </DashboardShell>
  )
}

/** Everything can be looked at, nothing can be changed, and the data can be taken along. */
function SuspendedBar() {
  return (
    <Notice role="status">
      <Trans>
        Ten warsztat jest zawieszony: można przeglądać dane i je pobrać, ale nie zmieniać. Klienci
        go nie widzą.
      </Trans>
    </Notice>
  )
}

/** Signed in, but not on this workshop's staff, or the workshop is suspended. */
function NoEntry({ problem, onRetry }: { problem: Error; onRetry: () => void }) {
  const { signOut } = useAuth()
  if (!(problem instanceof ApiError) || problem.status !== 403)
    return <ErrorState problem={problem} onRetry={onRetry} />
  return (
    <main style={{ display: 'grid', placeItems: 'center', minHeight: '100dvh' }}>
      <EmptyState
        drawing="signpost"
        action={
          <ActionButton kind="next" onClick={() => void signOut()}>
            <Trans>Zaloguj się na inne konto</Trans>
          </ActionButton>
        }
      >
        {problem.code === 'WORKSHOP_SUSPENDED' ? (
          problem.message
        ) : (
          <Trans>
            To konto nie należy do zespołu tego warsztatu. Poproś właściciela o zaproszenie.
          </Trans>
        )}
      </EmptyState>
    </main>
  )
}
