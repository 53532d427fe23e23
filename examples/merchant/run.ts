/**
 * `RECOURS_KEY=rk_… node examples/merchant/run.ts <what>`, against the demonstration that `npm start` opens, or the service
 * at `RECOURS_URL`. What: `begin-conversation`, `open-case`, `read-cases`, `reply`, `subscribe`.
 */
import { beginConversation } from './begin-conversation.ts'
import { type MerchantClient, merchantClient } from './client.ts'
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
    for await (const { reference, title, deadline } of waitingCases(client))
      lines.push([reference, title, deadline && `${deadline.label} : ${deadline.day}`].filter(Boolean).join(' · '))
    return lines
  },
  async reply(client, caseId) {
    if (!caseId) throw new Error('Which case? `read-cases` lists them; its id is in each line of the interface.')
    const { case: file } = await readCase(client, caseId)
    return replyTo(client, caseId, file.suggestedReply)
  },
  subscribe: (client, url = 'https://hooks.example.com/recours') => subscribe(client, url),
}

const [what = '', argument] = process.argv.slice(2)
const key = process.env.RECOURS_KEY
const deed = deeds[what]
if (!deed || !key) {
  process.stderr.write(`RECOURS_KEY=rk_… node examples/merchant/run.ts ${Object.keys(deeds).join(' | ')}\n`)
  process.exit(1)
}
const client = merchantClient({ baseUrl: process.env.RECOURS_URL ?? 'http://127.0.0.1:8787', key })
process.stdout.write(`${JSON.stringify(await deed(client, argument), null, 2)}\n`)
