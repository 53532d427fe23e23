import { expect, test } from 'vitest'
import { AgentSays, CannedReply, ShopperSays } from '../../../protocol/index.ts'
import { starters } from '../../../worker/cases/canned/starters.ts'
import { openDesk } from '../../support/worker-case.ts'

const lucie = { id: 'agent-lucie' }
const reply = (id: string): CannedReply => ({ id, language: 'fr', title: `Titre ${id}`, text: 'Merci {prénom}.' })

test('a merchant begins with the same replies in both languages; what is thrown away does not come back', async () => {
  const desk = await openDesk('canned-starters')
  const { replies } = await desk.cannedReplies()
  expect(replies).toHaveLength(starters.length)
  const names = (language: string) =>
    replies.filter((one) => one.language === language).map(({ id }) => id.replace(/-..$/, ''))
  expect(names('en').toSorted()).toEqual(names('fr').toSorted())
  for (const one of replies) expect(await desk.forgetCanned(lucie, one.id)).toEqual({ ok: null })
  expect(await desk.cannedReplies()).toEqual({ replies: [] })
  expect(await desk.forgetCanned(lucie, 'received-fr')).toEqual({ problem: 'not-found' })
})

test('every starter has the shape of a reply, and tells no article, period or amount', () => {
  for (const starter of starters) {
    expect(CannedReply.parse(starter)).toEqual(starter)
    expect(starter.text).not.toMatch(/\d|article L|jours|days|mois|months|la loi|the law|droit|\bright to/i)
  }
})

test.each([
  ['fr', 'Bonjour {prénom}, avant le {date limite}.', true],
  ['en', 'Hello {first-name}, before {deadline}.', true],
  ['fr', 'Bonjour {first-name}.', false],
  ['fr', 'Bonjour {nom}.', false],
  ['en', 'Hello {}.', false],
  ['fr', 'Une accolade { seule, et […].', true],
] as const)('%s “%s” may be kept: %s', (language, text, may) => {
  expect(CannedReply.safeParse({ id: 'one', language, title: 'Titre', text }).success).toBe(may)
})

test.each([
  ['an id that is a path', { id: '../x' }],
  ['an id that is no text', { id: { toString: 1 } }],
  ['an unknown language', { language: 'de' }],
  ['an empty title', { title: ' ' }],
  ['a title longer than a line', { title: 'x'.repeat(81) }],
  ['a text that is no text', { text: ['Merci'] }],
  ['a text longer than a reply', { text: 'x'.repeat(2001) }],
  ['a name of the language itself', { text: '{__proto__} {constructor}' }],
  ['an unknown key', { role: 'administrator' }],
])('%s is refused', (_case, change) => {
  expect(CannedReply.safeParse({ ...reply('one'), ...change }).success).toBe(false)
})

test.each([
  { type: 'reading', case: 5, seen: 0 },
  { type: 'reading', case: 'x'.repeat(65), seen: 0 },
  { type: 'reading', case: 'one', seen: -1 },
  { type: 'reading', case: 'one', seen: 1.5 },
  { type: 'reading', case: 'one' },
  { type: 'reading', case: 'one', seen: 0, as: 'somebody else' },
])('a page that says %o is not understood', (words) => {
  expect(AgentSays.safeParse(words).success).toBe(false)
})

test.each([
  { type: 'seen', sequence: '2' },
  { type: 'seen', sequence: -1 },
  { type: 'seen', sequence: 1, case: 'another' },
])('a window that says %o is not understood', (words) => {
  expect(ShopperSays.safeParse(words).success).toBe(false)
})

test('saved twice it is one reply, with the newer words; the two hundred and first is refused', async () => {
  const desk = await openDesk('canned-many')
  await desk.saveCanned(lucie, reply('mine'))
  const changed = { ...reply('mine'), text: 'Merci beaucoup {prénom}.' }
  expect(await desk.saveCanned(lucie, changed)).toEqual({ ok: changed })
  expect((await desk.cannedReplies()).replies.filter(({ id }) => id === 'mine')).toEqual([changed])
  for (let count = starters.length + 1; count < 200; count++) await desk.saveCanned(lucie, reply(`more-${count}`))
  expect(await desk.saveCanned(lucie, reply('too-many'))).toMatchObject({ problem: 'invalid-input' })
  expect(await desk.saveCanned(lucie, reply('mine'))).toHaveProperty('ok')
})
