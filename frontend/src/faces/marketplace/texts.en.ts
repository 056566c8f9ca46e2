import { messages as account } from '../../features/account/locales/en.po'
import { messages as auth } from '../../features/auth/locales/en.po'
import { messages as booking } from '../../features/booking/locales/en.po'
import { messages as directory } from '../../features/directory/locales/en.po'
import { messages as myVisits } from '../../features/my-visits/locales/en.po'
import { messages as vehicles } from '../../features/vehicles/locales/en.po'
import { messages as wizard } from '../../features/wizard/locales/en.po'
import { messages as common } from '../../locales/en.po'

import { messages as face } from './locales/en.po'

export default {
  ...common,
  ...account,
  ...auth,
  ...booking,
  ...directory,
  ...myVisits,
  ...vehicles,
  ...wizard,
  ...face,
}
