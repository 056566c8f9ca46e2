import { staffTalk } from './staff-talk'
import { WaitingCount } from './waiting-count'

export const StaffWaiting = () => <WaitingCount talk={staffTalk} />
