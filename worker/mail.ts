import type { Mail } from './env.ts'

const addressMaxLength = 254
const subjectMaxLength = 150
const senderNameMaxLength = 80
// A name with an address in it would pass for another sender.
const unsafeInName = /[<>"@\\]/u
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
  const { senderName = '' } = mail
  if (senderName.length > senderNameMaxLength || unsafeInHeader.test(senderName) || unsafeInName.test(senderName)) {
    throw new Error('A sender’s name is a name')
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

/** A shop's name as the name of a sender. */
export function senderNameOf(name: string): string {
  return oneLine(name.replace(/[<>"@\\]/gu, ' ')).slice(0, senderNameMaxLength)
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

/** A piece of a mail: words, a heading, numbered steps, a list, something to copy, a text to keep as it is, or a link of ours. */
export type MailPart =
  | { text: string }
  | { heading: string }
  | { steps: string[] }
  | { list: string[] }
  | { code: string }
  | { record: string }
  | { link: string; label: string }

// No colour of our own: a reader's dark mode keeps its contrast.
const bodyStyle = 'font:1rem/1.5 system-ui,sans-serif;max-width:36em;margin:0 auto;padding:1rem;overflow-wrap:anywhere'
const linkStyle =
  'display:inline-block;padding:.75em 1em;border:2px solid;border-radius:.5em;font-weight:600;color:inherit'
const recordStyle = 'white-space:pre-wrap;font:inherit;margin:1em 0;padding:1em;border:1px solid'
const codeStyle = 'font-size:1.75rem;font-weight:600;letter-spacing:.12em'

/** The two bodies of a mail with the same words. No image, nothing remote, nothing that follows its reader. */
export function mailBodies(language: 'fr' | 'en', title: string, parts: MailPart[]): { text: string; html: string } {
  return {
    text: `${parts.map(asText).join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>:root{color-scheme:light dark}</style>
</head>
<body>
<main style="${bodyStyle}">
<h1 style="font-size:1.5rem;line-height:1.25">${escapeHtml(title)}</h1>
${parts.map(asHtml).join('\n')}
</main>
</body>
</html>
`,
  }
}

function asText(part: MailPart): string {
  if ('text' in part) return part.text
  if ('heading' in part) return part.heading.toUpperCase()
  if ('steps' in part) return part.steps.map((step, index) => `${index + 1}. ${step}`).join('\n\n')
  if ('list' in part) return part.list.map((item) => `- ${item}`).join('\n')
  if ('record' in part) return part.record.trimEnd()
  return 'code' in part ? part.code : `${part.label}\n${part.link}`
}

function asHtml(part: MailPart): string {
  if ('text' in part) return `<p>${lines(part.text)}</p>`
  if ('heading' in part) return `<h2 style="font-size:1.2rem">${lines(part.heading)}</h2>`
  if ('steps' in part) return `<ol>${part.steps.map((step) => `<li><p>${lines(step)}</p></li>`).join('')}</ol>`
  if ('list' in part) return `<ul>${part.list.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`
  if ('record' in part) return `<pre style="${recordStyle}">\n${escapeHtml(part.record)}</pre>`
  if ('code' in part) return `<p style="${codeStyle}">${escapeHtml(part.code)}</p>`
  return `<p><a style="${linkStyle}" href="${escapeHtml(part.link)}">${escapeHtml(part.label)}</a></p>`
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}
