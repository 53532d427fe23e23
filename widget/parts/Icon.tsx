/** Strokes on a 24 × 24 grid. */
export const icons = {
  check: 'M5 12.5 10 17l9-10',
  dash: 'M6 12h12',
  ask: 'M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18v.1',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z',
  menu: 'M5 12h.1M12 12h.1M19 12h.1',
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M12 19V5M6 11l6-6 6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  person: 'M8 8a4 4 0 1 1 8 0 4 4 0 0 1-8 0M4 21c0-5 4-7 8-7s8 2 8 7',
  shop: 'M4 10v10h16V10M3 10l2-6h14l2 6zM10 20v-5h4v5',
}

/** A decorative icon: words always stand beside it. */
export const Icon = ({ d }: { d: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={d} />
  </svg>
)
