import { useEffect, useRef } from 'preact/hooks'
import { useDesk } from '../../state/place.ts'
import { type SettingsSection, settingsSections } from '../../state/settings.ts'
import { Notice } from '../Notice.tsx'
import '../DeskPage.css'
import './SettingsPage.css'
import { CannedSection } from './CannedSection.tsx'
import { HoursSection } from './HoursSection.tsx'
import { KeysSection } from './KeysSection.tsx'
import { ModelSection } from './ModelSection.tsx'
import { PolicySection } from './PolicySection.tsx'
import { PrivacySection } from './PrivacySection.tsx'
import { ShopSection } from './ShopSection.tsx'
import { SupervisedSection } from './SupervisedSection.tsx'
import { TeamSection } from './TeamSection.tsx'
import { WidgetSection } from './WidgetSection.tsx'

/** Sections that are not part of the draft. */
type Apart = 'team' | 'canned' | 'keys'

const parts: Record<Exclude<SettingsSection, Apart>, () => preact.JSX.Element | null> = {
  shop: ShopSection,
  widget: WidgetSection,
  hours: HoursSection,
  policy: PolicySection,
  supervised: SupervisedSection,
  model: ModelSection,
  privacy: PrivacySection,
}

/** What an administrator decides, section by section; one draft for all of them. */
export function SettingsPage() {
  const { desk, text } = useDesk()
  const { section, draft, failure } = desk.settingsPage
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const shown = section.value
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="desk-page" aria-label={text.settings.title} tabIndex={0}>
      <div class="desk-page-inside settings">
        <header class="desk-page-head">
          <div>
            <h2 ref={title} tabIndex={-1}>
              {text.settings.title}
            </h2>
            <p class="desk-page-lead">{text.settings.lead}</p>
          </div>
        </header>
        <nav class="settings-sections" aria-label={text.settings.sectionsTitle}>
          {settingsSections.map((name) => (
            <a key={name} href={`#/settings/${name}`} aria-current={shown === name ? 'page' : undefined}>
              {text.settings.sections[name]}
            </a>
          ))}
        </nav>
        {shown === 'team' ? (
          <TeamSection />
        ) : shown === 'canned' ? (
          <CannedSection />
        ) : shown === 'keys' ? (
          <KeysSection />
        ) : draft.value ? (
          <DraftForm section={shown} />
        ) : (
          <div role="status">
            {failure.value ? (
              <Notice tone="bad" action={{ label: text.retry, run: () => void desk.settingsPage.load() }}>
                {text.failure(failure.value)}
              </Notice>
            ) : (
              <p>{text.loading}</p>
            )}
          </div>
        )}
      </div>
    </section>
  )
}

/** The fields of a section, and what saves all sections at once. */
function DraftForm({ section }: { section: Exclude<SettingsSection, Apart> }) {
  const { desk, text } = useDesk()
  const { isDirty, busy, saved, policyHeld, failure, save, discard, keepMine } = desk.settingsPage
  const Part = parts[section]
  const submit = (event: Event) => {
    event.preventDefault()
    if (!busy.value) void save()
  }
  return (
    <form class="settings-form" onSubmit={submit}>
      <Part />
      <div class="settings-save" data-dirty={isDirty.value}>
        <div role="alert">
          {failure.value && (
            <Notice
              tone="bad"
              {...(failure.value.type === 'settings-changed' && {
                action: { label: text.settings.keepMine, run: () => void keepMine() },
              })}
            >
              {policyHeld.value ? text.settings.policyHeld : text.failure(failure.value)}
              {failure.value.type === 'policy-below-law' && section !== 'policy' && (
                <>
                  {' '}
                  <a href="#/settings/policy">{text.settings.toPolicy}</a>
                </>
              )}
            </Notice>
          )}
        </div>
        <p class="settings-save-line">
          <button type="submit" class="button primary" aria-disabled={busy.value || !isDirty.value}>
            {busy.value ? text.settings.saving : text.settings.save}
          </button>
          {isDirty.value && (
            <button type="button" class="button plain" onClick={discard}>
              {text.settings.discard}
            </button>
          )}
          <span class="quiet" role="status">
            {isDirty.value ? text.settings.unsaved : saved.value && text.settings.saved}
          </span>
        </p>
      </div>
    </form>
  )
}
