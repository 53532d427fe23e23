import { type FileType, fileExtensions, fileLimits, ProblemError } from '../../../protocol/index.ts'
import { redact } from '../redact.ts'

/** What a name may not hold: controls, marks that turn the writing round, and what means something to a file system. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const forbidden = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff<>:"|?*]/g

/** A file's name as it is kept and shown: its last part, on one line, of a bounded length. Throws `file-refused` when its extension is not of its type. */
export function fileName(given: string, type: FileType): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(forbidden, '').replace(/\s+/g, ' ').trim()
  const dot = clean.lastIndexOf('.')
  const extension = clean.slice(dot + 1).toLowerCase()
  const extensions: readonly string[] = fileExtensions[type]
  if (dot < 0 || !extensions.includes(extension)) throw new ProblemError('file-refused')
  const stem = redact(clean.slice(0, dot)).replace(/^\.+|[. ]+$/g, '')
  const most = fileLimits.nameLength - extension.length - 1
  return `${[...(stem || 'document')].slice(0, most).join('').slice(0, most).toWellFormed()}.${extension}`
}

/** The header that makes a browser save a file under its name (RFC 6266, RFC 8187). */
export function asAttachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 ._-]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
