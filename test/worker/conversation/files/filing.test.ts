import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ConversationCreated } from '../../../../protocol/index.ts'
import type { ConversationObject } from '../../../../worker/env.ts'
import { receiveFile } from '../../../../worker/routes/uploads.ts'
import { png } from '../../../support/pictures.ts'
import { begin, objectOf, openShop, publicOrigin } from '../../../support/worker-shopper.ts'
import { filesOf } from '../../../support/worker-shopper-files.ts'
import { brought, handOff, keysOf, stored } from '../../../support/worker-uploads.ts'

const id = () => crypto.randomUUID()
const dayMs = 86_400_000
let opened: ConversationCreated

beforeAll(() => openShop())
beforeEach(async () => {
  opened = await begin()
})

const { fetchFile, send, messages } = filesOf(() => opened)

const later = (ms: number) =>
  runInDurableObject(objectOf(opened), (object) => {
    object.now = () => new Date(Date.now() + ms)
  })

describe('what fails leaves nothing', () => {
  const asked = (): Parameters<typeof receiveFile>[2] => ({
    conversation: objectOf(opened) as DurableObjectStub<ConversationObject>,
    party: { token: opened.token },
    file: id(),
  })
  const request = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Request(`${publicOrigin}/x`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'image/png', 'x-file-name': 'a.png', ...headers },
    })

  test('a bucket that is down: 503, the file is not there, and the attempts do not count', async () => {
    await handOff(opened)
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const down = () => Promise.reject(new Error('R2 is down'))
    const FILES = { ...env.FILES, put: down, createMultipartUpload: down } as unknown as R2Bucket
    for (let count = 0; count < 12; count += 1) {
      await expect(receiveFile({ FILES }, request(png), asked())).rejects.toMatchObject({ type: 'unavailable' })
    }
    await brought(opened)
    vi.restoreAllMocks()
  })

  test('a file cut on its way, by its sender or by its length', async () => {
    await handOff(opened)
    const cut = new ReadableStream({
      start: (controller) => controller.enqueue(png.slice(0, 60)),
      pull: () => Promise.reject(new Error('cut')),
    })
    await expect(receiveFile(env, request(cut), asked())).rejects.toMatchObject({ type: 'file-unreadable' })
    const short = request(png.slice(0, 60))
    await expect(receiveFile(env, short, asked())).rejects.toMatchObject({ type: 'file-unreadable' })
    const lying = request(png, { 'content-length': String(png.length + 5) })
    await expect(receiveFile(env, lying, asked())).rejects.toMatchObject({ type: 'file-unreadable' })
    await runDurableObjectAlarm(objectOf(opened))
    expect(await stored(await keysOf(opened))).toEqual([])
  })

  test('a service killed between the bucket and the row: what nobody names is swept', async () => {
    await handOff(opened)
    const begun = await objectOf(opened).beginUpload({ token: opened.token }, id())
    const key = 'ok' in begun ? `${begun.ok.key}` : ''
    await env.FILES.put(key, png)
    await runDurableObjectAlarm(objectOf(opened))
    expect(await env.FILES.head(key)).not.toBeNull()
    await later(16 * 60_000)
    await runDurableObjectAlarm(objectOf(opened))
    expect(await env.FILES.head(key)).toBeNull()
    // And whoever comes back after it is told so, and swept too.
    const file = { id: id(), name: 'a.png', type: 'image/png' as const, size: 1, sha256: '', key }
    expect(await objectOf(opened).endUpload({ token: opened.token }, file)).toMatchObject({ problem: 'unavailable' })
  })
})

describe('what is kept, and for how long', () => {
  test('a file that no message carried goes after a day; one that was sent loses its content after a year', async () => {
    await handOff(opened)
    const [unsent, sent] = [await brought(opened), await brought(opened)]
    await send([sent.id])
    const keys = await keysOf(opened)
    expect(await stored(keys)).toHaveLength(2)
    await later(dayMs + 1000)
    await runDurableObjectAlarm(objectOf(opened))
    expect(await stored(keys)).toHaveLength(1)
    expect((await fetchFile(unsent.id)).status).toBe(404)
    await runInDurableObject(objectOf(opened), (_object, { storage }) => {
      storage.sql.exec('UPDATE files SET at = at - ?', 365 * dayMs)
    })
    await runDurableObjectAlarm(objectOf(opened))
    expect(await stored(keys)).toEqual([])
    expect((await messages()).at(-1)).toMatchObject({ files: [{ id: sent.id, name: 'photo.png', erased: true }] })
    expect((await fetchFile(sent.id)).status).toBe(404)
  })

  test('a conversation that is erased leaves no byte in the bucket, also of what was being brought', async () => {
    await handOff(opened)
    await send([(await brought(opened)).id])
    await brought(opened)
    const begun = await objectOf(opened).beginUpload({ token: opened.token }, id())
    await env.FILES.put('ok' in begun ? `${begun.ok.key}` : '', png)
    const keys = await keysOf(opened)
    expect(await stored(keys)).toHaveLength(3)
    await runInDurableObject(objectOf(opened), (object, { storage }) => {
      storage.sql.exec("UPDATE cases SET status = 'resolved'")
      storage.sql.exec('DELETE FROM outbox')
      object.now = () => new Date(Date.now() + 4000 * dayMs)
    })
    await runDurableObjectAlarm(objectOf(opened))
    expect(await stored(keys)).toEqual([])
    expect((await fetchFile(id())).status).toBe(404)
  })
})
