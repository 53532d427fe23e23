import * as z from 'zod'
import { FileType, fileLimits, type JoinedFile, ProblemError } from '../../protocol/index.ts'
import { keepObject } from '../conversation/files/keep.ts'
import type { ConversationObject, Env, FileParty } from '../env.ts'
import { logFailure, unwrap } from '../errors.ts'
import { ByteSource } from '../privacy/files/byte-source.ts'
import { cleaned } from '../privacy/files/clean.ts'
import { asAttachment, fileName } from '../privacy/files/name.ts'

const FileId = z.uuid()

/** Which file, in which conversation, for whom. */
export interface FileRequest {
  conversation: DurableObjectStub<ConversationObject>
  party: FileParty
  file: string
}

/** Takes a file in: 201, or 200 when it is here already. The body is the file itself; its bytes are counted, whatever the headers say. */
export async function receiveFile(env: Pick<Env, 'FILES'>, request: Request, asked: FileRequest): Promise<Response> {
  const source = new ByteSource(request.body ?? [], fileLimits.bytes)
  try {
    const { repeated, ...file } = await takeIn(env, request, asked, source)
    return Response.json(file, { status: repeated ? 200 : 201, headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    // Whoever is still sending hears the answer only at the end: what may come is read, and left. A stranger's is not.
    const isStranger = error instanceof ProblemError && error.type === 'not-found'
    if (!isStranger) await source.drain().catch(() => undefined)
    throw error
  }
}

async function takeIn(
  env: Pick<Env, 'FILES'>,
  request: Request,
  { conversation, party, file }: FileRequest,
  source: ByteSource,
): Promise<JoinedFile & { repeated: boolean }> {
  const id = idOf(file)
  const type = FileType.safeParse(request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase())
  if (!type.success) throw new ProblemError('file-refused')
  const name = fileName(decoded(request.headers.get('x-file-name') ?? ''), type.data)
  const announced = request.headers.get('content-length')
  if (Number(announced) > fileLimits.bytes) throw new ProblemError('file-too-large')
  const { key } = unwrap(await conversation.beginUpload(party, id))
  let isStored = false
  try {
    const { size, sha256 } = await keepObject(env.FILES, key, whole(cleaned(type.data, source), source, announced))
    isStored = true
    return unwrap(await conversation.endUpload(party, { id, name, type: type.data, size, sha256, key }))
  } catch (error) {
    const isOurFault = !(error instanceof ProblemError) && !isStored
    if (key !== null) await conversation.giveUpUpload(party, key, isOurFault).catch(() => undefined)
    // The conversation may have been erased meanwhile: then nobody else knows of the object.
    const isErased = isStored && error instanceof ProblemError && error.type === 'not-found'
    if (key !== null && isErased) await env.FILES.delete(key).catch(() => undefined)
    if (!isOurFault) throw error
    logFailure(error, { policy: 'files' })
    throw new ProblemError('unavailable', { cause: error })
  }
}

/** Passes the pieces, and refuses what was cut on its way: at the end, what is shorter or longer than was announced. */
async function* whole(
  pieces: AsyncIterable<Uint8Array>,
  source: ByteSource,
  announced: string | null,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* pieces
  } catch (cause) {
    throw cause instanceof ProblemError ? cause : new ProblemError('file-unreadable', { cause })
  }
  if (announced !== null && Number(announced) !== source.received) throw new ProblemError('file-unreadable')
}

/** Gives a file to be saved: nothing of it may run or be shown on our address. `opened` is told before. */
export async function sendFile(
  env: Pick<Env, 'FILES'>,
  { conversation, party, file }: FileRequest,
  opened?: () => Promise<void>,
): Promise<Response> {
  const { key, name, type, size } = unwrap(await conversation.openFile(party, idOf(file)))
  await opened?.()
  const object = await env.FILES.get(key)
  if (!object) throw new ProblemError('unavailable')
  return new Response(object.body, {
    headers: {
      'content-type': type,
      'content-length': String(size),
      'content-disposition': asAttachment(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  })
}

/** Takes back a file that was not sent. */
export async function removeFile({ conversation, party, file }: FileRequest): Promise<Response> {
  unwrap(await conversation.removeFile(party, idOf(file)))
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}

/** What is no id is nobody's. */
function idOf(file: string): string {
  const id = FileId.safeParse(file)
  if (!id.success) throw new ProblemError('not-found')
  return id.data
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    throw new ProblemError('file-refused')
  }
}
