import { messages as myDay } from '../../features/my-day/locales/pl.po'
import { messages as pit } from '../../features/pit/locales/pl.po'
import { messages as common } from '../../locales/pl.po'

import { messages as face } from './locales/pl.po'

export default { ...common, ...myDay, ...pit, ...face }
