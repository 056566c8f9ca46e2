import { messages as account } from '../../features/account/locales/pl.po'
import { messages as auth } from '../../features/auth/locales/pl.po'
import { messages as booking } from '../../features/booking/locales/pl.po'
import { messages as directory } from '../../features/directory/locales/pl.po'
import { messages as myVisits } from '../../features/my-visits/locales/pl.po'
import { messages as vehicles } from '../../features/vehicles/locales/pl.po'
import { messages as wizard } from '../../features/wizard/locales/pl.po'
import { messages as common } from '../../locales/pl.po'

import { messages as face } from './locales/pl.po'

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
