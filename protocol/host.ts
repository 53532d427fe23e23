/** The channel between the loader (merchant's page) and the frame (our origin): one `postMessage` each way, origin-checked. */

/** Loader → frame. */
export type HostMessage =
  | { recours: 1; type: 'open' }
  | { recours: 1; type: 'close' }
  | { recours: 1; type: 'ask'; text: string }
  /** `label`: the words of the element of the page that was pressed. */
  | { recours: 1; type: 'withdraw' | 'complain' | 'cancel'; label?: string }
  | { recours: 1; type: 'context'; context: import('./api.ts').PageContext }

/** Frame → loader. `size`: what the frame would like; `unread`: agent messages not seen. */
export type FrameMessage =
  | { recours: 1; type: 'ready' }
  | { recours: 1; type: 'close' }
  | { recours: 1; type: 'unread'; count: number }
  | { recours: 1; type: 'event'; name: 'answered' | 'handed-off' | 'withdrawn' | 'complained' | 'cancelled' }
