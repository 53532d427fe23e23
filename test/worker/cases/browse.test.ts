import { runDurableObjectAlarm } from 'cloudflare:test'
import { describe, expect, test } from 'vitest'
import type { AskQueue, Case, Message } from '../../../protocol/index.ts'
import { caseFile, deadline, openDesk } from '../../support/worker-case.ts'

const ines = { id: 'agent-ines', name: 'Inès' }
const paul = { id: 'agent-paul', name: 'Paul' }

let event = 0
const eventId = () => {
  event += 1
  return `browse-${event}`
}

function said(id: string, author: Message['author'], text: string): Message {
  return { sequence: 1, id, author, text, sentAt: '2026-11-21T11:00:00.000Z' }
}

async function deskWith(slug: string, files: Case[]) {
  const desk = await openDesk(slug)
  for (const file of files) await desk.receiveCase(eventId(), file)
  const ask = (asked: Partial<AskQueue> = {}, agent = ines) =>
    desk.browse(agent, { tab: 'waiting', filter: {}, ...asked })
  const ids = async (asked: Partial<AskQueue> = {}, agent = ines) => (await ask(asked, agent)).lines.map(({ id }) => id)
  const search = (words: string) => ids({ filter: { search: words } })
  return { desk, ask, ids, search }
}

const right = (id: string) => ({
  right: id,
  title: 'Un droit',
  kind: 'applies' as const,
  reason: 'r',
  score: 1,
  why: [],
})

describe('the search', () => {
  test('finds the file by name, reference, order and wish, accents and case apart', async () => {
    const { search } = await deskWith('search-file', [
      caseFile('one', {
        reference: 'TR7KMQ4XWP',
        contact: { name: 'Zoé Lefèvre', email: 'zoe@mail.example', order: 'ML-48213' },
        wish: 'Être remboursée',
      }),
      caseFile('two'),
    ])
    for (const words of [
      'lefevre',
      'ZOÉ',
      'tr7kmq',
      'ML-48213',
      '48213',
      'etre rembours',
      'zoe lefevre',
      'zoe@mail.example',
    ])
      expect(await search(words), words).toEqual(['one'])
    expect(await search('lefevre karim')).toEqual([])
    expect(await search('')).toHaveLength(2)
  })

  test('finds what people said and shows the sentence', async () => {
    const { desk, ask } = await deskWith('search-words', [caseFile('one'), caseFile('two')])
    await desk.receiveMessage(eventId(), 'one', said('m1', 'shopper', 'Bonjour. La poignée s’est cassée hier ! Merci.'))
    const { lines } = await ask({ filter: { search: 'poignee cass' } })
    expect(lines.map(({ id, found }) => [id, found])).toEqual([
      ['one', { sentence: 'La poignée s’est cassée hier !', author: 'shopper' }],
    ])
  })

  test('words may stand in the file and in the conversation', async () => {
    const { desk, search } = await deskWith('search-both', [caseFile('one'), caseFile('two')])
    await desk.receiveMessage(eventId(), 'one', said('m1', 'shopper', 'La poignée est cassée'))
    expect(await search('karim poignée')).toEqual(['one'])
  })

  test('finds what the agent replied, not what the assistant said', async () => {
    const { desk, search } = await deskWith('search-authors', [caseFile('one')])
    await desk.receiveMessage(eventId(), 'one', said('m1', 'agent', 'Voici une étiquette'))
    await desk.receiveMessage(eventId(), 'one', said('m2', 'bot', 'Rétractation'))
    expect(await search('etiquette')).toEqual(['one'])
    expect(await search('retractation')).toEqual([])
  })

  test.each([
    '"',
    '*',
    'a" OR "b',
    'NEAR(a b)',
    'text:karim',
    '-karim',
    "' OR 1=1 --",
    '^',
    '(',
    'AND',
    '\u0000',
    '🙂',
  ])('nothing in %s is an operator or a failure', async (words) => {
    const { search } = await deskWith(`search-hostile-${event}`, [caseFile('one', { wish: 'rien' })])
    expect(await search(words)).toEqual(words === 'text:karim' || words === '-karim' ? expect.any(Array) : [])
  })

  test('what was said before the hand-off is read from the conversation; where it is gone, nothing of it stays', async () => {
    const { desk, search } = await deskWith('search-gone', [caseFile('one')])
    await desk.receiveMessage(eventId(), 'one', said('m1', 'shopper', 'La poignée est cassée'))
    expect(await runDurableObjectAlarm(desk)).toBe(true)
    expect(await search('karim')).toEqual(['one'])
    expect(await desk.read(ines, 'one')).toMatchObject({ ok: { transcript: [] } })
    expect(await search('poignée')).toEqual([])
    expect(await search('karim')).toEqual(['one'])
  })

  test('what a file says later replaces what it said', async () => {
    const { desk, search } = await deskWith('search-again', [caseFile('one', { wish: 'Une réparation' })])
    await desk.receiveCase(eventId(), caseFile('one', { wish: 'Un remboursement' }))
    expect(await search('remboursement')).toEqual(['one'])
    expect(await search('réparation')).toEqual([])
  })
})

describe('the filters', () => {
  test('each keeps what fits, and together only what fits all', async () => {
    const { ids } = await deskWith('filters', [
      caseFile('fr-calm', { rights: [right('withdrawal')] }),
      caseFile('en-angry', { language: 'en', tone: 'angry', rights: [right('late-delivery')] }),
      caseFile('complaint', { origin: 'complaint', tone: 'angry' }),
    ])
    const filtered = async (filter: AskQueue['filter']) => (await ids({ filter })).toSorted()
    expect(await filtered({ language: 'en' })).toEqual(['en-angry'])
    expect(await filtered({ tone: 'angry' })).toEqual(['complaint', 'en-angry'])
    expect(await filtered({ tone: 'angry', language: 'fr' })).toEqual(['complaint'])
    expect(await filtered({ origin: 'complaint' })).toEqual(['complaint'])
    expect(await filtered({ right: 'withdrawal' })).toEqual(['fr-calm'])
    expect(await filtered({ stage: 'delivery' })).toEqual(['en-angry'])
    expect(await filtered({ stage: 'travel' })).toEqual([])
    expect(await filtered({ search: 'karim', language: 'en' })).toEqual(['en-angry'])
  })

  test('the day due, at its edges', async () => {
    const day = (days: number) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(Date.now() + days * 86_400_000)
    const due = (name: string, days: number) => caseFile(name, { deadlines: [deadline(day(days))] })
    const { ids } = await deskWith('due', [
      due('yesterday', -1),
      due('today', 0),
      due('six', 6),
      due('seven', 7),
      caseFile('none'),
    ])
    const found = (which: NonNullable<AskQueue['filter']['due']>) => ids({ filter: { due: which } })
    expect(await found('late')).toEqual(['yesterday'])
    expect(await found('today')).toEqual(['today'])
    expect(await found('week')).toEqual(['today', 'six'])
    expect(await found('later')).toEqual(['seven'])
    expect(await found('none')).toEqual(['none'])
  })

  test('tabs tell mine from the team’s, are counted under the filter, and an assignee can be chosen', async () => {
    const { desk, ask, ids } = await deskWith('tabs', [
      caseFile('waits'),
      caseFile('mine', { tone: 'angry' }),
      caseFile('pauls'),
      caseFile('done'),
    ])
    await desk.claim(ines, 'mine')
    await desk.claim(paul, 'pauls')
    await desk.claim(paul, 'done')
    await desk.resolve(paul, 'done')
    expect((await ask()).counts).toEqual({ waiting: 1, mine: 1, team: 1, resolved: 1 })
    expect((await ask({ filter: { tone: 'angry' } })).counts).toEqual({ waiting: 0, mine: 1, team: 0, resolved: 0 })
    expect(await ids({ tab: 'mine' })).toEqual(['mine'])
    expect(await ids({ tab: 'mine' }, paul)).toEqual(['pauls'])
    expect(await ids({ tab: 'team' })).toEqual(['pauls'])
    expect(await ids({ tab: 'resolved' })).toEqual(['done'])
    expect(await ids({ tab: 'resolved', filter: { assignee: ines.id } })).toEqual([])
    expect((await ask()).choices?.assignees).toEqual([
      { id: ines.id, name: 'Inès' },
      { id: paul.id, name: 'Paul' },
    ])
  })
})

describe('pages', () => {
  test('follow one another by nearest day, without a gap or a repeat, though a case arrives in between', async () => {
    const days = ['2026-12-05', '2026-12-01', '2026-12-03', '2026-12-03', '2026-12-09']
    const { desk, ask } = await deskWith(
      'pages',
      days.map((day, index) => caseFile(`case-${index}`, { deadlines: [deadline(day)] })),
    )
    await desk.receiveCase(eventId(), caseFile('never'))
    const first = await ask({ limit: 2 })
    expect(first.lines.map(({ id }) => id)).toEqual(['case-1', 'case-2'])
    await desk.receiveCase(eventId(), caseFile('late-comer', { deadlines: [deadline('2026-11-30')] }))
    const second = await ask({ limit: 2, after: first.next ?? undefined })
    expect(second.lines.map(({ id }) => id)).toEqual(['case-3', 'case-0'])
    expect(second.counts).toBeUndefined()
    const third = await ask({ limit: 2, after: second.next ?? undefined })
    expect(third.lines.map(({ id }) => id)).toEqual(['case-4', 'never'])
    expect(third.next).toBeNull()
  })

  test('of resolved cases the newest comes first', async () => {
    const { desk, ids } = await deskWith('pages-resolved', [caseFile('first'), caseFile('second')])
    for (const id of ['first', 'second']) {
      await desk.claim(ines, id)
      await desk.resolve(ines, id)
      await new Promise((done) => setTimeout(done, 5))
    }
    expect(await ids({ tab: 'resolved' })).toEqual(['second', 'first'])
  })
})

describe('views', () => {
  const view = (name: string) => ({
    id: crypto.randomUUID(),
    name,
    tab: 'waiting' as const,
    filter: { tone: 'angry' as const },
  })

  test('belong to one agent', async () => {
    const desk = await openDesk('views')
    const angry = view('En colère')
    expect(await desk.saveView(ines.id, angry)).toEqual({ ok: angry })
    expect(await desk.views(ines.id)).toEqual({ views: [angry] })
    expect(await desk.views(paul.id)).toEqual({ views: [] })
    expect(await desk.saveView(paul.id, angry)).toMatchObject({ problem: 'not-found' })
    expect(await desk.forgetView(paul.id, angry.id)).toEqual({ problem: 'not-found' })
    expect(await desk.forgetView(ines.id, angry.id)).toEqual({ ok: null })
    expect(await desk.views(ines.id)).toEqual({ views: [] })
  })

  test('are twenty at most', async () => {
    const desk = await openDesk('views-many')
    for (let count = 0; count < 20; count += 1) await desk.saveView(ines.id, view(`Vue ${count}`))
    expect(await desk.saveView(ines.id, view('Une de trop'))).toMatchObject({ problem: 'invalid-input' })
    expect((await desk.views(ines.id)).views).toHaveLength(20)
  })
})
