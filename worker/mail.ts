import type { Mail } from './env.ts'

const addressMaxLength = 254
const subjectMaxLength = 150
// Control characters would start a new header; bidi overrides would show another address than the real one.
const unsafeInHeader = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const oneAddress = /^[^\s,;<>"@]+@[^\s,;<>"@]+$/

/** Throws when a mail could carry a second recipient or a header of its own. Such a mail is a fault of ours: it is never sent. */
export function checkMail(mail: Mail): void {
  if (mail.to.length > addressMaxLength || !oneAddress.test(mail.to) || unsafeInHeader.test(mail.to)) {
    throw new Error('A mail goes to exactly one address')
  }
  if (mail.subject.length > subjectMaxLength || unsafeInHeader.test(mail.subject)) {
    throw new Error('A subject is one short line')
  }
}

/** A short value on one line, without control or direction-changing characters: a line break or another order would deceive. */
export function oneLine(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Text made harmless inside HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** A piece of a mail: words, something to copy, or a link of ours. */
export type MailPart = { text: string } | { code: string } | { link: string; label: string }

/** The two bodies of a mail with the same words. No image, nothing remote. */
export function mailBodies(language: 'fr' | 'en', parts: MailPart[]): { text: string; html: string } {
  return {
    text: `${parts.map(asText).join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><meta charset="utf-8"><body style="font:16px/1.5 system-ui,sans-serif;color:#1c1b1f;max-width:36em">${parts.map(asHtml).join('')}</body></html>`,
  }
}

function asText(part: MailPart): string {
  if ('text' in part) return part.text
  return 'code' in part ? part.code : `${part.label}\n${part.link}`
}

function asHtml(part: MailPart): string {
  if ('text' in part) return `<p>${escapeHtml(part.text).replaceAll('\n', '<br>')}</p>`
  if ('code' in part) {
    return `<p style="font-size:28px;font-weight:600;letter-spacing:.12em">${escapeHtml(part.code)}</p>`
  }
  return `<p><a href="${escapeHtml(part.link)}">${escapeHtml(part.label)}</a></p>`
}
