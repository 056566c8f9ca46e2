import { messages as diagnosis } from '../../features/diagnosis/locales/en.po'
import { messages as platform } from '../../features/platform/locales/en.po'
import { messages as common } from '../../locales/en.po'

import { messages as face } from './locales/en.po'

export default { ...common, ...diagnosis, ...platform, ...face }
