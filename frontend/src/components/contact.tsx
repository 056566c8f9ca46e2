import { styled } from '@mui/material/styles'

import { phoneAddress, phoneText } from '@/lib/phone'

const Reachable = styled('a')({
  display: 'inline-flex',
  alignItems: 'center',
  whiteSpace: 'nowrap',
  '@media (pointer: coarse), (max-width: 719px)': { minHeight: 44 },
})

/** A number as it is read aloud, and called by a press. */
export function Phone({ children }: { children: string }) {
  return (
    <Reachable className="num" href={phoneAddress(children)}>
      {phoneText(children)}
    </Reachable>
  )
}

export function Mail({ children }: { children: string }) {
  return (
    <Reachable href={`mailto:${children}`} style={{ whiteSpace: 'normal' }}>
      {children}
    </Reachable>
  )
}
