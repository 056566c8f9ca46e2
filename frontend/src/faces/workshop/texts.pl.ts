import { messages as auth } from '../../features/auth/locales/pl.po'
import { messages as frame } from '../../features/frame/locales/pl.po'
import { messages as schedule } from '../../features/schedule/locales/pl.po'
import { messages as common } from '../../locales/pl.po'

import { messages as face } from './locales/pl.po'

export default {
  ...common,
  ...auth,
  ...frame,
  ...schedule,
  ...face,
}
