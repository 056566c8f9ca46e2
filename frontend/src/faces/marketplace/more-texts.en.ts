import { messages as account } from '../../features/account/locales/en.po'
import { messages as booking } from '../../features/booking/locales/en.po'
import { messages as myVisits } from '../../features/my-visits/locales/en.po'
import { messages as vehicles } from '../../features/vehicles/locales/en.po'
import { messages as wizard } from '../../features/wizard/locales/en.po'

export default { ...account, ...booking, ...myVisits, ...vehicles, ...wizard }
