import { messages as account } from '../../features/account/locales/en.po'
import { messages as booking } from '../../features/booking/locales/en.po'
import { messages as chat } from '../../features/chat/locales/en.po'
import { messages as diagnosis } from '../../features/diagnosis/locales/en.po'
import { messages as estimate } from '../../features/estimate/locales/en.po'
import { messages as myVisits } from '../../features/my-visits/locales/en.po'
import { messages as notices } from '../../features/notices/locales/en.po'
import { messages as vehicles } from '../../features/vehicles/locales/en.po'
import { messages as wizard } from '../../features/wizard/locales/en.po'

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
