import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { AgentRole, Staff } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'
import { Group } from './Field.tsx'

const roles: AgentRole[] = ['agent', 'observer', 'administrator']
type Person = Staff['agents'][number]

/** Who works for the shop, what each may do, and who is invited. */
export function TeamSection() {
  const { desk, text } = useDesk()
  const { staff, failure, load } = desk.settingsPage
  const words = text.settings.team
  const known = staff.value
  return (
    <div class="settings-form">
      <div role="alert">
        {failure.value && (
          <Notice tone="bad" {...(!known && { action: { label: text.retry, run: () => void load() } })}>
            {text.failure(failure.value)}
          </Notice>
        )}
      </div>
      {!known && !failure.value && <p role="status">{text.loading}</p>}
      {known && (
        <>
          <Group title={words.title} hint={`${words.hint} ${words.confirmRole}`}>
            <ul class="people">
              {known.agents.map((person) => (
                <PersonLine key={person.id} person={person} />
              ))}
            </ul>
          </Group>
          {known.invitations.length > 0 && (
            <Group title={words.invited}>
              <ul class="people">
                {known.invitations.map((invitation) => (
                  <li key={invitation.id}>
                    <p>
                      <strong>{invitation.name}</strong> <span class="quiet">{invitation.email}</span>
                      <br />
                      <span class="quiet">
                        {words.roles[invitation.role]} ·{' '}
                        {words.until(text.formats.moment(invitation.expiresAt, desk.clock.value))}
                      </span>
                    </p>
                    <button
                      type="button"
                      class="button small"
                      aria-label={words.withdrawOf(invitation.email)}
                      onClick={() => void desk.settingsPage.withdraw(invitation.id)}
                    >
                      {words.withdraw}
                    </button>
                  </li>
                ))}
              </ul>
            </Group>
          )}
          <InviteForm />
        </>
      )}
    </div>
  )
}

function PersonLine({ person }: { person: Person }) {
  const { desk, text } = useDesk()
  const { changeRole, setAccess, resetFactor, busy } = desk.settingsPage
  const words = text.settings.team
  const asking = useSignal<'disable' | 'reset' | null>(null)
  const close = () => {
    asking.value = null
  }
  const state = desk.session.state.value
  const isMe = state.kind === 'signed-in' && state.session.agent.id === person.id
  return (
    <li data-disabled={person.disabled}>
      <p>
        <strong>{person.name}</strong> {isMe && <span class="tag">{words.you}</span>}{' '}
        {person.disabled && <span class="tag">{words.disabled}</span>}{' '}
        {person.secondFactor && <span class="tag">{text.account.tag}</span>}
        <br />
        <span class="quiet">{person.email}</span>
      </p>
      {isMe ? (
        <p class="quiet">{words.roles[person.role]}</p>
      ) : person.disabled ? (
        <button
          type="button"
          class="button small"
          aria-label={words.enableOf(person.name)}
          aria-disabled={busy.value}
          onClick={() => void setAccess(person.id, true)}
        >
          {words.enable}
        </button>
      ) : (
        <div class="person-actions">
          <RoleChoice
            label={words.roleOf(person.name)}
            value={person.role}
            onChange={(role) => void changeRole(person.id, role)}
          />
          <button
            type="button"
            class="button small"
            aria-label={words.disableOf(person.name)}
            aria-disabled={busy.value}
            onClick={() => {
              asking.value = 'disable'
            }}
          >
            {words.disable}
          </button>
          {person.secondFactor && (
            <button
              type="button"
              class="button small"
              aria-label={text.account.resetOf(person.name)}
              aria-disabled={busy.value}
              onClick={() => {
                asking.value = 'reset'
              }}
            >
              {text.account.reset}
            </button>
          )}
        </div>
      )}
      {asking.value === 'disable' && (
        <Confirm
          title={words.confirmTitle(person.name)}
          lead={words.confirm}
          action={words.disable}
          onClose={close}
          onConfirm={() => void setAccess(person.id, false)}
        />
      )}
      {asking.value === 'reset' && (
        <Confirm
          title={text.account.resetTitle(person.name)}
          lead={text.account.resetLead}
          action={text.account.reset}
          onClose={close}
          onConfirm={() => void resetFactor(person.id)}
        />
      )}
    </li>
  )
}

/** Asks once more before something that a colleague will feel. */
function Confirm(props: { title: string; lead: string; action: string; onClose: () => void; onConfirm: () => void }) {
  const { text } = useDesk()
  const { title, lead, action, onClose, onConfirm } = props
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="confirm">
        <p>{lead}</p>
        <p class="person-actions">
          <button
            type="button"
            class="button primary"
            onClick={() => {
              onClose()
              onConfirm()
            }}
          >
            {action}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {text.settings.team.cancel}
          </button>
        </p>
      </div>
    </Dialog>
  )
}

function RoleChoice(props: { label: string; value: AgentRole; onChange: (role: AgentRole) => void }) {
  const { text } = useDesk()
  const { label, value, onChange } = props
  return (
    <select
      class="role-choice"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        const role = roles.find((one) => one === currentTarget.value)
        if (role && role !== value) onChange(role)
      }}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {text.settings.team.roles[role]}
        </option>
      ))}
    </select>
  )
}

function InviteForm() {
  const { desk, text } = useDesk()
  const { invite, invited, busy } = desk.settingsPage
  const words = text.settings.team
  const form = useRef<HTMLFormElement>(null)
  const role = useSignal<AgentRole>('agent')
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!form.current || busy.value) return
    const given = new FormData(form.current)
    const [name, email] = [`${given.get('name')}`.trim(), `${given.get('email')}`.trim()]
    if (await invite({ name, email, role: role.value })) form.current?.reset()
  }
  return (
    <Group title={words.invite}>
      <form ref={form} class="invite" onSubmit={submit}>
        <label class="field">
          <span>{words.name}</span>
          <input name="name" required maxLength={80} autocomplete="off" />
        </label>
        <label class="field">
          <span>{words.email}</span>
          <input name="email" type="email" required maxLength={254} autocomplete="off" />
        </label>
        <fieldset class="field">
          <legend>{words.role}</legend>
          {roles.map((one) => (
            <label key={one} class="role-option">
              <input
                type="radio"
                name="role"
                checked={role.value === one}
                onChange={() => {
                  role.value = one
                }}
              />
              <span>
                {words.roles[one]}
                <span class="quiet">{words.roleHints[one]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p>
          <button type="submit" class="button primary" aria-disabled={busy.value}>
            {busy.value ? words.sending : words.send}
          </button>
        </p>
      </form>
      <p role="status">{invited.value !== null && words.sent(invited.value)}</p>
    </Group>
  )
}
