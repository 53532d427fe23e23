/** The settings and the team as seen from the desk's page, held in memory; what is saved is checked by the protocol's own schemas. */
import {
  type AgentRole,
  ChangeRole,
  CheckPolicy,
  Invite,
  type MerchantSettings,
  type PolicyCheck,
  PreviewDraft,
  ProblemError,
  type ProblemType,
  SaveSettings,
  SettingsView,
  Staff,
} from '../../protocol/index.ts'
import { DeskServer } from './desk-server.ts'

export class SettingsServer {
  readonly desk = new DeskServer()
  version = 1
  settings: MerchantSettings = {
    slug: 'maison-lucie',
    name: 'Maison Lucie',
    origins: ['https://maison-lucie.example'],
    email: 'bonjour@maison-lucie.example',
    address: 'Maison Lucie SAS, 12 rue de l’Exemple, 69000 Lyon',
    languages: ['fr', 'en'],
    colour: '#7a3e2f',
    openingHours: [
      { days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '12:30' },
      { days: [1, 2, 3, 4, 5, 6], from: '13:30', to: '18:00' },
    ],
    policy: { returnDays: 30, returnAs: 'refund' },
  }
  topics: SettingsView['topics'] = [
    { id: 'withdrawal', stage: 'withdrawal', title: { fr: 'Droit de rétractation', en: 'Right of withdrawal' } },
    { id: 'late-delivery', stage: 'delivery', title: { fr: 'Retard de livraison', en: 'Late delivery' } },
  ]
  model: SettingsView['model'] = { name: null, pausedUntil: null, days: [] }
  check: PolicyCheck = { conflicts: [], shown: [] }
  staff: Staff = {
    agents: [
      {
        id: 'agent-ines',
        name: 'Inès',
        email: 'ines@maison-lucie.example',
        role: 'administrator',
        disabled: false,
        secondFactor: true,
      },
      {
        id: 'agent-camille',
        name: 'Camille',
        email: 'camille@maison-lucie.example',
        role: 'agent',
        disabled: false,
        secondFactor: true,
      },
      {
        id: 'agent-zoe',
        name: 'Zoé',
        email: 'zoe@maison-lucie.example',
        role: 'agent',
        disabled: true,
        secondFactor: false,
      },
    ],
    invitations: [],
  }

  constructor(role: AgentRole = 'administrator') {
    this.desk.role = role
    this.desk.parts.push((method, path, body) => this.#answer(method, path, body))
  }

  #answer(method: string, path: string, body: unknown): Response | null {
    if (path === 'settings' && method === 'GET') return this.#view()
    if (path === 'settings') {
      const input = SaveSettings.safeParse(body)
      if (!input.success) return problem('invalid-input')
      if (input.data.version !== this.version) return problem('settings-changed')
      this.version += 1
      this.settings = { ...input.data.settings, slug: this.settings.slug }
      return this.#view()
    }
    if (path === 'settings/preview') {
      return PreviewDraft.safeParse(body).success
        ? Response.json({ ticket: `ticket-${this.version}` }, { status: 201 })
        : problem('invalid-input')
    }
    if (path === 'settings/policy') {
      return CheckPolicy.safeParse(body).success ? Response.json(this.check) : problem('invalid-input')
    }
    if (!path.startsWith('agents')) return null
    if (method === 'POST') this.#change(path.slice('agents/'.length), body)
    return Response.json(Staff.parse(this.staff))
  }

  #change(path: string, body: unknown): void {
    const [id = '', verb = ''] = path.split('/')
    const put = (change: Partial<Staff['agents'][number]>) => {
      this.staff.agents = this.staff.agents.map((one) => (one.id === id ? { ...one, ...change } : one))
    }
    if (path === 'invitations') {
      const expiresAt = '2026-11-25T10:00:00.000Z'
      this.staff.invitations = [...this.staff.invitations, { id: 'invitation-1', ...Invite.parse(body), expiresAt }]
    } else if (id === 'invitations') this.staff.invitations = []
    else if (verb === 'role') put(ChangeRole.parse(body))
    else put({ disabled: verb === 'disable' })
  }

  #view(): Response {
    const pinned = { src: 'https://recours.example/recours.0123456789.js', integrity: 'sha384-abc' }
    const loader = { src: 'https://recours.example/recours.js', pinned }
    return Response.json(
      SettingsView.parse({
        version: this.version,
        settings: this.settings,
        topics: this.topics,
        model: this.model,
        loader,
      }),
    )
  }
}

function problem(type: ProblemType): Response {
  const value = new ProblemError(type).toProblem('correlation-1')
  return Response.json(value, { status: value.status, headers: { 'content-type': 'application/problem+json' } })
}
