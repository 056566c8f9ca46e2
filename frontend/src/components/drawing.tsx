import { styled } from '@mui/material/styles'

export type DrawingName = 'calendar' | 'search' | 'car' | 'people' | 'broken' | 'signpost'

const Svg = styled('svg')(({ theme }) => ({
  width: 132,
  height: 92,
  color: theme.vars.palette.text.secondary,
  '& .fill': { fill: theme.vars.palette.surface.soft },
  '& .accent': { stroke: theme.vars.palette.primary.main },
}))

const shapes: Record<DrawingName, React.ReactNode> = {
  calendar: (
    <>
      <rect className="fill" x="30" y="16" width="72" height="62" rx="8" />
      <path d="M30 34h72M48 10v12M84 10v12" />
      <path d="M42 46h14M42 58h14M42 68h10" />
      <path className="accent" d="m68 56 8 8 14-16" />
    </>
  ),
  search: (
    <>
      <path className="fill" d="M18 72V44l26-18 26 18v28z" />
      <path d="M34 72V56h20v16M10 72h112" />
      <circle cx="90" cy="40" r="18" />
      <path className="accent" d="m103 53 14 14" />
    </>
  ),
  car: (
    <>
      <path className="fill" d="M14 62V50l12-4 14-18h42l18 18 18 4v12z" />
      <path d="M42 46h54M66 28v18" />
      <circle className="fill" cx="38" cy="64" r="9" />
      <circle className="fill" cx="96" cy="64" r="9" />
      <path className="accent" d="M6 78h120" />
    </>
  ),
  people: (
    <>
      <circle className="fill" cx="52" cy="34" r="14" />
      <path className="fill" d="M24 78c2-18 14-26 28-26s26 8 28 26" />
      <path className="accent" d="M96 30v24M84 42h24" />
    </>
  ),
  broken: (
    <>
      <path className="fill" d="M20 66h30V44H20zM82 66h30V44H82z" />
      <path d="M50 55h10M72 55h10" />
      <path className="accent" d="m60 46 4 6M72 46l-4 6M66 40v9" />
      <path d="M10 78h112" />
    </>
  ),
  signpost: (
    <>
      <path d="M66 12v66M50 78h32" />
      <path className="fill" d="M66 18h36l10 9-10 9H66zM66 42H34l-10 9 10 9h32z" />
      <path className="accent" d="M76 27h18M40 51h16" />
    </>
  ),
}

/** Line drawings for empty and broken states; decoration only. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <Svg
      viewBox="0 0 132 92"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </Svg>
  )
}
