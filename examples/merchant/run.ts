/**
 * `RECOURS_KEY=rk_… npx node examples/merchant/run.ts <what>`, against the demonstration that `npm start` opens, or the service
 * at `RECOURS_URL`. What: `begin-conversation`, `open-case`, `read-cases`, `reply <case>`, `subscribe <https://…>`.
 */
import { beginConversation } from './begin-conversation.ts'
import { type MerchantClient, merchantClient, Refused } from './client.ts'
import { openCase } from './open-case.ts'
import { readCase, waitingCases } from './read-cases.ts'
import { replyTo } from './reply.ts'
import { subscribe } from './subscribe.ts'

const words = 'Mon téléphone acheté en ligne il y a 14 mois ne s’allume plus.'

const deeds: Record<string, (client: MerchantClient, argument?: string) => Promise<unknown>> = {
  'begin-conversation': (client, said = words) => beginConversation(client, said),
  async 'open-case'(client) {
    const { conversation } = await beginConversation(client, words)
    return openCase(client, conversation, { name: 'Karim Benali', email: 'karim@mail.example' })
  },
  async 'read-cases'(client) {
    const lines: string[] = []
    for await (const { id, reference, title, deadline } of waitingCases(client))
      lines.push([id, reference, title, deadline && `${deadline.label} : ${deadline.day}`].filter(Boolean).join(' · '))
    return lines
  },
  async reply(client, caseId) {
    if (!caseId) throw new Error('Which case? Its id is what each line of `read-cases` begins with.')
    const { case: file } = await readCase(client, caseId)
    return replyTo(client, caseId, file.suggestedReply)
  },
  async subscribe(client, url) {
    if (!url) throw new Error('Which address? A public one of yours, as https://shop.example/recours.')
    return subscribe(client, url)
  },
}

/** What went wrong, in a line; what was not reached says so in its cause. */
function wordsOf(error: unknown): string {
  if (error instanceof Refused) return [error.problem.title, error.problem.detail].filter(Boolean).join('. ')
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  return cause instanceof Error ? `${message}: ${cause.message}` : message
}

const [what = '', argument] = process.argv.slice(2)
const key = process.env.RECOURS_KEY
const deed = deeds[what]
if (!deed || !key) {
  process.stderr.write(`RECOURS_KEY=rk_… npx node examples/merchant/run.ts ${Object.keys(deeds).join(' | ')}\n`)
  process.exit(1)
}
const client = merchantClient({ baseUrl: process.env.RECOURS_URL ?? 'http://127.0.0.1:8787', key })
try {
  process.stdout.write(`${JSON.stringify(await deed(client, argument), null, 2)}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Refused ? `${error.problem.type}: ` : ''}${wordsOf(error)}\n`)
  process.exitCode = 1
}
