import { messages as diagnosis } from '../../features/diagnosis/locales/pl.po'
import { messages as platform } from '../../features/platform/locales/pl.po'
import { messages as common } from '../../locales/pl.po'

import { messages as face } from './locales/pl.po'

export default { ...common, ...diagnosis, ...platform, ...face }
