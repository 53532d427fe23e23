import { runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import type { ConversationCreated, JoinedFile } from '../../protocol/index.ts'
import { png } from './pictures.ts'
import { ask, objectOf, publicOrigin } from './worker-shopper.ts'

const id = () => crypto.randomUUID()

export interface Given {
  id?: string
  name?: string
  type?: string
  bytes?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  headers?: Record<string, string>
}

/** Brings a file as the frame does; a PNG unless told otherwise. */
export function bring({ conversation, token }: ConversationCreated, given: Given = {}): Promise<Response> {
  return exports.default.fetch(`${publicOrigin}/v1/conversations/${conversation}/files/${given.id ?? id()}`, {
    method: 'POST',
    headers: {
      origin: publicOrigin,
      authorization: `Bearer ${token}`,
      'content-type': given.type ?? 'image/png',
      'x-file-name': encodeURIComponent(given.name ?? 'photo.png'),
      ...given.headers,
    },
    body: given.bytes ?? png,
  })
}

export async function brought(opened: ConversationCreated, given: Given = {}): Promise<JoinedFile> {
  const response = await bring(opened, given)
  if (response.status !== 201) throw new Error(`The file was refused: ${await response.text()}`)
  return response.json()
}

/** Hands a conversation off; gives the case's id. */
export async function handOff(of: ConversationCreated): Promise<string> {
  const contact = { name: 'Karim', email: `${id()}@example.com` }
  const body = { id: id(), contact, wish: '', corrections: [], consent: true }
  await (await ask(`/v1/conversations/${of.conversation}/case`, { token: of.token, body })).text()
  return runInDurableObject(objectOf(of), (_object, { storage }) =>
    String(storage.sql.exec('SELECT id FROM cases ORDER BY rowid DESC').one().id),
  )
}

/** The objects of the bucket that a conversation knows of. */
export const keysOf = (of: ConversationCreated) =>
  runInDurableObject(objectOf(of), (_object, { storage }) =>
    storage.sql
      .exec('SELECT key FROM files WHERE key IS NOT NULL UNION SELECT key FROM uploads')
      .toArray()
      .map(({ key }) => String(key)),
  )
/** Those that are there. */
export const stored = async (keys: string[]) =>
  (await Promise.all(keys.map((key) => env.FILES.head(key)))).filter(Boolean)
