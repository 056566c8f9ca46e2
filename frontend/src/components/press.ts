import { styled } from '@mui/material/styles'

/**
 * What can be pressed, without the component library's button: its ripple, spinner and transitions are never shown here
 * and would cost every face a tenth of its first load.
 */
export const Press = styled('button')({
  appearance: 'none',
  margin: 0,
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textDecoration: 'none',
  cursor: 'pointer',
  WebkitTapHighlightColor: 'transparent',
  '&:disabled': { cursor: 'default' },
})
