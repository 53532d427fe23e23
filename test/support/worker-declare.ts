import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { Case, ConversationCreated, ConversationView, DeclarationKind } from '../../protocol/index.ts'
import { ask, merchant } from './worker-shopper.ts'

/** What each kind of declaration asks for, filled as Lucie would. */
const filled: Record<DeclarationKind, Record<string, unknown>> = {
  withdrawal: { contract: 'Commande ML-1042', items: [] },
  complaint: {
    happened: 'Mon casque est tombé en panne.\nPersonne ne répond.',
    wanted: 'Je demande la réparation.',
    by: '2026-12-05',
  },
  cancellation: { contract: 'Abonnement A-77' },
}

/** The body of a declaration; a field given as undefined is left out. */
export function bodyOf(kind: DeclarationKind, given: Record<string, unknown> = {}): Record<string, unknown> {
  return { id: crypto.randomUUID(), name: 'Lucie Martin', email: 'lucie@example.com', ...filled[kind], ...given }
}

export function declare(
  { conversation, token }: ConversationCreated,
  kind: DeclarationKind,
  body: unknown = bodyOf(kind),
): Promise<Response> {
  return ask(`/v1/conversations/${conversation}/${kind}`, { token, body })
}

export async function viewOf({ conversation, token }: ConversationCreated): Promise<ConversationView> {
  return (await ask(`/v1/conversations/${conversation}`, { token })).json()
}

/** The conversation's open case, once it has arrived at the desk and is as wished. */
export function caseAtDesk(
  { conversation }: ConversationCreated,
  until: (file: Case) => boolean = () => true,
): Promise<Case> {
  const desk = env.DESK.getByName(merchant.slug)
  return vi.waitFor(
    async () => {
      const { cases } = await desk.list({ status: 'open', limit: 200 })
      for (const { id } of cases) {
        const read = await desk.read({ id: 'test' }, id)
        if ('ok' in read && read.ok.case.conversation === conversation && until(read.ok.case)) return read.ok.case
      }
      throw new Error('not yet')
      // The queue may hold the cases of every file that ran before.
    },
    { timeout: 10_000, interval: 100 },
  )
}

/** The newest mails to an address. */
export async function mailsTo(address: string): Promise<{ subject: string; text: string; html: string }[]> {
  return (await env.DESK.getByName(merchant.slug).demoMails(400)).filter(({ to }) => to === address)
}
