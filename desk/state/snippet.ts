import type { SettingsView } from '../../protocol/index.ts'
import type { SettingsDraft } from './settings.ts'

/** The line to paste into a shop's pages. `pinned`: only today's file, by its integrity hash. */
export function snippet(view: SettingsView, draft: SettingsDraft, pinned: boolean): string | null {
  const { loader, settings } = view
  if (pinned && !loader.pinned) return null
  const language = draft.languages[0] ?? 'fr'
  const { offset } = draft.launcher ?? {}
  const label = draft.launcher?.label?.[language]
  const attributes: [string, string | undefined][] = [
    ['src', pinned ? loader.pinned?.src : loader.src],
    ['integrity', pinned ? loader.pinned?.integrity : undefined],
    ['crossorigin', pinned ? 'anonymous' : undefined],
    ['data-merchant', settings.slug],
    ['data-colour', draft.colour],
    ['data-side', draft.launcher?.side === 'left' ? 'left' : undefined],
    ['data-offset', offset && `${offset.bottom}px ${offset.side}px`],
    ['data-label', label],
  ]
  const written = attributes.flatMap(([name, value]) => (value === undefined ? [] : `${name}="${escaped(value)}"`))
  return `<script ${written.join(' ')} async></script>`
}

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
