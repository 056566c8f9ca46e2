import { clientTalk } from './client-talk'
import { WaitingCount } from './waiting-count'

export const ClientWaiting = () => <WaitingCount talk={clientTalk} />
