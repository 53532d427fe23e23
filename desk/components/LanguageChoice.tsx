import type { Language } from '../../protocol/index.ts'
import { useDesk } from '../state/place.ts'

const languages: { code: Language; name: string }[] = [
  { code: 'fr', name: 'Français' },
  { code: 'en', name: 'English' },
]

/** The two languages of the screens. */
export function LanguageChoice() {
  const { desk, text } = useDesk()
  return (
    <fieldset class="choice language-choice">
      <legend class="unseen">{text.language}</legend>
      {languages.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={desk.preferences.language.value === code}
          onClick={() => desk.preferences.chooseLanguage(code)}
        >
          <span aria-hidden="true">{code.toUpperCase()}</span>
          <span class="unseen">{name}</span>
        </button>
      ))}
    </fieldset>
  )
}
