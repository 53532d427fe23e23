import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type ConversationCreated, ErasureReceipt, RestrictedCases, RestrictedFile } from '../../../protocol/index.ts'
import { keptIn } from '../../../worker/privacy/register.ts'
import { inputs, withoutQueue, withQueue } from '../../support/worker-connected.ts'
import { call, newAgent, type Signed, signIn } from '../../support/worker-desk.ts'
import { ask, begin as beginAt, merchant as house, openShop, say } from '../../support/worker-shopper.ts'

/** A shop of its own: what others do at theirs stands in no log that is read here. */
const merchant = { ...house, slug: `voliere-${crypto.randomUUID().slice(0, 8)}` }
const begin = (given: Record<string, unknown> = {}) => beginAt({ merchant: merchant.slug, ...given })
const objectOf = ({ conversation }: ConversationCreated) =>
  env.CONVERSATION.getByName(`${merchant.slug}:${conversation}`) as DurableObjectStub<never>
const desk = () => env.DESK.getByName(merchant.slug)
const canary = 'Pinsonnet'
let lucie: Signed
let ines: Signed

beforeAll(async () => {
  await openShop(merchant)
  await withoutQueue(desk())
  const email = await newAgent(merchant.slug, 'Lucie')
  await env.DB.prepare("UPDATE agents SET role = 'administrator' WHERE name = 'Lucie'").run()
  lucie = await signIn(email, merchant.slug)
  ines = await signIn(await newAgent(merchant.slug), merchant.slug)
  await desk().addConnector({ id: 'test' }, inputs.slack)
}, 60_000)
afterAll(withQueue)

/** Every row of an object in which the word occurs, by table. */
async function placesOf(object: DurableObjectStub, word: string): Promise<string[]> {
  return runInDurableObject(object, (_object, { storage }) => {
    const tables = storage.sql.exec("SELECT name FROM sqlite_master WHERE type = 'table'").toArray()
    return tables.flatMap(({ name }) => {
      if (`${name}`.startsWith('_cf')) return []
      const found = JSON.stringify(storage.sql.exec(`SELECT * FROM "${name}"`).toArray(), (_key, value) =>
        value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
      )
      return found.toLowerCase().includes(word.toLowerCase()) ? [`${name}`] : []
    })
  })
}

const post = ({ conversation, token }: ConversationCreated, path: string, body: unknown) =>
  ask(`/v1/conversations/${conversation}${path}`, { token, body })

/** A shopper whose name and words are everywhere that something can be: messages, facts, case, declaration, note, mails, search. */
async function person(email: string, word = canary): Promise<{ opened: ConversationCreated; caseId: string }> {
  const opened = await begin({ context: { product: `Cage ${word}` } })
  await (await say(opened, `Bonjour, ici ${word}, ma commande devait arriver il y a 12 jours`)).text()
  const own = { name: `Ana ${word}`, email, contract: `${word}-1` }
  const withdrawn = await post(opened, '/withdrawal', { id: crypto.randomUUID(), ...own, items: [] })
  expect(withdrawn.status).toBe(201)
  const caseId = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
    String(storage.sql.exec('SELECT id FROM cases').one().id),
  )
  await vi.waitFor(async () => expect(await desk().read({ id: 'test' }, caseId)).toHaveProperty('ok'))
  const note = { id: crypto.randomUUID(), text: `${word} est patiente` }
  expect((await call('POST', `cases/${caseId}/notes`, { headers: ines.headers, body: note })).status).toBe(201)
  return { opened, caseId }
}

test('the register names every column of every store, and no other', async () => {
  const { opened } = await person('register@voliere.example')
  const columnsOf = (object: DurableObjectStub) =>
    runInDurableObject(object, (_object, { storage }) => {
      const ours = storage.sql
        .exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
        .toArray()
        .filter(({ name }) => !/^_cf|^sqlite_|^case_search_/.test(name))
      const columns = 'SELECT name FROM pragma_table_info(?)'
      return Object.fromEntries(
        ours.map(({ name }) => [
          name,
          storage.sql
            .exec(columns, name)
            .toArray()
            .map((one) => `${one.name}`)
            .toSorted(),
        ]),
      )
    })
  const written = (store: Parameters<typeof keptIn>[0]) =>
    Object.fromEntries(keptIn(store).map(({ table, columns }) => [table, columns.split(' ').toSorted()]))
  expect(await columnsOf(objectOf(opened))).toEqual(written('conversation'))
  expect(await columnsOf(desk())).toEqual(written('desk'))
  const { results } = await env.DB.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all<{
    name: string
  }>()
  const names = results.map(({ name }) => name).filter((name) => !/^(?:_cf|sqlite_|d1_)/.test(name))
  const found = Object.fromEntries(
    await Promise.all(
      names.map(async (name) => {
        const columns = await env.DB.prepare(`PRAGMA table_info("${name}")`).all<{ name: string }>()
        return [name, columns.results.map((column) => column.name).toSorted()] as const
      }),
    ),
  )
  expect(found).toEqual(written('d1'))
})

test('an administrator takes away all that is kept of a person: every place that holds their words is in the file', async () => {
  const email = 'export@voliere.example'
  const { opened, caseId } = await person(email)
  const other = await person(email)
  await person('somebody-else@voliere.example', 'Etourneau')
  const listed = await call('GET', `cases/${caseId}/person`, { headers: lucie.headers })
  expect((await listed.json<{ cases: { id: string }[] }>()).cases.map(({ id }) => id)).toEqual([caseId, other.caseId])
  const response = await call('GET', `cases/${caseId}/person.zip?of=person&lang=fr`, { headers: lucie.headers })
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  expect(Object.keys(files)).toEqual(['vos-donnees.html', 'donnees.json'])
  const text = new TextDecoder().decode(files['donnees.json'])
  const { objects } = JSON.parse(text) as { objects: { of: string; tables: Record<string, unknown[]> }[] }
  expect(objects.map(({ of }) => of).toSorted()).toEqual(
    ['desk', opened.conversation, other.opened.conversation].toSorted(),
  )
  // What is searched by, and what was streamed, repeats the same words.
  const repeats = ['case_words', 'case_search', 'case_search_data', 'turns']
  for (const [object, of] of [
    [desk(), 'desk'],
    [objectOf(opened), opened.conversation],
  ] as const) {
    const places = (await placesOf(object as DurableObjectStub, canary)).filter((place) => !repeats.includes(place))
    expect(places.length).toBeGreaterThan(3)
    const tables = objects.find((one) => one.of === of)?.tables ?? {}
    for (const place of places) expect(JSON.stringify(tables[place]).toLowerCase()).toContain(canary.toLowerCase())
  }
  expect(text).not.toContain('Etourneau')
  const page = new TextDecoder().decode(files['vos-donnees.html'])
  expect(page).toContain(`Ana ${canary}`)
  expect(page).toContain('est patiente')
  expect(page).not.toContain('<script')
  const log = await call('GET', `audit?act=person-exported`, { headers: lucie.headers })
  expect((await log.json<{ entries: unknown[] }>()).entries).toHaveLength(2)
})

test('a shopper without a case erases everything: nothing is left, and the receipt names nobody', async () => {
  const opened = await begin({ context: { product: 'Cage Chardonneret' } })
  await (await say(opened, 'Bonjour, ici Chardonneret, je veux rendre un article')).text()
  const taken = await ask(`/v1/conversations/${opened.conversation}/export?lang=en`, { token: opened.token })
  const own = unzipSync(new Uint8Array(await taken.arrayBuffer()))
  expect(new TextDecoder().decode(own['data.json'])).toContain('Chardonneret')
  const response = await post(opened, '/erasure', {})
  expect(response.status).toBe(200)
  const receipt = ErasureReceipt.parse(await response.json())
  expect(receipt).toMatchObject({ erased: { conversations: 1, messages: 2 }, kept: [] })
  expect(JSON.stringify(receipt)).not.toContain('Chardonneret')
  await runInDurableObject(objectOf(opened), async (_object, { storage }) => {
    expect(
      storage.sql.exec("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'").toArray(),
    ).toEqual([])
    expect(await storage.getAlarm()).toBeNull()
  })
  expect(await placesOf(desk(), 'Chardonneret')).toEqual([])
  for (const path of ['', '/export']) {
    const again = await ask(`/v1/conversations/${opened.conversation}${path}`, { token: opened.token })
    expect(again.status).toBe(404)
  }
  expect((await post(opened, '/erasure', {})).status).toBe(404)
})

test('a shopper with a declaration: the conversation goes at once, the evidence out of everybody’s sight, and the receipt says until when', async () => {
  const { opened, caseId } = await person('erase@voliere.example', 'Rossignol')
  const receipt = ErasureReceipt.parse(await (await post(opened, '/erasure', {})).json())
  expect(receipt.kept).toMatchObject([{ declarations: ['withdrawal'] }])
  const inThreeYears = new Date()
  inThreeYears.setUTCFullYear(inThreeYears.getUTCFullYear() + 3)
  expect(Math.abs(Date.parse(receipt.kept[0]?.until ?? '') - inThreeYears.getTime())).toBeLessThan(3 * 86_400_000)
  expect(JSON.stringify(receipt)).not.toContain('Rossignol')
  expect(await placesOf(objectOf(opened) as DurableObjectStub, 'Rossignol')).toEqual([])
  // One table of evidence, and the acknowledgement that the law wants to arrive.
  expect(await placesOf(desk(), 'Rossignol')).toEqual(['outbox', 'restricted_cases'])
  // No list, no search, no register, no file of a case.
  for (const signed of [ines, lucie]) {
    const queue = await call('POST', 'queue', {
      headers: signed.headers,
      body: { tab: 'waiting', filter: { search: 'Rossignol' } },
    })
    const answers = [
      await queue.text(),
      await (await call('GET', 'declarations', { headers: signed.headers })).text(),
      await (await call('GET', 'declarations.csv', { headers: ines.headers })).text(),
      await (await call('GET', 'cases', { headers: signed.headers })).text(),
    ]
    for (const answer of answers) expect(answer).not.toContain('Rossignol')
    expect((await call('GET', `cases/${caseId}`, { headers: signed.headers })).status).toBe(404)
  }
  // Connected systems are told, by number only.
  const told = (await desk().connectors()).deliveries.find(({ event }) => event === 'case-erased')
  expect(told).toBeDefined()
  // An administrator sees that it is there, reads it with a reason, and the log has both.
  const list = RestrictedCases.parse(await (await call('GET', 'restricted', { headers: lucie.headers })).json())
  const line = list.cases.find(({ id }) => id === caseId)
  expect(line).toMatchObject({ wasOpen: true, declarations: ['withdrawal'], until: receipt.kept[0]?.until })
  expect(JSON.stringify(list)).not.toContain('Rossignol')
  expect((await call('POST', `restricted/${caseId}`, { headers: lucie.headers, body: {} })).status).toBe(400)
  expect((await call('POST', `restricted/${caseId}`, { headers: ines.headers, body: { reason: 'duty' } })).status).toBe(
    403,
  )
  const read = await call('POST', `restricted/${caseId}`, { headers: lucie.headers, body: { reason: 'duty' } })
  const file = RestrictedFile.parse(await read.json())
  expect(file.case.contact.name).toBe('Ana Rossignol')
  expect(file.declarations[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(file.care.notes).toHaveLength(1)
  const log = await call('GET', 'audit?act=restricted-read', { headers: lucie.headers })
  expect(await log.json()).toMatchObject({ entries: [{ reason: 'duty', subject: { id: caseId } }] })
  // On its date it goes.
  await runInDurableObject(desk(), (_desk, { storage }) => {
    storage.sql.exec("UPDATE restricted_cases SET until = '2026-01-01' WHERE case_id = ?", caseId)
    storage.sql.exec("UPDATE outbox SET status = 'delivered', payload = ''")
  })
  await runDurableObjectAlarm(desk())
  expect(await placesOf(desk(), 'Rossignol')).toEqual([])
})

test('an administrator erases in the name of a person: every conversation of the address', async () => {
  const email = 'twice@voliere.example'
  const [one, other] = [await person(email, 'Mesange'), await person(email, 'Mesange')]
  const response = await call('POST', `cases/${one.caseId}/erasure`, { headers: lucie.headers, body: { of: 'person' } })
  expect(response.status).toBe(200)
  const receipt = ErasureReceipt.parse(await response.json())
  expect(receipt.erased.conversations).toBe(2)
  expect(receipt.kept).toHaveLength(2)
  for (const { opened } of [one, other]) {
    expect((await ask(`/v1/conversations/${opened.conversation}`, { token: opened.token })).status).toBe(404)
  }
  const log = await call('GET', 'audit?act=person-erased', { headers: lucie.headers })
  expect((await log.json<{ entries: unknown[] }>()).entries).toHaveLength(2)
  expect(
    (await call('POST', `cases/${one.caseId}/erasure`, { headers: lucie.headers, body: { of: 'case' } })).status,
  ).toBe(404)
})

test('an erasure that is killed in the middle opens nothing any more, and is finished when the object wakes', async () => {
  const { opened } = await person('killed@voliere.example', 'Bouvreuil')
  const sql = (statement: string) =>
    runInDurableObject(desk(), (_desk, { storage }) => void storage.sql.exec(statement))
  await sql("CREATE TRIGGER full BEFORE INSERT ON restricted_cases BEGIN SELECT RAISE(ABORT, 'full'); END")
  const failures = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const receipt = ErasureReceipt.parse(await (await post(opened, '/erasure', {})).json())
  expect(receipt.kept).toHaveLength(1)
  expect(failures).toHaveBeenCalled()
  vi.restoreAllMocks()
  expect((await ask(`/v1/conversations/${opened.conversation}`, { token: opened.token })).status).toBe(404)
  expect(await placesOf(objectOf(opened) as DurableObjectStub, 'Bouvreuil')).toContain('messages')
  await evictDurableObject(objectOf(opened))
  expect((await ask(`/v1/conversations/${opened.conversation}`, { token: opened.token })).status).toBe(404)
  await sql('DROP TRIGGER full')
  await runDurableObjectAlarm(objectOf(opened))
  expect(await placesOf(objectOf(opened) as DurableObjectStub, 'Bouvreuil')).toEqual([])
  expect(await placesOf(desk(), 'Bouvreuil')).toEqual(['outbox', 'restricted_cases'])
})
