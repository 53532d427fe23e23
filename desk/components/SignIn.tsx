import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useDesk } from '../state/place.ts'
import { FactorForm } from './account/FactorForm.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { Notice } from './Notice.tsx'
import './SignIn.css'

/** Sign-in by one-time code: the address, then the eight digits. */
export function SignIn() {
  const { desk, text } = useDesk()
  const state = desk.session.state.value
  return (
    <div class="sign-in">
      <header class="sign-in-language">
        <LanguageChoice />
      </header>
      <main class="sign-in-sheet">
        <p class="wordmark">Recours</p>
        <h1>{desk.invitation.value === null ? text.signIn.title : text.invitation.title}</h1>
        {state.kind === 'checking' && <p role="status">{text.loading}</p>}
        {state.kind === 'unreachable' && (
          <>
            <Notice tone="bad">{text.failure(state.failure)}</Notice>
            <button type="button" class="button primary" onClick={() => desk.session.check()}>
              {text.retry}
            </button>
          </>
        )}
        {desk.invitation.value !== null && state.kind === 'signed-out' && <InvitationForm />}
        {desk.settings.access && state.kind === 'signed-out' && <AccessDoor />}
        {!desk.settings.access && desk.invitation.value === null && state.kind === 'signed-out' && (
          <EmailForm expired={state.expired} />
        )}
        {state.kind === 'code-asked' && <CodeForm email={state.email} />}
        {state.kind === 'factor-asked' && <FactorAsked />}
        {desk.settings.demo && desk.settings.outbox && (
          <p class="sign-in-demo">
            {text.signIn.demo}{' '}
            <a href={desk.settings.outbox} target="_blank" rel="noopener noreferrer">
              {text.signIn.outbox}
              <span class="unseen"> ({text.file.opensElsewhere})</span>
            </a>
            .
          </p>
        )}
      </main>
    </div>
  )
}

/** An invited person presses a button: opening the link alone spends nothing. */
function InvitationForm() {
  const { desk, text } = useDesk()
  const { busy, failure } = desk.session
  const isSpent = failure.value?.type === 'link-spent'
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isSpent) desk.invitation.value = null
        else void desk.acceptInvitation()
      }}
    >
      <p>{text.invitation.lead}</p>
      <Trouble shown={failure.value && (isSpent ? text.invitation.spent : text.failure(failure.value))} />
      <button type="submit" class="button primary" aria-disabled={busy.value}>
        {isSpent ? text.invitation.signIn : busy.value ? text.invitation.accepting : text.invitation.accept}
      </button>
    </form>
  )
}

function EmailForm({ expired }: { expired: boolean }) {
  const { desk, text } = useDesk()
  const invalid = useSignal(false)
  const field = useRef<HTMLInputElement>(null)
  const { busy, failure } = desk.session
  const submit = (event: Event) => {
    event.preventDefault()
    const email = field.current?.value.trim() ?? ''
    invalid.value = !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
    if (invalid.value) field.current?.focus()
    else void desk.session.askCode(email)
  }
  return (
    <form onSubmit={submit} noValidate>
      <p>{expired ? text.signIn.expired : text.signIn.lead}</p>
      <label class="field">
        <span>{text.signIn.email}</span>
        <input
          ref={field}
          type="email"
          name="email"
          autocomplete="email"
          required
          maxLength={254}
          aria-invalid={invalid.value}
          aria-describedby="sign-in-trouble"
        />
      </label>
      <Trouble shown={invalid.value ? text.signIn.emailInvalid : failure.value && text.failure(failure.value)} />
      <button type="submit" class="button primary" aria-disabled={busy.value}>
        {busy.value ? text.signIn.asking : text.signIn.askCode}
      </button>
    </form>
  )
}

function CodeForm({ email }: { email: string }) {
  const { desk, text } = useDesk()
  const invalid = useSignal(false)
  const field = useRef<HTMLInputElement>(null)
  const { busy, failure } = desk.session
  useEffect(() => field.current?.focus(), [])
  const submit = (event: Event) => {
    event.preventDefault()
    const code = (field.current?.value ?? '').replace(/\D/g, '')
    invalid.value = code.length !== 8
    if (invalid.value) field.current?.focus()
    else void desk.session.signIn(code)
  }
  return (
    <form onSubmit={submit} noValidate>
      <p role="status">{text.signIn.codeSent(email)}</p>
      <label class="field">
        <span>{text.signIn.code}</span>
        <input
          ref={field}
          class="code"
          type="text"
          name="code"
          inputMode="numeric"
          autocomplete="one-time-code"
          required
          maxLength={12}
          aria-invalid={invalid.value || failure.value?.type === 'wrong-code'}
          aria-describedby="sign-in-trouble"
        />
      </label>
      <Trouble shown={invalid.value ? text.signIn.codeInvalid : failure.value && text.failure(failure.value)} />
      <button type="submit" class="button primary" aria-disabled={busy.value}>
        {busy.value ? text.signIn.entering : text.signIn.enter}
      </button>
      <p class="sign-in-otherwise">
        <button type="button" class="button plain" onClick={() => desk.session.askCode(email)}>
          {text.signIn.newCode}
        </button>
        <button type="button" class="button plain" onClick={desk.session.changeEmail}>
          {text.signIn.changeEmail}
        </button>
      </p>
    </form>
  )
}

/** Access has let the person in, but not we; or they have left. */
function AccessDoor() {
  const { desk, text } = useDesk()
  return (
    <>
      <p>{text.account.access}</p>
      <p class="sign-in-otherwise">
        <button type="button" class="button primary" onClick={() => desk.session.check()}>
          {text.retry}
        </button>
        <a class="button" href="/cdn-cgi/access/logout">
          {text.account.accessLeave}
        </a>
      </p>
    </>
  )
}

/** The second factor of a person who has one. */
function FactorAsked() {
  const { desk, text } = useDesk()
  const { busy, failure } = desk.session
  return (
    <>
      <p role="status">{text.account.askLead}</p>
      <FactorForm
        busy={busy.value}
        failure={failure.value}
        action={text.signIn.enter}
        onCode={desk.session.giveFactor}
        onCancel={() => void desk.session.signOut()}
      />
      <p class="quiet">{text.account.lost}</p>
    </>
  )
}

function Trouble({ shown }: { shown: string | null }) {
  return (
    <div id="sign-in-trouble" role="alert">
      {shown && <Notice tone="bad">{shown}</Notice>}
    </div>
  )
}
