import { styled } from '@mui/material/styles'

const Box = styled('div')(({ theme }) => ({
  padding: '10px 14px',
  border: `1px solid ${theme.vars.palette.error.main}`,
  borderRadius: 8,
  color: theme.vars.palette.error.main,
  ...theme.typography.body2,
}))

/** What is wrong with the whole form rather than one field. */
export function FormProblem({ message }: { message: string | undefined }) {
  return <div role="alert">{message ? <Box>{message}</Box> : null}</div>
}
