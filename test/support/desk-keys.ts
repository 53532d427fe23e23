/** The service's part for keys, in memory, for the desk's tests: it checks what it is asked as the service does. */
import { type KeysPage, type KeyView, MakeKey, ProblemError, RotateKey } from '../../protocol/index.ts'
import { rightFactor } from './desk-account.ts'

/** One in use whose former secret still counts, one that has never been used, one that has ended. */
export const someKeys: KeysPage = {
  keys: [
    {
      id: 'AAAAAAAAAAAAAAAAAAAAAA',
      name: 'Back-office',
      prefix: 'rk_maison-lucie.AAAAAAAAAAAAAAAAAAAAAA',
      scopes: ['conversations:write', 'cases:read', 'cases:write', 'replies:write'],
      createdAt: '2026-09-02T09:00:00.000Z',
      endsAt: '2027-11-21T09:00:00.000Z',
      usedOn: '2026-11-21',
      rotatingUntil: '2026-11-22T08:00:00.000Z',
    },
    {
      id: 'BBBBBBBBBBBBBBBBBBBBBB',
      name: 'Tableau de bord',
      prefix: 'rk_maison-lucie.BBBBBBBBBBBBBBBBBBBBBB',
      scopes: ['cases:read'],
      createdAt: '2026-11-20T09:00:00.000Z',
      endsAt: '2027-11-20T09:00:00.000Z',
    },
    {
      id: 'CCCCCCCCCCCCCCCCCCCCCC',
      name: 'Essai',
      prefix: 'rk_maison-lucie.CCCCCCCCCCCCCCCCCCCCCC',
      scopes: ['events:write'],
      createdAt: '2025-11-01T09:00:00.000Z',
      endsAt: '2026-11-01T09:00:00.000Z',
      usedOn: '2026-10-30',
    },
  ],
}

/** The secret of every key that is made. */
export const newSecret = 'mZ4nT7wQ1kXo8sVbE3yPq5rLhG2dJcUaF6iN9tKvY0w'

export class DeskKeys {
  keys: KeyView[]

  constructor({ keys }: KeysPage = someKeys) {
    this.keys = keys
  }

  readonly answer = (method: string, path: string, body: unknown): Response | null => {
    const [place, id, verb] = path.split('/')
    if (place !== 'keys') return null
    if (method === 'GET') return Response.json({ keys: this.keys })
    if (method === 'DELETE') {
      this.keys = this.keys.filter((key) => key.id !== id)
      return new Response(null, { status: 204 })
    }
    const input = (verb === 'rotate' ? RotateKey : MakeKey).safeParse(body)
    if (!input.success) return problem('invalid-input', 400)
    if (input.data.code !== rightFactor) return problem('wrong-code', 401)
    const key = verb === 'rotate' ? this.keys.find((one) => one.id === id) : made(MakeKey.parse(body))
    if (!key) return problem('not-found', 404)
    if (verb !== 'rotate') this.keys = [...this.keys, key]
    return Response.json({ key, secret: `${key.prefix}.${newSecret}` }, { status: verb === 'rotate' ? 200 : 201 })
  }
}

function made({ name, scopes }: MakeKey): KeyView {
  const id = 'DDDDDDDDDDDDDDDDDDDDDD'
  const [createdAt, endsAt] = ['2026-11-21T14:00:00.000Z', '2027-11-21T14:00:00.000Z']
  return { id, name, prefix: `rk_maison-lucie.${id}`, scopes, createdAt, endsAt }
}

function problem(type: 'invalid-input' | 'wrong-code' | 'not-found', status: number): Response {
  return Response.json(new ProblemError(type).toProblem('correlation-1'), { status })
}
