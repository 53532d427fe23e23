import { type Author, fileLimits, type JoinedFile } from '../../../protocol/index.ts'
import type { ArrivedFile, Outcome } from '../../env.ts'
import { newSecret } from '../../privacy/secrets.ts'
import type { Store } from '../store.ts'
import { toJoined } from './rows.ts'

const daySeconds = 86_400

/** Says under which key a file may be brought; null: it is here already, what comes is only compared with it. */
export function beginUpload(
  { files }: Store,
  author: Author,
  id: string,
  now: number,
): Outcome<{ key: string | null }> {
  const known = files.find(id)
  if (known) return known.author === author && known.key !== null ? { ok: { key: null } } : { problem: 'file-changed' }
  const retryAfterSeconds = files.secondsToWait(now)
  if (retryAfterSeconds > 0) return { problem: 'too-many-requests', retryAfterSeconds }
  const key = newSecret()
  files.begin(key, now)
  return { ok: { key } }
}

/** Keeps what has arrived whole. The same again gives the same file; what is not kept is left to be deleted. */
export function endUpload(
  { files }: Store,
  author: Author,
  arrived: ArrivedFile,
  now: number,
): Outcome<JoinedFile & { repeated: boolean }> {
  const { key, ...file } = arrived
  const known = files.find(file.id)
  if (known) {
    if (key !== null) files.discard(key, now)
    const isSame =
      known.author === author && known.sha256 === file.sha256 && known.name === file.name && known.type === file.type
    return isSame ? { ok: { ...toJoined(known), repeated: true } } : { problem: 'file-changed' }
  }
  if (key === null || !files.isAwaited(key)) {
    if (key !== null) files.discard(key, now, false)
    return { problem: 'unavailable' }
  }
  if (files.bytesToday(now) + file.size > fileLimits.bytesPerDay) {
    files.discard(key, now)
    return { problem: 'too-many-requests', retryAfterSeconds: Math.max(files.secondsToWait(now), daySeconds / 24) }
  }
  files.add({ ...file, author, key, message: null }, now)
  return { ok: { ...file, repeated: false } }
}

/** Lets a new message carry files of its author; whatever is wrong with one of them, none is carried. */
export function carryFiles(
  { files }: Store,
  author: Author,
  message: string,
  ids: readonly string[] = [],
): Outcome<JoinedFile[]> {
  const found = ids.map((id) => files.find(id))
  const isOurs = found.every((file) => file?.author === author && file.message === null && file.key !== null)
  // A stranger's file and one that never was look the same.
  if (!isOurs) return { problem: 'invalid-input', detail: 'Check “files”.' }
  files.carry(message, ids)
  return { ok: files.ofMessage(message) }
}

/** What a message says of its files: nothing when it carries none. */
export function withFiles(files: JoinedFile[]): { files?: JoinedFile[] } {
  return files.length > 0 ? { files } : {}
}
