import { messages as account } from '../../features/account/locales/pl.po'
import { messages as chat } from '../../features/chat/locales/pl.po'
import { messages as customers } from '../../features/customers/locales/pl.po'
import { messages as notices } from '../../features/notices/locales/pl.po'
import { messages as orders } from '../../features/orders/locales/pl.po'
import { messages as workshopData } from '../../features/workshop-data/locales/pl.po'
import { messages as workshopSettings } from '../../features/workshop-settings/locales/pl.po'

export default {
  ...chat,
  ...account,
  ...customers,
  ...notices,
  ...orders,
  ...workshopData,
  ...workshopSettings,
}
