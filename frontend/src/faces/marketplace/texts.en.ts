import { messages as directory } from '../../features/directory/locales/en.po'
import { messages as common } from '../../locales/en.po'

import { messages as face } from './locales/en.po'

export default { ...common, ...directory, ...face }
