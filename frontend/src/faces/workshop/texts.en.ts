import { messages as frame } from '../../features/frame/locales/en.po'
import { messages as schedule } from '../../features/schedule/locales/en.po'
import { messages as common } from '../../locales/en.po'

import { messages as face } from './locales/en.po'

export default {
  ...common,
  ...frame,
  ...schedule,
  ...face,
}
