import { type Signal, signal } from '@preact/signals'
import type { Language } from '../../protocol/index.ts'

const languageKey = 'recours-desk-language'
const shortcutsKey = 'recours-desk-shortcuts'

/** What the agent chose for this browser. */
export interface Preferences {
  language: Signal<Language>
  /** Whether single-letter shortcuts act (WCAG 2.1.4: they can be turned off). */
  shortcuts: Signal<boolean>
  chooseLanguage(language: Language): void
  allowShortcuts(allowed: boolean): void
}

/** Reads the preferences; without a choice, the browser's first language of ours, French otherwise. */
export function createPreferences(storage: Storage | null, languages: readonly string[]): Preferences {
  const read = (key: string) => {
    try {
      return storage?.getItem(key) ?? null
    } catch {
      return null
    }
  }
  const write = (key: string, value: string) => {
    try {
      storage?.setItem(key, value)
    } catch {
      // A full or forbidden storage only means that the choice is not kept.
    }
  }
  const spoken = languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'fr' || tag === 'en')
  const chosen = read(languageKey)
  const language = signal<Language>(chosen === 'fr' || chosen === 'en' ? chosen : spoken === 'en' ? 'en' : 'fr')
  const shortcuts = signal(read(shortcutsKey) !== 'off')
  return {
    language,
    shortcuts,
    chooseLanguage(value) {
      language.value = value
      write(languageKey, value)
    },
    allowShortcuts(allowed) {
      shortcuts.value = allowed
      write(shortcutsKey, allowed ? 'on' : 'off')
    },
  }
}
