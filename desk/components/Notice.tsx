import type { ComponentChildren } from 'preact'

/** A clear sentence about what happened, with a way forward beside it. */
export function Notice({
  tone,
  children,
  action,
}: {
  tone: 'bad' | 'quiet'
  children: ComponentChildren
  action?: { label: string; run: () => void }
}) {
  return (
    <p class={`notice ${tone}`}>
      <span>{children}</span>
      {action && (
        <button type="button" class="button plain" onClick={action.run}>
          {action.label}
        </button>
      )}
    </p>
  )
}
