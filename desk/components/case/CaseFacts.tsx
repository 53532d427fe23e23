import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { AgentFact, Case, Fact } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Notice } from '../Notice.tsx'
import { FactForm } from './FactForm.tsx'
import { Part } from './Part.tsx'
import './CaseFacts.css'

type Show = (messageId: string) => void

/** What is known, each with where it comes from; whoever holds the case corrects it, adds to it, or asks. */
export function CaseFacts({ file, mine, onMessage }: { file: Case; mine: boolean; onMessage: Show }) {
  const { desk, text } = useDesk()
  const words = text.case.facts
  /** The fact whose form is open; the empty word is a new one. */
  const open = useSignal<string | null>(null)
  const told = useSignal('')
  const failure = useSignal<Failure | null>(null)
  const show = async (name: string) => {
    open.value = name
    told.value = ''
    failure.value = await desk.facts.load(file.id, desk.preferences.language.value)
  }
  const close = (said = '') => {
    open.value = null
    told.value = said
  }
  const names = desk.facts.names.value
  const formOf = (fact: Fact, isGiven: boolean) => {
    const name = names?.facts.find((one) => one.name === fact.name)
    return name && <FactForm file={file} name={name} known={fact} isGiven={isGiven} onDone={close} />
  }
  return (
    <Part title={text.file.facts}>
      {file.facts.length === 0 ? (
        <p class="quiet">{text.file.noFacts}</p>
      ) : (
        <dl class="facts">
          {file.facts.map((fact) => {
            const given = file.agentFacts?.find((one) => one.fact === fact.name)
            return (
              <div key={fact.name}>
                <dt lang={file.language}>{fact.label}</dt>
                <dd>
                  <span class="fact-head">
                    <span lang={file.language}>{fact.display}</span>
                    {mine && open.value !== fact.name && (
                      <button
                        type="button"
                        class="button small plain"
                        aria-label={words.editNamed(fact.label)}
                        onClick={() => void show(fact.name)}
                      >
                        {words.edit}
                      </button>
                    )}
                  </span>
                  {given ? (
                    <Given given={given} language={file.language} onMessage={onMessage} />
                  ) : (
                    <Source fact={fact} language={file.language} onMessage={onMessage} />
                  )}
                </dd>
                {open.value === fact.name && <dd class="fact-edit">{formOf(fact, given !== undefined)}</dd>}
              </div>
            )
          })}
        </dl>
      )}
      {mine && open.value !== '' && (
        <p>
          <button type="button" class="button small" onClick={() => void show('')}>
            {words.add}
          </button>
        </p>
      )}
      {open.value === '' && names && <NewFact file={file} onDone={close} />}
      <div role="alert">{failure.value && <Notice tone="bad">{text.failure(failure.value)}</Notice>}</div>
      <p role="status" class="quiet">
        {told.value}
      </p>
    </Part>
  )
}

/** Where a fact comes from: the shopper's own words, the page, a correction. */
function Source({ fact, language, onMessage }: { fact: Fact; language: Case['language']; onMessage: Show }) {
  const { text } = useDesk()
  const { words, message, origin } = fact
  if (!words) return <span class="fact-origin">{text.file.factOrigins[origin]}</span>
  return (
    <span class="fact-words" lang={language}>
      {message ? (
        <button type="button" title={text.file.showMessage} onClick={() => onMessage(message)}>
          <q>{words}</q>
        </button>
      ) : (
        <q>{words}</q>
      )}
    </span>
  )
}

/** An agent's fact: who gave it and why, and what the shopper or the page had said. */
function Given({ given, language, onMessage }: { given: AgentFact; language: Case['language']; onMessage: Show }) {
  const { desk, text } = useDesk()
  const words = text.case.facts
  const { by, at, why, said } = given
  return (
    <>
      <span class="fact-origin fact-given">
        {words.by(by)} · <time dateTime={at}>{text.formats.moment(at, desk.clock.value)}</time> ·{' '}
        <bdi>{words.because(why)}</bdi>
      </span>
      {said ? (
        <span class="fact-said">
          {words.said[said.origin === 'agent' ? 'message' : said.origin]}{' '}
          <strong lang={language}>{said.display}</strong>
          {said.words && <Source fact={said} language={language} onMessage={onMessage} />}
        </span>
      ) : (
        <span class="fact-said">{words.nothingSaid}</span>
      )}
    </>
  )
}

/** Which fact to add, those that the case's rights ask for first. */
function NewFact({ file, onDone }: { file: Case; onDone: (told?: string) => void }) {
  const { desk, text } = useDesk()
  const words = text.case.facts
  const chosen = useSignal('')
  const id = useId()
  const known = new Set(file.facts.map(({ name }) => name))
  const names = (desk.facts.names.value?.facts ?? []).filter(({ name }) => !known.has(name))
  const name = names.find((one) => one.name === chosen.value)
  const groups = [
    { label: words.weighs, names: names.filter(({ weighs }) => weighs) },
    { label: words.others, names: names.filter(({ weighs }) => !weighs) },
  ]
  return (
    <div class="fact-new">
      <label for={id}>{words.which}</label>
      <select
        id={id}
        value={chosen.value}
        onChange={({ currentTarget }) => {
          chosen.value = currentTarget.value
        }}
      >
        <option value="">{words.choose}</option>
        {groups
          .filter((group) => group.names.length > 0)
          .map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.names
                .toSorted((one, other) => one.label.localeCompare(other.label))
                .map((one) => (
                  <option key={one.name} value={one.name}>
                    {one.label}
                  </option>
                ))}
            </optgroup>
          ))}
      </select>
      {name ? (
        <FactForm key={name.name} file={file} name={name} onDone={onDone} />
      ) : (
        <p>
          <button type="button" class="button small plain" onClick={() => onDone()}>
            {text.cancel}
          </button>
        </p>
      )}
    </div>
  )
}
