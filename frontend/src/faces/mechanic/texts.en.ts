import { messages as myDay } from '../../features/my-day/locales/en.po'
import { messages as pit } from '../../features/pit/locales/en.po'
import { messages as common } from '../../locales/en.po'

import { messages as face } from './locales/en.po'

export default { ...common, ...myDay, ...pit, ...face }
