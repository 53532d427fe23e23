import type { Language } from '../../../protocol/index.ts'
import { contrast, inkOn } from '../../state/contrast.ts'
import { useDesk } from '../../state/place.ts'
import type { SettingsDraft } from '../../state/settings.ts'
import { snippet } from '../../state/snippet.ts'
import { CopyBox } from '../CopyBox.tsx'
import { Group, TextField } from './Field.tsx'

/** What the launcher says by itself, in each language. */
const defaultLabels: Record<Language, string> = { fr: 'Besoin d’aide\u00a0?', en: 'Need help?' }
const leastForText = 4.5
const leastForShape = 3

/** How the launcher looks, seen while it is chosen, and the line to paste. */
export function WidgetSection() {
  const { desk, text } = useDesk()
  const { draft, view, isDirty, change } = desk.settingsPage
  const words = text.settings.widget
  const [settings, kept] = [draft.value, view.value]
  if (!settings || !kept) return null
  const { launcher } = settings
  const changeLauncher = (part: NonNullable<SettingsDraft['launcher']>) =>
    change({ launcher: { ...launcher, ...part } })
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
        <Preview settings={settings} />
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

/** The launcher and the window it opens, on a page that is only hinted at; the contrast is told in words. */
function Preview({ settings }: { settings: SettingsDraft }) {
  const { text } = useDesk()
  const words = text.settings.widget
  const { colour, launcher } = settings
  const language = settings.languages[0] ?? 'fr'
  const ink = inkOn(colour)
  const ratios = [
    { ratio: contrast(colour, ink), least: leastForText, said: words.contrastText, bad: words.badText },
    { ratio: contrast(colour, '#ffffff'), least: leastForShape, said: words.contrastPage, bad: words.badPage },
  ]
  return (
    <figure class="widget-preview">
      <figcaption>{words.preview}</figcaption>
      <div
        class="widget-page"
        data-side={launcher?.side ?? 'right'}
        style={{ '--launcher': colour, '--launcher-ink': ink }}
        aria-hidden="true"
      >
        <span class="widget-page-name">{words.previewPage}</span>
        <div class="widget-window">
          <strong>{words.previewTitle(settings.name)}</strong>
          <span class="widget-bubble">{words.previewBubble}</span>
          <span class="widget-send">{words.previewSend}</span>
        </div>
        <span class="widget-launcher">{launcher?.label?.[language] || defaultLabels[language]}</span>
      </div>
      <ul class="contrasts">
        {ratios.map(({ ratio, least, said, bad }) => (
          <li key={bad} data-bad={ratio < least}>
            {said(text.settings.number(ratio))}
            {text.settings.colon}
            {ratio < least ? bad : words.good}.
          </li>
        ))}
      </ul>
    </figure>
  )
}
