import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'

import { ErrorState } from '@/components/error-state'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'

import { type DiagnosisQuality, qualityQuery } from './api'

export const Bars = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  ...theme.typography.body2,
  '& th, & td': {
    padding: '8px 12px 8px 0',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    textAlign: 'left',
  },
  '& td.num': { textAlign: 'right' },
  '& i': {
    display: 'block',
    height: 8,
    minWidth: 2,
    borderRadius: 4,
    background: theme.vars.palette.primary.main,
  },
  '& i + i': { marginTop: 3, background: theme.vars.palette.text.secondary },
}))

/** How often the machine was right, by the word of mechanics who closed the orders. */
export function Quality() {
  const { data, error, refetch } = useQuery(qualityQuery())
  if (error && !data) return <ErrorState problem={error} onRetry={() => void refetch()} />
  return data ? <QualityFigures data={data} /> : <SkeletonRows count={5} height={36} />
}

export function QualityFigures({ data }: { data: DiagnosisQuality }) {
  const format = useFormat()
  const per = (share: number | null) => (share === null ? '–' : format.percent(share))
  return (
    <>
      <p>
        <Trans>
          Gdy warsztat zamyka zlecenie, mechanik wskazuje prawdziwą przyczynę. Porównujemy ją z
          diagnozą. Oceniono dotąd: {data.graded}.
        </Trans>
      </p>
      {data.first_hit_rate === null ? (
        <p>
          <Trans>
            Za mało danych, żeby podać trafność. Pokażemy ją od {data.fewest} ocenionych diagnoz.
          </Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>
              Pierwsza przyczyna była trafna: <b>{per(data.first_hit_rate)}</b>. Jedna z trzech
              pierwszych: <b>{per(data.top_three_hit_rate)}</b>.
            </Trans>
          </p>
          <Bars>
            <thead>
              <tr>
                <th>
                  <Trans>Deklarowana pewność</Trans>
                </th>
                <th>
                  <Trans>Obiecana i prawdziwa trafność</Trans>
                </th>
                <th>
                  <Trans>Ocenione</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.calibration.map((band) => (
                <tr key={band.lower}>
                  <td>
                    {per(band.lower)}–{per(band.upper)}
                  </td>
                  <td>
                    <i style={{ width: `${String((band.promised ?? 0) * 100)}%` }} />
                    <i style={{ width: `${String((band.came_true ?? 0) * 100)}%` }} />
                    {per(band.promised)} / {per(band.came_true)}
                  </td>
                  <td className="num">{band.graded}</td>
                </tr>
              ))}
            </tbody>
          </Bars>
        </>
      )}
    </>
  )
}
