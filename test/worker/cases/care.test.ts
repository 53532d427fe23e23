import { runInDurableObject } from 'cloudflare:test'
import { beforeAll, expect, test } from 'vitest'
import { caseFile, openDesk } from '../../support/worker-case.ts'
import { call, newAgent, signIn } from '../../support/worker-desk.ts'
import { ask, begin, merchant, objectOf, openShop, say } from '../../support/worker-shopper.ts'

const ines = { id: 'agent-ines', name: 'Inès' }
const paul = { id: 'agent-paul', name: 'Paul' }
beforeAll(() => openShop())

const careOf = async (desk: Awaited<ReturnType<typeof openDesk>>, id: string) => {
  const read = await desk.read(ines, id)
  if (!('ok' in read)) throw new Error(read.problem)
  return read.ok.care
}

test('a note is kept once, in order, with who wrote it; the same id with other words is refused', async () => {
  const desk = await openDesk('notes')
  await desk.receiveCase('e1', caseFile('one'))
  const note = { id: crypto.randomUUID(), text: 'Rappeler le fournisseur.' }
  await desk.addNote(ines, 'one', note)
  expect(await desk.addNote(ines, 'one', note)).toMatchObject({ ok: { by: 'Inès', text: note.text } })
  expect(await desk.addNote(ines, 'one', { ...note, text: 'Autre' })).toEqual({ problem: 'message-changed' })
  expect(await desk.addNote(paul, 'one', note)).toEqual({ problem: 'message-changed' })
  await desk.addNote(paul, 'one', { id: crypto.randomUUID(), text: 'Fait.' })
  expect((await careOf(desk, 'one'))?.notes.map(({ by, text }) => [by, text])).toEqual([
    ['Inès', 'Rappeler le fournisseur.'],
    ['Paul', 'Fait.'],
  ])
  expect(await desk.addNote(ines, 'nowhere', note)).toEqual({ problem: 'not-found' })
})

test('the history says who did what, oldest first', async () => {
  const desk = await openDesk('history')
  await desk.receiveCase('e1', caseFile('one'))
  await desk.claim(ines, 'one')
  await desk.release(ines, 'one')
  await desk.claim(paul, 'one')
  await desk.resolve(paul, 'one')
  expect((await careOf(desk, 'one'))?.history.map(({ what, by }) => [what, by])).toEqual([
    ['opened', undefined],
    ['claimed', 'Inès'],
    ['released', 'Inès'],
    ['claimed', 'Paul'],
    ['resolved', 'Paul'],
  ])
})

/** A conversation of the shop with a case in it, and an agent of the shop who holds it. */
async function heldCase() {
  const opened = await begin()
  await (await say(opened, 'Bonjour')).text()
  const body = {
    id: crypto.randomUUID(),
    contact: { name: 'Karim', email: `${crypto.randomUUID()}@example.com` },
    wish: '',
    corrections: [],
    consent: true,
  }
  await ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token, body })
  const caseId = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
    String(storage.sql.exec('SELECT id FROM cases').one().id),
  )
  const { headers } = await signIn(await newAgent(merchant.slug), merchant.slug)
  await expect.poll(async () => (await call('POST', `cases/${caseId}/claim`, { headers })).status).toBe(200)
  return { opened, caseId, headers }
}

test('a note never reaches the shopper: not their thread, not what the conversation keeps, not a mail', async () => {
  const { opened, caseId, headers } = await heldCase()
  const secret = `Fourbisseur-${crypto.randomUUID()}`
  const noted = await call('POST', `cases/${caseId}/notes`, {
    headers,
    body: { id: crypto.randomUUID(), text: secret },
  })
  expect(noted.status).toBe(201)
  const reply = { id: crypto.randomUUID(), text: 'Bonjour Karim.' }
  expect((await call('POST', `cases/${caseId}/reply`, { headers, body: reply })).status).toBe(201)
  const thread = await ask(`/v1/conversations/${opened.conversation}`, { token: opened.token })
  const seen = await thread.text()
  expect(seen).toContain('Bonjour Karim.')
  expect(seen).not.toContain(secret)
  const stored = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
    storage.sql
      .exec<{ name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
      )
      .toArray()
      .map(({ name }) => JSON.stringify(storage.sql.exec(`SELECT * FROM "${name}"`).toArray()))
      .join(),
  )
  expect(stored).not.toContain(secret)
  const view = await (await call('GET', `cases/${caseId}`, { headers })).text()
  expect(view).toContain(secret)
})

test('a reply sent although it seems to deny a right is written in the history with its reason, once', async () => {
  const { opened, caseId, headers } = await heldCase()
  const despite = { right: 'withdrawal', article: 'L221-18', why: 'Article descellé, vu avec la direction' }
  const body = { id: crypto.randomUUID(), text: 'Nous ne pouvons pas vous rembourser.', despite }
  for (let time = 0; time < 2; time += 1)
    expect((await call('POST', `cases/${caseId}/reply`, { headers, body })).status).toBe(201)
  const view = await (await call('GET', `cases/${caseId}`, { headers })).json<{ care: { history: unknown[] } }>()
  expect(view.care.history.filter((entry) => JSON.stringify(entry).includes('sent-despite'))).toMatchObject([
    { what: 'sent-despite', by: 'Inès', despite },
  ])
  const thread = await ask(`/v1/conversations/${opened.conversation}`, { token: opened.token })
  expect(await thread.text()).not.toContain('descellé')
  const wrong = { ...body, id: crypto.randomUUID(), despite: { ...despite, why: ' ' } }
  expect((await call('POST', `cases/${caseId}/reply`, { headers, body: wrong })).status).toBe(400)
})
