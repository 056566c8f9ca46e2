import { messages as frame } from '../../features/frame/locales/pl.po'
import { messages as schedule } from '../../features/schedule/locales/pl.po'
import { messages as common } from '../../locales/pl.po'

import { messages as face } from './locales/pl.po'

export default {
  ...common,
  ...frame,
  ...schedule,
  ...face,
}
