import type { Desk } from './desk.ts'

/** Puts the focus where one replies, or on the button that gives the right to. */
export function focusReply(): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-reply]')]
  places.find((place) => place.checkVisibility())?.focus()
}

/** Puts the focus on the name of the open case, once it is drawn: the button pressed may be gone. */
export function focusCase(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-case-title]')?.focus())
}

/** Claims the open case and goes on to the reply. */
export async function claim(desk: Desk): Promise<void> {
  // Whoever only looks has no such button, and no such key.
  if (!desk.mayAct.value) return
  if (await desk.file.change('claim')) requestAnimationFrame(focusReply)
}
