import type { FrameMessage, HostMessage } from '../../../protocol/index.ts'
import { state } from './store.ts'

/** True in the loader's frame, false in the full page. */
export const embedded = location.search.includes('embed=1')

let host = ''

/** Says something to the loader; "ready" alone goes out before its origin is known. */
export function tell(message: FrameMessage) {
  if (embedded && (host || message.type === 'ready')) parent.postMessage(message, host || '*')
}

/** Hears the loader, from the merchant's origins only. */
export function listen(onMessage: (message: HostMessage) => void) {
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || data?.recours !== 1 || ![location.origin, ...state.settings.origins].includes(origin))
      return
    host = origin
    onMessage(data)
  })
  tell({ recours: 1, type: 'ready' })
}
