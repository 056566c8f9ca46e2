import { messages as auth } from '../../features/auth/locales/en.po'
import { messages as directory } from '../../features/directory/locales/en.po'
import { messages as common } from '../../locales/en.po'

import { messages as face } from './locales/en.po'

export default { ...common, ...auth, ...directory, ...face }
