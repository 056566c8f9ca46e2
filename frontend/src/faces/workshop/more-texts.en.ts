import { messages as account } from '../../features/account/locales/en.po'
import { messages as chat } from '../../features/chat/locales/en.po'
import { messages as customers } from '../../features/customers/locales/en.po'
import { messages as notices } from '../../features/notices/locales/en.po'
import { messages as orders } from '../../features/orders/locales/en.po'
import { messages as workshopData } from '../../features/workshop-data/locales/en.po'
import { messages as workshopSettings } from '../../features/workshop-settings/locales/en.po'

export default {
  ...chat,
  ...account,
  ...customers,
  ...notices,
  ...orders,
  ...workshopData,
  ...workshopSettings,
}
