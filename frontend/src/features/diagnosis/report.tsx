import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'

import { ErrorState } from '@/components/error-state'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'

import { aiReportQuery } from './api'
import { Bars, QualityFigures } from './quality'

const Part = styled('section')({
  maxWidth: 760,
  '& + &': { marginTop: 28 },
  '& h2': { margin: '0 0 12px' },
  '& th.num': { textAlign: 'right' },
})

/** For the platform's people: hit rates, calibration, each provider by itself, and what the supplier costs. */
export function AiReport() {
  const { t } = useLingui()
  const format = useFormat()
  const { data, error, refetch } = useQuery(aiReportQuery())
  if (error && !data) return <ErrorState problem={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonRows count={8} height={36} />
  const { fewest } = data.quality
  const names: Record<string, string> = { embedded: t`Silnik GarageManagera`, openai: 'OpenAI' }
  const rate = (hits: number, graded: number) =>
    graded < fewest ? '–' : format.percent(hits / graded)
  const budget = Number(data.budget_usd)
  return (
    <>
      <Part>
        <h2>
          <Trans>Trafność i kalibracja</Trans>
        </h2>
        <QualityFigures data={data.quality} />
      </Part>
      <Part>
        <h2>
          <Trans>Kto odpowiadał</Trans>
        </h2>
        {data.providers.length === 0 ? (
          <p>
            <Trans>Asystent nie postawił jeszcze żadnej diagnozy.</Trans>
          </p>
        ) : (
          <Bars>
            <thead>
              <tr>
                <th>
                  <Trans>Dostawca</Trans>
                </th>
                <th className="num">
                  <Trans>Ocenione</Trans>
                </th>
                <th className="num">
                  <Trans>Trafna pierwsza</Trans>
                </th>
                <th className="num">
                  <Trans>W pierwszej trójce</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.providers.map((one) => (
                <tr key={one.provider}>
                  <td>{names[one.provider] ?? one.provider}</td>
                  <td className="num">
                    <Trans>
                      {format.number(one.graded)} z {format.number(one.total)}
                    </Trans>
                  </td>
                  <td className="num">{rate(one.first, one.graded)}</td>
                  <td className="num">{rate(one.top_three, one.graded)}</td>
                </tr>
              ))}
            </tbody>
          </Bars>
        )}
      </Part>
      <Part>
        <h2>
          <Trans>Koszt usługi zewnętrznej</Trans>
        </h2>
        {data.months.length === 0 ? (
          <p>
            <Trans>Usługa zewnętrzna nic jeszcze nie kosztowała.</Trans>
          </p>
        ) : (
          <Bars>
            <thead>
              <tr>
                <th>
                  <Trans>Miesiąc</Trans>
                </th>
                <th>
                  <Trans>Wydano z budżetu {format.number(budget)} USD</Trans>
                </th>
                <th className="num">
                  <Trans>Wywołania</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.months.map(({ month, spent_usd, calls }) => (
                <tr key={month}>
                  <td>{month.slice(0, 7)}</td>
                  <td>
                    <i style={{ width: `${String(share(Number(spent_usd), budget) * 100)}%` }} />
                    {format.number(Number(spent_usd), 2)} USD
                  </td>
                  <td className="num">{format.number(calls)}</td>
                </tr>
              ))}
            </tbody>
          </Bars>
        )}
      </Part>
    </>
  )
}

const share = (part: number, whole: number) => (whole > 0 ? Math.min(part / whole, 1) : 0)
