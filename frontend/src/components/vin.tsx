import { styled } from '@mui/material/styles'

const Code = styled('code')({
  fontFamily: 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace',
  fontSize: '0.92em',
  letterSpacing: '0.03em',
  overflowWrap: 'anywhere',
})

export function Vin({ children }: { children: string }) {
  return <Code translate="no">{children.toUpperCase()}</Code>
}
