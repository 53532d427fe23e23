import type { Language, launcherOffset as Offsets } from '../../../protocol/index.ts'
import { contrast, inkOn } from '../../state/contrast.ts'
import { useDesk } from '../../state/place.ts'
import type { SettingsDraft } from '../../state/settings.ts'
import { snippet } from '../../state/snippet.ts'
import { CopyBox } from '../CopyBox.tsx'
import { Group, NumberField, TextField } from './Field.tsx'
import { WindowPreview } from './WindowPreview.tsx'

/** What the launcher says by itself, in each language. */
const defaultLabels: Record<Language, string> = { fr: 'Besoin d’aide\u00a0?', en: 'Need help?' }
/** What the window says by itself, before anything was asked. */
const usualGreetings: Record<Language, string> = {
  fr: 'Un souci avec un achat\u00a0?',
  en: 'A problem with a purchase?',
}
/** Pixels around the launcher. */
const launcherOffset = { usual: 20, most: 200 } as const satisfies typeof Offsets
type Offset = NonNullable<NonNullable<SettingsDraft['launcher']>['offset']>
const leastForText = 4.5
const leastForShape = 3

/** How the launcher looks and what the window says first, seen while it is chosen, and the line to paste. */
export function WidgetSection() {
  const { desk, text } = useDesk()
  const { draft, view, isDirty, change } = desk.settingsPage
  const words = text.settings.widget
  const [settings, kept] = [draft.value, view.value]
  if (!settings || !kept) return null
  const { launcher } = settings
  const changeLauncher = (part: NonNullable<SettingsDraft['launcher']>) =>
    change({ launcher: { ...launcher, ...part } })
  const changeOffset = (part: Partial<Offset>) => {
    const offset = { bottom: launcherOffset.usual, side: launcherOffset.usual, ...launcher?.offset, ...part }
    const isUsual = offset.bottom === launcherOffset.usual && offset.side === launcherOffset.usual
    changeLauncher({ offset: isUsual ? undefined : offset })
  }
  const changeGreeting = (language: Language, said: string) => {
    const greeting = { ...settings.greeting, [language]: said || undefined }
    change({ greeting: greeting.fr || greeting.en ? greeting : undefined })
  }
  const [current, pinned] = [snippet(kept, settings, false), snippet(kept, settings, true)]
  return (
    <>
      <Group title={words.look}>
        <label class="field colour-field">
          <span>{words.colour}</span>
          <span class="colour-line">
            <input
              type="color"
              value={settings.colour}
              onInput={({ currentTarget }) => change({ colour: currentTarget.value.toLowerCase() })}
            />
            <code>{settings.colour}</code>
          </span>
        </label>
        <fieldset class="field">
          <legend>{words.side}</legend>
          <div class="choice">
            {(['left', 'right'] as const).map((side) => (
              <button
                key={side}
                type="button"
                aria-pressed={(launcher?.side ?? 'right') === side}
                onClick={() => changeLauncher({ side: side === 'left' ? side : undefined })}
              >
                {words.sides[side]}
              </button>
            ))}
          </div>
        </fieldset>
        {settings.languages.map((language) => (
          <TextField
            key={language}
            label={words.label[language]}
            maxLength={40}
            placeholder={defaultLabels[language]}
            value={launcher?.label?.[language] ?? ''}
            onChange={(label) => changeLauncher({ label: { ...launcher?.label, [language]: label || undefined } })}
          />
        ))}
        <fieldset class="in-each two">
          <legend>{words.offset}</legend>
          {(['bottom', 'side'] as const).map((edge) => (
            <NumberField
              key={edge}
              label={words.edges[edge]}
              least={0}
              most={launcherOffset.most}
              value={launcher?.offset?.[edge] ?? launcherOffset.usual}
              onChange={(pixels) => changeOffset({ [edge]: pixels ?? launcherOffset.usual })}
            />
          ))}
        </fieldset>
        <fieldset class="in-each">
          <legend>{words.greeting}</legend>
          <p class="quiet">{words.greetingHint}</p>
          {settings.languages.map((language) => (
            <TextField
              key={language}
              label={text.settings.shop.languageNames[language]}
              maxLength={120}
              placeholder={usualGreetings[language]}
              value={settings.greeting?.[language] ?? ''}
              onChange={(said) => changeGreeting(language, said)}
            />
          ))}
        </fieldset>
        <WindowPreview what="launcher" />
        <Contrasts settings={settings} />
      </Group>
      <Group title={words.snippet} hint={words.snippetHint}>
        {isDirty.value && <p class="quiet">{words.snippetUnsaved}</p>}
        {current && <CopyBox title={words.snippetCurrent} value={current} />}
        {pinned && (
          <div>
            <CopyBox title={words.snippetPinned} value={pinned} />
            <p class="quiet">{words.snippetPinnedHint}</p>
          </div>
        )}
      </Group>
    </>
  )
}

/** How well the launcher is read and seen, in words. */
function Contrasts({ settings: { colour } }: { settings: SettingsDraft }) {
  const { text } = useDesk()
  const words = text.settings.widget
  const ratios = [
    { ratio: contrast(colour, inkOn(colour)), least: leastForText, said: words.contrastText, bad: words.badText },
    { ratio: contrast(colour, '#ffffff'), least: leastForShape, said: words.contrastPage, bad: words.badPage },
  ]
  return (
    <ul class="contrasts">
      {ratios.map(({ ratio, least, said, bad }) => (
        <li key={bad} data-bad={ratio < least}>
          {said(text.settings.number(ratio))}
          {text.settings.colon}
          {ratio < least ? bad : words.good}.
        </li>
      ))}
    </ul>
  )
}
