import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ConversationCreated, fileLimits } from '../../../protocol/index.ts'
import { joined, jpeg, jpegWithPlace, pdf, place, png, webp } from '../../support/pictures.ts'
import { call, newAgent, openSocket, type Signed, signIn } from '../../support/worker-desk.ts'
import { begin, merchant, objectOf, openShop, problemOf } from '../../support/worker-shopper.ts'
import { filesOf } from '../../support/worker-shopper-files.ts'
import { bring, brought, handOff, keysOf, stored } from '../../support/worker-uploads.ts'

const id = () => crypto.randomUUID()
const deskOrigin = 'http://localhost:8787'
const dayMs = 86_400_000
let agent: Signed
let opened: ConversationCreated

beforeAll(async () => {
  await openShop()
  agent = await signIn(await newAgent(merchant.slug), merchant.slug)
})
beforeEach(async () => {
  opened = await begin()
})

const { fetchFile, send, messages } = filesOf(() => opened)

/** The case as an agent who claimed it has it. */
async function claimed(of = opened): Promise<string> {
  const caseId = await handOff(of)
  await vi.waitFor(
    async () => expect((await call('POST', `cases/${caseId}/claim`, { headers: agent.headers })).status).toBe(200),
    { interval: 5 },
  )
  return caseId
}

const later = (ms: number) =>
  runInDurableObject(objectOf(opened), (object) => {
    object.now = () => new Date(Date.now() + ms)
  })

describe('a shopper joins files to a message', () => {
  test('kept without its place, carried by the message, opened by both sides, saved and never shown', async () => {
    const caseId = await claimed()
    const file = await brought(opened, { name: 'Écran cassé.jpg', type: 'image/jpeg', bytes: jpegWithPlace() })
    expect(file).toMatchObject({ name: 'Écran cassé.jpg', type: 'image/jpeg' })
    const socket = await openSocket(agent.headers)
    const heard = new Promise<string>((done) => socket.addEventListener('message', ({ data }) => done(`${data}`)))
    expect((await send([file.id], '')).status).toBe(200)
    const [, , said] = await messages()
    expect(said).toMatchObject({ author: 'shopper', text: '', files: [file] })
    expect(JSON.parse(await heard)).toMatchObject({ type: 'message', case: caseId, message: { files: [file] } })
    socket.close()

    const forAgent = await call('GET', `cases/${caseId}/files/${file.id}`, { headers: agent.headers })
    for (const response of [await fetchFile(file.id), forAgent]) {
      expect(response.status).toBe(200)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'content-disposition': `attachment; filename="Ecran casse.jpg"; filename*=UTF-8''%C3%89cran%20cass%C3%A9.jpg`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
      })
      const bytes = new Uint8Array(await response.arrayBuffer())
      expect(String.fromCharCode(...bytes)).not.toContain(place)
      expect(bytes.length).toBe(file.size)
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      expect([...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(file.sha256)
    }
    const audited = await runInDurableObject(env.DESK.getByName(merchant.slug), (_desk, { storage }) =>
      storage.sql.exec("SELECT agent FROM audit WHERE case_id = ? AND what = 'file-opened'", caseId).toArray(),
    )
    expect(audited).toEqual([{ agent: agent.session.agent.id }])
    const seen = await call('GET', `cases/${caseId}`, { headers: agent.headers })
    expect(JSON.stringify(await seen.json())).toContain(file.sha256)
  })

  test('nothing is taken before a person may see it, nor once the case is closed', async () => {
    expect(await problemOf(await bring(opened))).toMatchObject({ type: 'no-open-case', status: 409 })
    const caseId = await claimed()
    const file = await brought(opened)
    await call('POST', `cases/${caseId}/resolve`, { headers: agent.headers })
    await vi.waitFor(async () => expect(await problemOf(await bring(opened))).toMatchObject({ type: 'no-open-case' }))
    expect(await problemOf(await send([file.id]))).toMatchObject({ type: 'no-open-case' })
    expect((await messages()).some(({ files }) => files)).toBe(false)
  })

  test.each([
    ['a drawing that may run', 'dessin.svg', 'image/svg+xml', '<svg/>'],
    ['a page', 'page.html', 'text/html', '<html>'],
    ['an archive', 'tout.zip', 'application/zip', 'PK\x03\x04'],
    ['an office file', 'lettre.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['an archive that says it is a PDF', 'tout.pdf', 'application/pdf', 'PK\x03\x04'],
    ['a page that says it is an image', 'photo.png', 'image/png', '<html><script>'],
    ['an extension that is not the type’s', 'photo.jpg', 'image/png', undefined],
    ['two types in a name', 'photo.png.html', 'image/png', undefined],
    ['no type', 'photo.png', '', undefined],
    ['no name', '', 'image/png', undefined],
  ])('%s is refused', async (_case, name, type, text) => {
    await handOff(opened)
    const bytes = text === undefined ? png : joined(text, new Uint8Array(40))
    const problem = await problemOf(await bring(opened, { name, type, bytes }))
    expect(problem).toMatchObject({ type: 'file-refused', status: 415 })
    expect(JSON.stringify(problem)).not.toContain(name || 'photo')
    expect(await stored(await keysOf(opened))).toEqual([])
  })

  test.each(['%E0%A4%A', `${'x'.repeat(5000)}.png`, '..%2F..%2Fa.png', '%00.png'])(
    'the name %s makes no failure',
    async (name) => {
      await handOff(opened)
      expect((await bring(opened, { headers: { 'x-file-name': name } })).status).toBeLessThan(500)
    },
  )

  test('ten megabytes are kept, in parts; one byte more is refused, whatever the headers say', async () => {
    await handOff(opened)
    const filled = (size: number) => joined(pdf.subarray(0, 9), new Uint8Array(size - pdf.length), pdf.subarray(9))
    const whole = await brought(opened, { name: 'a.pdf', type: 'application/pdf', bytes: filled(fileLimits.bytes) })
    expect(whole.size).toBe(fileLimits.bytes)
    const back = new Uint8Array(await (await fetchFile(whole.id)).arrayBuffer())
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', back))
    expect([...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(whole.sha256)
    for (const headers of [{}, { 'content-length': '12' }] as Record<string, string>[]) {
      const bytes = new Response(filled(fileLimits.bytes + 1)).body ?? undefined
      const refused = await bring(opened, { name: 'a.pdf', type: 'application/pdf', bytes, headers })
      expect([400, 413]).toContain(refused.status)
    }
    expect(await stored(await keysOf(opened))).toHaveLength(1)
  })

  test('the same id again: the same file; another content, name or type under it: 409', async () => {
    await handOff(opened)
    const file = id()
    const first = await brought(opened, { id: file })
    const again = await bring(opened, { id: file })
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(first)
    for (const other of [
      { bytes: joined(png.subarray(0, 33), png.subarray(33)), name: 'autre.png' },
      webpGiven,
      { type: 'image/jpeg', name: 'photo.jpg', bytes: jpeg },
    ])
      expect(await problemOf(await bring(opened, { id: file, ...other }))).toMatchObject({
        type: 'file-changed',
        status: 409,
      })
    // Two at once are one file, and one object.
    const twin = id()
    const both = await Promise.all([bring(opened, { id: twin }), bring(opened, { id: twin })])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201])
    await runDurableObjectAlarm(objectOf(opened))
    expect(await stored(await keysOf(opened))).toHaveLength(2)
  })

  test('ten uploads an hour, then 429 with the time to wait; the eleventh is welcome after it', async () => {
    await handOff(opened)
    for (let count = 0; count < fileLimits.uploadsPerHour; count += 1) await brought(opened)
    const refused = await bring(opened)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3500)
    await later(3_601_000)
    await brought(opened)
  })

  test('25 megabytes a day', async () => {
    await handOff(opened)
    await brought(opened)
    await runInDurableObject(objectOf(opened), (_object, { storage }) => {
      storage.sql.exec('UPDATE uploads SET bytes = ?', fileLimits.bytesPerDay - png.length)
    })
    const full = await brought(opened)
    expect(full.size).toBe(png.length)
    expect((await bring(opened)).status).toBe(429)
    await later(dayMs + 1000)
    await brought(opened)
  })

  test('five at most in a message, each once, none that is another’s, sent already or unknown', async () => {
    await handOff(opened)
    const other = await begin()
    await handOff(other)
    const foreign = await brought(other)
    const ours = await Promise.all(Array.from({ length: 6 }, () => brought(opened)))
    const [one, two, three, four, five, six] = ours.map((file) => file.id) as [string, ...string[]]
    const refused = [
      [one, two, three, four, five, six],
      [one, one],
      [one, foreign.id],
      [one, id()],
    ]
    for (const files of refused) {
      expect(await problemOf(await send(files as string[]))).toMatchObject({ type: 'invalid-input' })
    }
    const message = id()
    const files = [three, one].map(String)
    expect((await send(files, 'Deux', message)).status).toBe(200)
    expect((await send(files, 'Deux', message)).status).toBe(200)
    expect(await problemOf(await send([one], 'Deux', message))).toMatchObject({ type: 'message-changed' })
    expect(await problemOf(await send([one]))).toMatchObject({ type: 'invalid-input' })
    const said = (await messages()).filter(({ files: carried }) => carried)
    expect(said.map(({ files: carried }) => carried?.map((file) => file.id))).toEqual([[three, one]])
  })

  test('one that was not sent can be taken back and is gone; one that was sent cannot', async () => {
    await handOff(opened)
    const [kept, taken] = [await brought(opened), await brought(opened)]
    await send([kept.id])
    expect(await problemOf(await fetchFile(kept.id, opened, 'DELETE'))).toMatchObject({ type: 'file-sent' })
    expect((await fetchFile(taken.id, opened, 'DELETE')).status).toBe(204)
    expect((await fetchFile(taken.id)).status).toBe(404)
    await runDurableObjectAlarm(objectOf(opened))
    expect(await stored(await keysOf(opened))).toHaveLength(1)
  })

  test('a stranger’s file and one that never was are told apart by nobody', async () => {
    const caseId = await handOff(opened)
    const file = await brought(opened)
    const other = await begin()
    await handOff(other)
    const answers = []
    for (const name of [file.id, id(), 'x', '..%2f..', '%00'])
      answers.push({ ...(await problemOf(await fetchFile(name, other))), instance: '' })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ type: 'not-found' })
    // Not sent yet: not the agent's to see.
    const seen = await call('GET', `cases/${caseId}/files/${file.id}`, { headers: agent.headers })
    expect(seen.status).toBe(404)
  })
})

const webpGiven = { type: 'image/webp', name: 'photo.webp', bytes: webp }

test('an agent who holds the case joins files to a reply; nobody sees them before', async () => {
  const caseId = await claimed()
  const file = id()
  const post = (holder: Signed, bytes: Uint8Array<ArrayBuffer> = pdf) =>
    exports.default.fetch(`${deskOrigin}/v1/desk/cases/${caseId}/files/${file}`, {
      method: 'POST',
      headers: { origin: deskOrigin, ...holder.headers, 'content-type': 'application/pdf', 'x-file-name': 'bon.pdf' },
      body: bytes,
    })
  const colleague = await signIn(await newAgent(merchant.slug), merchant.slug)
  expect(await problemOf(await post(colleague))).toMatchObject({ type: 'case-already-claimed' })
  const { 'x-csrf-token': _none, ...withoutToken } = agent.headers
  expect((await post({ ...agent, headers: withoutToken })).status).toBe(403)
  expect((await post(agent)).status).toBe(201)
  expect((await fetchFile(file)).status).toBe(404)
  expect(await problemOf(await send([file]))).toMatchObject({ type: 'invalid-input' })
  const reply = { id: id(), text: '', files: [file] }
  const sent = await call('POST', `cases/${caseId}/reply`, { headers: agent.headers, body: reply })
  expect(sent.status).toBe(201)
  expect((await messages()).at(-1)).toMatchObject({ author: 'agent', text: '', files: [{ id: file, name: 'bon.pdf' }] })
  expect((await call('POST', `cases/${caseId}/reply`, { headers: agent.headers, body: reply })).status).toBe(201)
  expect(new Uint8Array(await (await fetchFile(file)).arrayBuffer())).toEqual(pdf)
})
