import { Trans } from '@lingui/react/macro'

/** Quiet proof beside the button that was pressed. */
export function Saved({ shown }: { shown: boolean }) {
  return <span role="status">{shown ? <Trans>Zapisano.</Trans> : null}</span>
}
