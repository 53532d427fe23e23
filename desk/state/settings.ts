import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type {
  AgentRole,
  Invite,
  Language,
  PolicyCheck,
  SaveSettings,
  SettingsView,
  Staff,
} from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure, Outcome } from '../transport/outcome.ts'
import { createKeys, type KeyList } from './keys.ts'
import { createPreview, type PreviewPlace } from './preview.ts'

/** The parts of the settings, each with its own address. */
export const settingsSections = [
  'shop',
  'widget',
  'hours',
  'policy',
  'supervised',
  'model',
  'privacy',
  'canned',
  'team',
  'keys',
] as const
export type SettingsSection = (typeof settingsSections)[number]

/** What is being changed: the settings without the shop's public name, which is for ever. */
export type SettingsDraft = SaveSettings['settings']

/** What administrators decide: settings with a draft that nothing but saving or discarding ends, and the team. */
export interface SettingsState {
  section: Signal<SettingsSection>
  view: ReadonlySignal<SettingsView | null>
  draft: ReadonlySignal<SettingsDraft | null>
  isDirty: ReadonlySignal<boolean>
  busy: ReadonlySignal<boolean>
  saved: ReadonlySignal<boolean>
  /** The policy is below the law and was not saved; everything else was. */
  policyHeld: ReadonlySignal<boolean>
  failure: ReadonlySignal<Failure | null>
  policy: ReadonlySignal<PolicyCheck | null>
  preview: PreviewPlace
  staff: ReadonlySignal<Staff | null>
  /** For the merchant's own programs. */
  keys: KeyList
  /** Whom the last invitation went to. */
  invited: ReadonlySignal<string | null>
  load(): Promise<void>
  change(change: Partial<SettingsDraft>): void
  discard(): void
  save(): Promise<void>
  /** Takes what others saved, with one's own changes on top. */
  keepMine(): Promise<void>
  invite(invited: Invite): Promise<boolean>
  withdraw(invitation: string): Promise<void>
  changeRole(agent: string, role: AgentRole): Promise<void>
  setAccess(agent: string, may: boolean): Promise<void>
  /** A colleague has lost their second factor. */
  resetFactor(agent: string): Promise<void>
  clear(): void
}

type SettingsClient = Pick<
  Client,
  | 'settings'
  | 'saveSettings'
  | 'checkPolicy'
  | 'keepPreview'
  | 'staff'
  | 'changeStaff'
  | 'keys'
  | 'makeKey'
  | 'rotateKey'
  | 'withdrawKey'
>

const checkAfterMs = 250

/** Makes the place of the settings. `language`: in which the shopper's sentences are shown. */
export function createSettings(client: SettingsClient, language: () => Language): SettingsState {
  const section = signal<SettingsSection>('shop')
  const view = signal<SettingsView | null>(null)
  const draft = signal<SettingsDraft | null>(null)
  const busy = signal(false)
  const saved = signal(false)
  const policyHeld = signal(false)
  const failure = signal<Failure | null>(null)
  const policy = signal<PolicyCheck | null>(null)
  const staff = signal<Staff | null>(null)
  const invited = signal<string | null>(null)
  const isDirty = computed(
    () => view.value !== null && draft.value !== null && !isSame(draft.value, ownPart(view.value)),
  )
  const preview = createPreview(
    client,
    () => draft.value,
    () => section.value === 'widget' || section.value === 'privacy',
  )
  const keys = createKeys(client)
  let timer: ReturnType<typeof setTimeout> | undefined
  let generation = 0

  async function check() {
    const checked = draft.value
    if (!checked) return
    generation += 1
    const mine = generation
    const outcome = await client.checkPolicy({ policy: checked.policy, name: checked.name, language: language() })
    // What cannot be compared yet (a number half written) keeps the last comparison.
    if (mine === generation && 'ok' in outcome) policy.value = outcome.ok
  }
  function checkSoon() {
    clearTimeout(timer)
    timer = setTimeout(() => void check(), checkAfterMs)
  }
  function show(found: SettingsView, kept: SettingsDraft | null) {
    batch(() => {
      view.value = found
      draft.value = kept ?? ownPart(found)
      failure.value = null
    })
    void check()
    preview.soon()
  }
  async function run(work: () => Promise<Failure | null>): Promise<boolean> {
    if (busy.value) return false
    batch(() => {
      busy.value = true
      saved.value = false
      policyHeld.value = false
      failure.value = null
      invited.value = null
    })
    const met = await work()
    batch(() => {
      busy.value = false
      failure.value = met
    })
    return met === null
  }
  const team = (work: () => Promise<Outcome<Staff>>) =>
    run(async () => {
      const outcome = await work()
      if ('failure' in outcome) return outcome.failure
      staff.value = outcome.ok
      return null
    })

  return {
    section,
    view,
    draft,
    isDirty,
    busy,
    saved,
    policyHeld,
    failure,
    policy,
    preview,
    staff,
    keys,
    invited,
    async load() {
      if (section.value === 'keys') return keys.load()
      if (section.value === 'team') {
        const outcome = await client.staff()
        if ('ok' in outcome) staff.value = outcome.ok
        else failure.value = outcome.failure
        return
      }
      // A draft stays on the version it was made from: what was saved since is told when it is saved.
      if (isDirty.value) return void check()
      const outcome = await client.settings()
      if ('failure' in outcome) failure.value = outcome.failure
      // What was written while it was on its way stays.
      else if (!isDirty.value) show(outcome.ok, null)
    },
    change(change) {
      if (!draft.value) return
      draft.value = withoutAbsent({ ...draft.value, ...change })
      saved.value = false
      preview.soon()
      if (change.policy || change.name !== undefined) checkSoon()
    },
    discard() {
      if (view.value) show(view.value, null)
    },
    async save() {
      const [from, changed] = [view.value, draft.value]
      if (!from || !changed) return
      const done = await run(async () => {
        const { version } = from
        const outcome = await client.saveSettings({ version, settings: changed })
        if ('ok' in outcome) {
          show(outcome.ok, null)
          return null
        }
        if (outcome.failure.type !== 'policy-below-law') return outcome.failure
        // Only the policy is refused: the rest does not wait for it.
        const rest = { ...changed, policy: from.settings.policy }
        if (isSame(rest, ownPart(from))) return outcome.failure
        const others = await client.saveSettings({ version, settings: rest })
        if ('failure' in others) return others.failure
        show(others.ok, { ...ownPart(others.ok), policy: changed.policy })
        policyHeld.value = true
        return outcome.failure
      })
      if (done) saved.value = true
    },
    async keepMine() {
      const [from, mine] = [view.value, draft.value]
      if (!from || !mine) return
      await run(async () => {
        const outcome = await client.settings()
        if ('failure' in outcome) return outcome.failure
        show(outcome.ok, merged(ownPart(from), mine, ownPart(outcome.ok)))
        return null
      })
    },
    async invite(given) {
      const done = await team(() => client.changeStaff('invitations', given))
      if (done) invited.value = given.email
      return done
    },
    async withdraw(invitation) {
      await team(() => client.changeStaff(`invitations/${encodeURIComponent(invitation)}/withdraw`, {}))
    },
    async changeRole(agent, role) {
      await team(() => client.changeStaff(`${encodeURIComponent(agent)}/role`, { role }))
    },
    async resetFactor(agent) {
      await team(() => client.changeStaff(`${encodeURIComponent(agent)}/second-factor/reset`, {}))
    },
    async setAccess(agent, may) {
      await team(() => client.changeStaff(`${encodeURIComponent(agent)}/${may ? 'enable' : 'disable'}`, {}))
    },
    clear() {
      clearTimeout(timer)
      generation += 1
      preview.clear()
      keys.clear()
      batch(() => {
        view.value = null
        draft.value = null
        policy.value = null
        staff.value = null
        failure.value = null
        invited.value = null
        saved.value = false
      })
    },
  }
}

/** What is no longer given has no key, as it is sent. */
function withoutAbsent(settings: SettingsDraft): SettingsDraft {
  return JSON.parse(JSON.stringify(settings)) as SettingsDraft
}

function ownPart({ settings: { slug: _slug, ...own } }: SettingsView): SettingsDraft {
  return own
}

/** Their settings, with what is mine wherever I changed it. */
function merged(base: SettingsDraft, mine: SettingsDraft, theirs: SettingsDraft): SettingsDraft {
  const changed = [...new Set([...Object.keys(base), ...Object.keys(mine)])].filter(
    (key) => !isSame(base[key as keyof SettingsDraft], mine[key as keyof SettingsDraft]),
  )
  return withoutAbsent({
    ...theirs,
    ...Object.fromEntries(changed.map((key) => [key, mine[key as keyof SettingsDraft]])),
  })
}

/** Equal in what they say, whatever the order of their names. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const named = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(
    named.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, item]) => [key, sorted(item)]),
  )
}
