import { useLingui } from '@lingui/react/macro'

import QuantityDialog from '@/components/quantity-dialog'
import { isUndivided, quantityText } from '@/lib/amounts'

import type { Line, Order } from './day'
import { usePit } from './use-pit'
import { movingWrite, ready, remaining } from './writes'

interface MovingDialogProps {
  order: Order
  line: Line
  way: 'issue' | 'return'
  onClose: () => void
}

/** How much of a part is taken to the car, or goes back on the shelf. */
export default function MovingDialog({ order, line, way, onClose }: MovingDialogProps) {
  const { t } = useLingui()
  const { write } = usePit()
  const isIssue = way === 'issue'
  const issued = line.stock?.issued ?? '0'
  const most = isIssue ? remaining(line) : issued
  const some = [quantityText(most), line.unit].filter(Boolean).join('\u00a0')
  return (
    <QuantityDialog
      title={isIssue ? t`Pobierz część: ${line.name}` : t`Zwróć część: ${line.name}`}
      label={isIssue ? t`Ile bierzesz` : t`Ile wraca na półkę`}
      unit={line.unit}
      hint={isIssue ? t`Do pobrania: ${some}` : t`Wydane: ${some}`}
      start={isIssue ? ready(line) : issued}
      most={most}
      isWhole={isUndivided(line.unit)}
      words={{
        submit: isIssue ? t`Pobierz część` : t`Zwróć na półkę`,
        busy: t`Zapisuję…`,
        unread: t`Podaj ilość, na przykład 1,5.`,
        tooMuch: t`Najwyżej: ${some}`,
        undivided: t`Podaj liczbę całkowitą.`,
      }}
      onDone={async (quantity) =>
        (await write(movingWrite(order, line, way, quantity)))
          ? null
          : t`Nie zapisano: w telefonie brakuje miejsca.`
      }
      onClose={onClose}
    />
  )
}
