import { useEffect, useRef } from 'preact/hooks'
import { useDesk } from '../../state/place.ts'
import { Notice } from '../Notice.tsx'
import { AuditLines } from './AuditLines.tsx'
import { Incident } from './Incident.tsx'
import '../DeskPage.css'
import './AuditPage.css'

/** Who did what, to what, when and from where; as a file too. */
export function AuditPage() {
  const { desk, text } = useDesk()
  const { audit } = desk
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  // The acts are told in the language that was asked for.
  const language = desk.preferences.language.value
  const told = useRef(language)
  useEffect(() => {
    if (told.current === language) return
    told.current = language
    void audit.load()
  }, [language, audit])
  const failure = audit.failure.value
  const view = audit.view.value
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="desk-page" aria-label={text.audit.title} tabIndex={0}>
      <div class="desk-page-inside">
        <header class="desk-page-head">
          <div>
            <h2 ref={title} tabIndex={-1}>
              {text.audit.title}
            </h2>
            <p class="desk-page-lead">{text.audit.lead}</p>
          </div>
          <a class="button" href={audit.fileAddress('audit')} download>
            {text.audit.export}
          </a>
        </header>
        <Filters />
        <div role="alert">
          {failure && (
            <Notice tone="bad" action={{ label: text.retry, run: () => void audit.load() }}>
              {text.failure(failure)}
            </Notice>
          )}
        </div>
        {view === null && !failure && <p role="status">{text.loading}</p>}
        {view && <AuditLines view={view} />}
        {view && <Incident />}
      </div>
    </section>
  )
}

function Filters() {
  const { desk, text } = useDesk()
  const { audit } = desk
  const asked = audit.asked.value
  const view = audit.view.value
  const acts = Object.entries(view?.words ?? {}).toSorted(([, one], [, other]) => one.localeCompare(other))
  const narrowed = (['session', 'network'] as const).filter((name) => asked[name] !== '')
  return (
    <fieldset class="audit-filters">
      <legend class="unseen">{text.audit.filters}</legend>
      <label class="field">
        <span>{text.audit.who}</span>
        <select value={asked.agent} onChange={({ currentTarget }) => audit.choose({ agent: currentTarget.value })}>
          <option value="">{text.audit.everybody}</option>
          {view?.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{text.audit.act}</span>
        <select value={asked.act} onChange={({ currentTarget }) => audit.choose({ act: currentTarget.value })}>
          <option value="">{text.audit.everything}</option>
          {acts.map(([act, words]) => (
            <option key={act} value={act}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{text.audit.case}</span>
        <input
          value={asked.case}
          maxLength={22}
          spellcheck={false}
          autocomplete="off"
          onChange={({ currentTarget }) => audit.choose({ case: currentTarget.value.trim() })}
        />
      </label>
      {(['from', 'to'] as const).map((end) => (
        <label class="field" key={end}>
          <span>{text.audit[end]}</span>
          <input
            type="datetime-local"
            value={asked[end]}
            onChange={({ currentTarget }) => audit.choose({ [end]: currentTarget.value })}
          />
        </label>
      ))}
      {narrowed.map((name) => {
        const what = `${text.audit[name]} ${asked[name].slice(0, 8)}`
        return (
          <button
            key={name}
            type="button"
            class="button small"
            aria-label={text.audit.remove(what)}
            onClick={() => audit.choose({ [name]: '' })}
          >
            {what} <span aria-hidden="true">×</span>
          </button>
        )
      })}
    </fieldset>
  )
}
