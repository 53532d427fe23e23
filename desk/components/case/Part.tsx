import type { ComponentChildren } from 'preact'

/** One titled piece of the case file. */
export function Part({
  title,
  beside,
  children,
}: {
  title: string
  beside?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <section class="part">
      <h3>
        <span>{title}</span>
        {beside}
      </h3>
      {children}
    </section>
  )
}
