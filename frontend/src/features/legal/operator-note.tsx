import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

const Note = styled('aside')(({ theme }) => ({
  padding: '14px 18px',
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 10,
  background: theme.vars.palette.surface.soft,
  '& p': { margin: 0 },
  '& p + p': { marginTop: 8 },
}))

/** Who runs an installation is known to nobody who wrote this: it says so until they write it down. */
export function OperatorNote() {
  return (
    <Note>
      <p>
        <b>
          <Trans>Do uzupełnienia przez operatora tej instalacji.</Trans>
        </b>
      </p>
      <p>
        <Trans>
          GarageManager to oprogramowanie, które każdy może uruchomić u siebie. Ten, kto je tu
          prowadzi, musi w tym miejscu podać swoją firmę, adres, NIP, e-mail i telefon, a jeśli go
          powołał, także inspektora ochrony danych. Dopóki tego nie zrobi, ta strona jest tylko
          wzorem.
        </Trans>
      </p>
    </Note>
  )
}
