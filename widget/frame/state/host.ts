import type { FrameMessage, HostMessage } from '../../../protocol/index.ts'
import { state } from './store.ts'

const embedded = parent !== window
let host = ''

export const isEmbedded = () => embedded

/** Says something to the loader; "ready" alone may go out before its origin is known. */
export function tell(message: FrameMessage) {
  if (embedded && (host || message.type === 'ready')) parent.postMessage(message, host || '*')
}

/** Hears the loader, from the merchant's origins only. */
export function listen(onMessage: (message: HostMessage) => void) {
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || !embedded || data?.recours !== 1) return
    if (origin !== location.origin && !state.settings.origins.includes(origin)) return
    host = origin
    onMessage(data)
  })
  tell({ recours: 1, type: 'ready' })
}
