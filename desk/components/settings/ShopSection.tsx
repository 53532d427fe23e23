import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { Language } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { CheckField, ChoiceField, Group, TextField } from './Field.tsx'

const languages: Language[] = ['fr', 'en']

/** Who the shop is, where the widget may stand, and its mediator. */
export function ShopSection() {
  const { desk, text } = useDesk()
  const { draft, change } = desk.settingsPage
  const words = text.settings.shop
  const settings = draft.value
  if (!settings) return null
  const mediator = settings.mediator ?? { name: '', site: '', address: '' }
  const changeMediator = (part: Partial<typeof mediator>) => {
    const next = { ...mediator, ...part }
    change({ mediator: next.name || next.site || next.address ? next : undefined })
  }
  const hasMediator = settings.mediator !== undefined
  const first = settings.languages[0] ?? 'fr'
  return (
    <>
      <Group title={words.identity}>
        <TextField
          label={words.name}
          value={settings.name}
          required
          maxLength={80}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={words.email}
          type="email"
          value={settings.email}
          required
          maxLength={254}
          onChange={(email) => change({ email })}
        />
        <TextField
          label={words.address}
          hint={words.addressHint}
          value={settings.address}
          required
          maxLength={200}
          onChange={(address) => change({ address })}
        />
        <CheckField
          label={words.subscriptions}
          hint={words.subscriptionsHint}
          checked={settings.subscriptions === true}
          onChange={(subscriptions) => change({ subscriptions: subscriptions || undefined })}
        />
      </Group>
      <Group title={words.origins} hint={words.originsHint}>
        <Origins />
      </Group>
      <Group title={words.languages} hint={words.languagesHint}>
        {languages.map((language) => (
          <CheckField
            key={language}
            label={words.languageNames[language]}
            checked={settings.languages.includes(language)}
            onChange={(offered) => {
              const others = settings.languages.filter((one) => one !== language)
              // One language must remain: the last one stays ticked.
              const next = offered ? [...others, language] : others
              change({ languages: next.length > 0 ? next : [...settings.languages] })
            }}
          />
        ))}
        {settings.languages.length > 1 && (
          <ChoiceField
            label={words.languageFirst}
            value={first}
            options={words.languageNames}
            onChange={(main) =>
              main && change({ languages: [main, ...settings.languages.filter((one) => one !== main)] })
            }
          />
        )}
      </Group>
      <Group title={words.mediator} hint={words.mediatorHint}>
        <TextField
          label={words.mediatorName}
          value={mediator.name}
          required={hasMediator}
          maxLength={80}
          onChange={(name) => changeMediator({ name })}
        />
        <TextField
          label={words.mediatorSite}
          type="url"
          placeholder="https://"
          value={mediator.site}
          required={hasMediator}
          maxLength={2000}
          onChange={(site) => changeMediator({ site })}
        />
        <TextField
          label={words.mediatorAddress}
          value={mediator.address}
          required={hasMediator}
          maxLength={200}
          onChange={(address) => changeMediator({ address })}
        />
      </Group>
    </>
  )
}

/** Sites, one a line; what is not a site is said at once, and not saved. */
function Origins() {
  const { desk, text } = useDesk()
  const { draft, change } = desk.settingsPage
  const origins = draft.value?.origins ?? []
  const written = useSignal(origins.join('\n'))
  const field = useRef<HTMLTextAreaElement>(null)
  const [fieldId, trouble] = [useId(), useId()]
  const wrong = linesOf(written.value).find((line) => siteOf(line) === null)
  const message = wrong === undefined ? '' : text.settings.shop.originWrong(wrong)
  useEffect(() => field.current?.setCustomValidity(message), [message])
  const known = origins.join('\n')
  useEffect(() => {
    // Discarded or merged: what is written follows.
    if (wrong === undefined && sitesIn(written.peek()).join('\n') !== known) written.value = known
  }, [known])
  return (
    <div class="field">
      <label for={fieldId}>{text.settings.shop.originsLabel}</label>
      <textarea
        id={fieldId}
        ref={field}
        rows={Math.max(3, origins.length + 1)}
        value={written.value}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={wrong !== undefined}
        aria-describedby={trouble}
        onInput={({ currentTarget }) => {
          written.value = currentTarget.value
          const lines = linesOf(written.value)
          if (lines.every((line) => siteOf(line) !== null)) change({ origins: sitesIn(written.value) })
        }}
      />
      <span id={trouble} class="field-trouble" role="status">
        {message}
      </span>
    </div>
  )
}

const linesOf = (written: string) => written.split(/\s+/).filter((line) => line !== '')
const sitesIn = (written: string) => [...new Set(linesOf(written).flatMap((line) => siteOf(line) ?? []))]

/** A site as browsers name it, or null for anything else or more. */
function siteOf(line: string): string | null {
  if (!/^https?:\/\//i.test(line) || !URL.canParse(line)) return null
  const { origin, pathname, search, hash, username } = new URL(line)
  return pathname === '/' && search === '' && hash === '' && username === '' && !origin.includes('*') ? origin : null
}
