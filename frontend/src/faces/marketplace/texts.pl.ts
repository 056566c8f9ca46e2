import { messages as directory } from '../../features/directory/locales/pl.po'
import { messages as common } from '../../locales/pl.po'

import { messages as face } from './locales/pl.po'

export default { ...common, ...directory, ...face }
