import { messages as account } from '../../features/account/locales/pl.po'
import { messages as customers } from '../../features/customers/locales/pl.po'
import { messages as workshopData } from '../../features/workshop-data/locales/pl.po'
import { messages as workshopSettings } from '../../features/workshop-settings/locales/pl.po'

export default { ...account, ...customers, ...workshopData, ...workshopSettings }
