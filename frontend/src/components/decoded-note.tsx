import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

/** What a VIN tells; null where it does not. */
export interface Decoded {
  maker: string | null
  country: string | null
  year: number | null
}

const Note = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.primary }))

/** What the number itself says. */
export function DecodedNote({ decoded }: { decoded: Decoded }) {
  const parts = [decoded.maker, decoded.country, decoded.year].filter(Boolean).join(', ')
  if (parts === '') return <Trans>Tego numeru nie umiemy odczytać, ale można go zapisać.</Trans>
  return (
    <Note>
      <Trans>Z numeru: {parts}</Trans>
    </Note>
  )
}
