import { useEffect, useId, useRef } from 'preact/hooks'
import { declarationKinds } from '../state/declaration-kinds.ts'
import { useDesk } from '../state/place.ts'
import { Notice } from './Notice.tsx'
import { RegisterLine } from './RegisterLine.tsx'
import './DeskPage.css'
import './RegisterPage.css'

/** What shoppers declared for good, newest first, by kind and period; as files too. */
export function RegisterPage() {
  const { desk, text } = useDesk()
  const { register } = desk
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const { kind } = register.filter.value
  const view = register.view.value
  const failure = register.failure.value
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="desk-page" aria-label={text.register.title} tabIndex={0}>
      <div class="desk-page-inside">
        <header class="desk-page-head">
          <div>
            <h2 ref={title} tabIndex={-1}>
              {text.register.title}
            </h2>
            <p class="desk-page-lead">{text.register.lead}</p>
          </div>
          {desk.mayAct.value && <Export />}
        </header>
        <div class="register-filters">
          <fieldset class="choice">
            <legend class="unseen">{text.register.kindsShown}</legend>
            {[null, ...declarationKinds].map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={kind === one}
                onClick={() => register.choose({ kind: one })}
              >
                {one === null ? text.register.all : text.register.kinds[one]}
              </button>
            ))}
          </fieldset>
          <Period />
        </div>
        <div role="alert">
          {failure && (
            <Notice tone="bad" action={{ label: text.retry, run: () => void register.load() }}>
              {text.failure(failure)}
            </Notice>
          )}
        </div>
        {view === null && !failure && <p role="status">{text.loading}</p>}
        {view && <Declarations />}
      </div>
    </section>
  )
}

function Declarations() {
  const { desk, text } = useDesk()
  const { register } = desk
  const view = register.view.value
  if (!view) return null
  const { kind, from, to } = register.filter.value
  const isFiltered = kind !== null || from !== '' || to !== ''
  const missing = view.total - view.declarations.length
  if (view.declarations.length === 0) {
    return (
      <div class="register-empty">
        <p class="register-empty-title">{isFiltered ? text.register.emptyFiltered : text.register.empty}</p>
        {!isFiltered && <p>{text.register.emptyHint}</p>}
      </div>
    )
  }
  return (
    <>
      <p class="quiet" role="status">
        {text.register.count(view.total)}
      </p>
      <ol class="register-lines">
        {view.declarations.map((declaration) => (
          <RegisterLine key={`${declaration.case} ${declaration.id}`} declaration={declaration} />
        ))}
      </ol>
      {missing > 0 && <p class="quiet">{text.register.notSent(missing)}</p>}
    </>
  )
}

/** Days of receipt, both included. */
function Period() {
  const { desk, text } = useDesk()
  const { register } = desk
  const { from, to } = register.filter.value
  const isWrong = from !== '' && to !== '' && from > to
  const trouble = useId()
  return (
    <fieldset class="register-period">
      <legend class="unseen">{text.register.period}</legend>
      <label>
        <span>{text.register.from}</span>
        <input
          type="date"
          value={from}
          max={to || undefined}
          aria-describedby={isWrong ? trouble : undefined}
          onChange={({ currentTarget }) => register.choose({ from: currentTarget.value })}
        />
      </label>
      <label>
        <span>{text.register.to}</span>
        <input
          type="date"
          value={to}
          min={from || undefined}
          aria-describedby={isWrong ? trouble : undefined}
          onChange={({ currentTarget }) => register.choose({ to: currentTarget.value })}
        />
      </label>
      {isWrong && (
        <p id={trouble} class="register-wrong-period">
          {text.register.wrongPeriod}
        </p>
      )}
    </fieldset>
  )
}

function Export() {
  const { desk, text } = useDesk()
  const hint = useId()
  return (
    <div class="register-export">
      <p>
        {(['csv', 'json'] as const).map((as) => (
          <a key={as} class="button" href={desk.register.fileAddress(as)} download aria-describedby={hint}>
            {text.register.export(as.toUpperCase())}
          </a>
        ))}
      </p>
      <p id={hint} class="quiet">
        {text.register.exportHint}
      </p>
    </div>
  )
}
