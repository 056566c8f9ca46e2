import { useLingui } from '@lingui/react/macro'

import type { Order, OrderLine } from '@/api/workshop-contract'
import QuantityDialog from '@/components/quantity-dialog'
import { useOnce } from '@/hooks/use-once'
import { isUndivided, lesser, quantityOf, quantityText, thousandths } from '@/lib/amounts'

import { issuePart, returnPart, TOPIC } from '../api'
import { useOrderWrite, useRefusalText } from '../use-order'

interface MovingDialogProps {
  order: Order
  line: OrderLine
  way: 'issue' | 'return'
  onClose: () => void
}

/** How much of a part is handed out, or goes back on the shelf. */
export default function MovingDialog({ order, line, way, onClose }: MovingDialogProps) {
  const { t } = useLingui()
  const { send } = useOrderWrite()
  const refusal = useRefusalText()
  const once = useOnce({ topics: [TOPIC] })
  const { wanted = '0', reserved = '0', issued = '0' } = line.stock ?? {}
  const left = quantityOf(thousandths(wanted) - thousandths(issued))
  const isIssue = way === 'issue'
  const most = isIssue ? left : issued
  const some = [quantityText(most), line.unit].filter(Boolean).join('\u00a0')
  return (
    <QuantityDialog
      title={isIssue ? t`Wydaj: ${line.name}` : t`Zwrot na półkę: ${line.name}`}
      label={isIssue ? t`Ile wydajesz` : t`Ile wraca`}
      unit={line.unit}
      hint={isIssue ? t`Do wydania: ${some}` : t`Wydane: ${some}`}
      start={isIssue ? lesser(reserved, left) : issued}
      most={most}
      isWhole={isUndivided(line.unit)}
      words={{
        submit: isIssue ? t`Wydaj` : t`Zwróć na półkę`,
        busy: t`Zapisuję…`,
        unread: t`Podaj ilość, na przykład 1,5.`,
        tooMuch: t`Najwyżej: ${some}`,
        undivided: t`Podaj liczbę całkowitą.`,
      }}
      onDone={async (quantity) => {
        const move = isIssue ? issuePart : returnPart
        try {
          await send(() => once((key) => move(order.id, line.id, { quantity, key })))
          return null
        } catch (problem) {
          return refusal(problem)
        }
      }}
      onClose={onClose}
    />
  )
}
