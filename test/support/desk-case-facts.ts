/** The service's part for the facts of a case, in memory, for the desk's tests: it checks what it is asked as the service does. */
import { AskCaseFact, type Case, CaseFactNames, SetCaseFact } from '../../protocol/index.ts'
import { karim } from './desk-cases.ts'
import { type DeskServer, ines } from './desk-server.ts'

/** One of each kind; the first two weigh in the case. */
export const factNames = CaseFactNames.parse({
  language: 'fr',
  facts: [
    {
      name: 'channel',
      type: 'choice',
      label: 'Achat',
      options: [
        { value: 'distance', label: 'En ligne ou par téléphone' },
        { value: 'shop', label: 'En magasin' },
      ],
      weighs: true,
    },
    { name: 'delivered_on', type: 'day', label: 'Reçu le', options: [], weighs: true },
    { name: 'opened', type: 'yes-no', label: 'Ouvert', options: [], weighs: false },
    { name: 'price', type: 'amount', label: 'Prix', options: [], weighs: false },
  ],
})

/** Karim said that he bought online. */
export const karimOnline: Case = {
  ...karim,
  facts: [
    {
      name: 'channel',
      value: 'distance',
      origin: 'message',
      words: 'en ligne',
      message: 'karim-1',
      label: 'Achat',
      display: 'En ligne ou par téléphone',
    },
  ],
  missing: [{ fact: 'delivered_on', question: 'Quel jour l’avez-vous reçu ?' }],
}

/** Lets a server answer for the facts of its cases: a purchase in a shop gives no right any more. */
export function answerFacts(server: DeskServer): void {
  server.parts.push((method, path, body) => {
    const [, id = '', what] = /^cases\/([\w-]+)\/(facts|ask)/.exec(path) ?? []
    const file = server.cases.get(id)
    if (!file) return null
    if (method === 'GET') return Response.json(factNames)
    if (what === 'ask') {
      const { id: messageId, fact } = AskCaseFact.parse(body)
      const text = file.missing.find((one) => one.fact === fact)?.question ?? `Question : ${fact}`
      const question = { fact, text, replies: [{ label: 'Oui' }], input: 'choice' as const }
      return Response.json(server.say(id, { author: 'agent', name: ines.name, text, id: messageId, question }), {
        status: 201,
      })
    }
    const { fact, value, why } = SetCaseFact.parse(body)
    const name = factNames.facts.find((one) => one.name === fact)
    const said = karimOnline.facts.find((one) => one.name === fact)
    const display = name?.options.find((option) => option.value === value)?.label ?? String(value)
    const given = { name: fact, value: value ?? '', origin: 'agent' as const, label: name?.label ?? fact, display }
    const others = file.facts.filter((one) => one.name !== fact)
    const isShop = fact === 'channel' && value === 'shop'
    const changed: Case = {
      ...file,
      version: (file.version ?? 1) + 1,
      computedAt: '2026-11-21T09:29:00Z',
      facts: value === null ? (said ? [said, ...others] : others) : [...others, given],
      agentFacts:
        value === null ? [] : [{ fact, by: ines.name, at: '2026-11-21T09:29:00Z', why, ...(said && { said }) }],
      rights: karimOnline.rights.map((right) => (isShop ? { ...right, kind: 'does-not-apply' as const } : right)),
    }
    server.cases.set(id, changed)
    return Response.json(changed)
  })
}
