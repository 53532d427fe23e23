import { afterEach, describe, expect, test, vi } from 'vitest'
import { letters, rights } from '../../../knowledge/index.ts'
import type { CaseAsked } from '../../../worker/mcp/tools/open-case.ts'
import { callTool, listTools } from '../../../worker/mcp/tools.ts'
import { toolPolicies } from '../../../worker/routes/policy.ts'

/** A merchant's team that is closed until Monday. */
const openCase = vi.fn(async (_asked: CaseAsked) => ({
  case: 'c'.repeat(22),
  reference: 'ABCDEFGH23',
  opensAt: '2026-11-23T08:00:00Z',
}))
const asking = { origin: 'https://recours.example', today: '2026-11-22', openCase }
const facts = { channel: 'distance', contracted_on: '2026-11-05', delivered_on: '2026-11-10' }
const common = { language: 'fr', day: '2026-11-22' }
const levels = ['log', 'info', 'warn', 'error'] as const
afterEach(() => {
  vi.restoreAllMocks()
  openCase.mockClear()
})

const caseAsked = {
  id: '018f3d1e-7c2a-7b60-9d41-5a0c1e2f3b4d',
  said: 'Mon téléphone acheté en ligne il y a 14 mois ne s’allume plus.',
  contact: { name: 'Karim Benali', email: 'karim@mail.example' },
  wish: 'Une réparation.',
  consent: { given: true, how: 'chat', at: '2026-11-22T10:00:00Z' },
  language: 'fr',
}

const values: unknown[] = [
  ...[null, true, -1, 1e308, '', ' ', '\u0000', '\ud800', '\u202e', "' OR 1=1 --", '<img src=x onerror=alert(1)>'],
  ...['../../etc/passwd', '__proto__', 'constructor', [], [[]], {}, { length: 5 }, { toString: 1 }, '2026-02-30'],
  ...['0000-01-01', '0001-01-01', '9999-12-31', '10000-01-01', 'x'.repeat(4000), 'x'.repeat(4001), Array(61).fill('x')],
]
const right: [string, Record<string, unknown>][] = [
  ['search_rights', { text: 'rendre un pull', most: 3, ...common }],
  ['read_article', { article: 'L221-18', ...common }],
  ['assess_situation', { right: 'withdrawal', facts, ...common }],
  ['compute_deadline', { right: 'withdrawal', facts, ...common }],
  ['draft_letter', { letter: 'withdrawal', rights: ['withdrawal'], facts, ...common }],
  ['open_case', caseAsked],
]

test('every tool is described, takes nothing beside its arguments, and has its right call here', () => {
  const tools = listTools()
  expect(tools.map(({ name }) => name)).toEqual(right.map(([name]) => name))
  for (const { inputSchema, outputSchema } of tools) {
    expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
    expect(outputSchema.type).toBe('object')
  }
  expect(JSON.stringify(tools).length).toBeLessThan(30_000)
})

test('each tool has its row in the policy table, and only one that needs a key leaves something behind', () => {
  expect(toolPolicies.map(({ tool }) => tool)).toEqual(listTools().map(({ name }) => name))
  const writing = listTools().filter(({ annotations }) => !annotations.readOnlyHint)
  const keyed = toolPolicies.filter(({ roles }) => roles.includes('key'))
  expect(writing.map(({ name }) => name)).toEqual(keyed.map(({ tool }) => tool))
  expect(keyed.filter(({ roles, scopes }) => roles.length !== 1 || scopes.length === 0)).toEqual([])
})

describe('a case', () => {
  const { consent, contact } = caseAsked
  test.each<[string, object]>([
    ['no consent', { consent: undefined }],
    ['a consent that is none', { consent: { ...consent, given: false } }],
    ['a bare yes', { consent: true }],
    ['a consent of no known way', { consent: { ...consent, how: 'supposed' } }],
    ['a consent without its day', { consent: { given: true, how: 'chat' } }],
    ['nobody to answer', { contact: { ...contact, email: '' } }],
    ['nothing said', { said: '  ' }],
    ['no id of its own', { id: 'one' }],
    ['a key among the arguments', { key: 'rk_maison-lucie.x.y' }],
  ])('with %s is not opened', async (_case, change) => {
    const result = await callTool('open_case', { ...caseAsked, ...change }, asking)
    expect(result).toHaveProperty('isError', true)
    expect(openCase).not.toHaveBeenCalled()
  })

  test('is told with its number, when somebody is there, and what the shopper may do', async () => {
    const result = await callTool('open_case', caseAsked, asking)
    expect(openCase).toHaveBeenCalledExactlyOnceWith({ ...caseAsked, facts: {} })
    const [text] = result.content
    expect(text?.text).toMatch(/ABCDEFGH23[\s\S]*lundi 23 novembre 2026[\s\S]*effacer[\s\S]*délais légaux/)
  })
})

test.each(right)('%s answers or refuses whatever its arguments hold, and logs none of it', async (name, given) => {
  const logged = levels.map((level) => vi.spyOn(console, level))
  expect(await callTool(name, given, asking)).not.toHaveProperty('isError')
  const wrong = Object.keys(given).flatMap((field) =>
    [undefined, ...values].map((value) => ({ ...given, [field]: value })),
  )
  const wrongFacts = 'facts' in given ? values.map((value) => ({ ...given, facts: { delivered_on: value } })) : []
  for (const one of [...values, ...wrong, ...wrongFacts, { ...given, more: 1 }]) {
    const result = await callTool(name, one, asking)
    expect(result.content[0]?.text).toMatch(/\S/)
    expect(result.content[0]?.text).not.toContain('Unexpected')
    if ('isError' in result) expect(result.content[0]?.text).not.toMatch(/OR 1=1|onerror|etc\/passwd|xxxx/)
  }
  for (const level of logged) expect(level).not.toHaveBeenCalled()
})

test('every right can be assessed with nothing known, in both languages, and every letter drafted', async () => {
  for (const language of ['fr', 'en']) {
    for (const { id } of rights) {
      const result = await callTool('assess_situation', { right: id, language }, asking)
      expect(result, id).toHaveProperty('structuredContent.right.id', id)
    }
    for (const { id } of letters) {
      const result = await callTool('draft_letter', { letter: id, language }, asking)
      expect(result, id).toHaveProperty('structuredContent.text', expect.stringContaining('['))
    }
  }
})

test.each([
  ['a thing that burns', 'mon chargeur a pris feu et j’ai la main brûlée', 'fr', /^Si l’objet est dangereux.*le 15/],
  ['the same in English', 'my charger caught fire and my hand is burnt', 'en', /^If the item is dangerous.*112/],
  ['somebody in danger', 'j’ai tout perdu, je veux mourir', 'fr', /3114/],
])('%s: what cannot wait is said before any right', async (_case, text, language, wanted) => {
  const result = await callTool('search_rights', { text, language }, asking)
  expect(result.content[0]?.text).toMatch(wanted)
  expect(result.structuredContent).toMatchObject({ urgent: expect.stringMatching(wanted) })
  const calm = await callTool('search_rights', { text: 'rendre un pull', language }, asking)
  expect(calm.structuredContent).toMatchObject({ urgent: null })
})

test('what a right reads and was not told is named in the text too, for what it may change', async () => {
  const late = {
    right: 'guarantee-refund',
    facts: { repair_outcome: 'pending', delivered_on: '2026-07-10' },
    ...common,
  }
  const result = await callTool('assess_situation', late, asking)
  expect(result.content[0]?.text).toContain('À demander (repair_asked_on)')
  expect(result.content[0]?.text).toContain('la réponse peut en changer')
  expect(result.content[0]?.text).toContain('Plus de trente jours de réparation (repair_time_over)')
  expect(result.content[0]?.text).not.toContain('(delivered_on)')
})

test('a wrong argument is named as far as its name is ours', async () => {
  const wrongContact = await callTool(
    'open_case',
    { ...caseAsked, contact: { ...caseAsked.contact, email: 'x' } },
    asking,
  )
  expect(wrongContact.content[0]?.text).toContain('Check “contact.email”.')
  const wrongFact = await callTool('assess_situation', { right: 'withdrawal', facts: { '<b>': [] } }, asking)
  expect(wrongFact.content[0]?.text).toMatch(/Check “facts”\./)
})

test('a citation that is to be checked says so in the text too', async () => {
  const result = await callTool('assess_situation', { right: 'withdrawal', facts, day: '2026-11-22' }, asking)
  const { citations } = (result.structuredContent ?? {}) as { citations: { toCheck?: string; page?: string }[] }
  const doubtful = citations.flatMap(({ toCheck }) => toCheck ?? [])
  expect(doubtful.length).toBeGreaterThan(0)
  for (const one of doubtful) expect(result.content[0]?.text).toContain(one)
  for (const { page } of citations) expect(page).toMatch(/^https:\/\/recours\.example\/articles\//)
})
