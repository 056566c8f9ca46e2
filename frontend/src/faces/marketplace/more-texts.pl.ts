import { messages as account } from '../../features/account/locales/pl.po'
import { messages as booking } from '../../features/booking/locales/pl.po'
import { messages as myVisits } from '../../features/my-visits/locales/pl.po'
import { messages as vehicles } from '../../features/vehicles/locales/pl.po'
import { messages as wizard } from '../../features/wizard/locales/pl.po'

export default { ...account, ...booking, ...myVisits, ...vehicles, ...wizard }
