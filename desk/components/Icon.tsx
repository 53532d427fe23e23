const paths = {
  back: 'M15 5l-7 7 7 7',
  help: 'M9.2 9.2a2.9 2.9 0 1 1 4.3 2.6c-1 .6-1.5 1.1-1.5 2.2M12 17.5v.01',
  leave: 'M14 5H6v14h8M11 12h9m-3.5-3.5L20 12l-3.5 3.5',
  close: 'M6 6l12 12M18 6L6 18',
  outside: 'M14 5h5v5M19 5l-8 8M10 6H5v13h13v-5',
  more: 'M6 12v.01M12 12v.01M18 12v.01',
  clip: 'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 5 5l-8.5 8.5a1.7 1.7 0 0 1-2.5-2.5L15 7',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01',
  clock: 'M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16',
} as const

/** A small line drawing, hidden from assistive technology: its button or text says what it means. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
