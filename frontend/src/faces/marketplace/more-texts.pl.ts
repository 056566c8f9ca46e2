import { messages as account } from '../../features/account/locales/pl.po'
import { messages as booking } from '../../features/booking/locales/pl.po'
import { messages as chat } from '../../features/chat/locales/pl.po'
import { messages as diagnosis } from '../../features/diagnosis/locales/pl.po'
import { messages as estimate } from '../../features/estimate/locales/pl.po'
import { messages as myVisits } from '../../features/my-visits/locales/pl.po'
import { messages as notices } from '../../features/notices/locales/pl.po'
import { messages as vehicles } from '../../features/vehicles/locales/pl.po'
import { messages as wizard } from '../../features/wizard/locales/pl.po'

export default {
  ...account,
  ...booking,
  ...chat,
  ...diagnosis,
  ...estimate,
  ...myVisits,
  ...notices,
  ...vehicles,
  ...wizard,
}
