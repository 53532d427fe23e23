/** Strokes on a 24 × 24 grid. */
export const icons = {
  check: 'M5 12l5 5 9-9',
  dash: 'M6 12h12',
  ask: 'M9 9a3 3 0 1 1 4 3q-1 1-1 2M12 18h0',
  menu: 'M5 12h0m7 0h0m7 0h0',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M12 19V5M6 11l6-6 6 6',
}

/** A decorative icon: words always stand beside it. */
export const Icon = ({ d }: { d: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={d} />
  </svg>
)
