import { useLingui } from '@lingui/react/macro'

import type { OrderTotals } from '@/api/workshop-contract'
import { Money } from '@/components/money'
import { zloty } from '@/lib/amounts'

import { totalsShown } from './totals-shown'

/** What the client agreed to, what waits for them, and all of it. */
export function Totals({ totals }: { totals: OrderTotals }) {
  const { t } = useLingui()
  const words = {
    approved: t`Zgoda klienta`,
    undecided: t`Czeka na decyzję`,
    all: t`Razem`,
  }
  return (
    <tfoot>
      {totalsShown(totals).map((name) => {
        const sum = totals[name]
        return (
          <tr key={name}>
            <th scope="row" colSpan={3}>
              {words[name]}
            </th>
            <td data-detail="">
              <Money value={zloty(sum.net)} />
            </td>
            <td data-detail="">
              <Money value={zloty(sum.vat)} />
            </td>
            <td>
              <Money value={zloty(sum.gross)} />
            </td>
            <td data-cell="tools" data-detail="" />
          </tr>
        )
      })}
    </tfoot>
  )
}
