import { redact } from './redact.ts'

/** Capitals inside a sentence that are no name. */
const noNames =
  /^(?:I|Je|J|Monsieur|Madame|Mme|Mr|Mrs|Ms|Bonjour|Hello|Hi|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|French|English|France|Noël|Christmas)$/u

const address =
  /\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.?|boulevard|bd|place|chemin|impasse|allée|allee|route|quai|cours|square)\b[^,.;!?\n]*/giu
const mail = /[\p{L}\d._%+-]+\s?@\s?[\p{L}\d.-]+/gu
const link = /\b(?:https?:\/\/|www\.)\S+/giu
const phone = /(?<![\p{L}\d])(?:(?:\+|00)\d{1,3}[\s.\u00a0-]?(?:\(0\))?|0)\d(?:[\s.\u00a0-]?\d){7,10}(?!\d)/gu
/** A run of letters, digits and dashes with four digits or more: an order, a parcel, a postal code. A year and a price stay. */
const reference = /(?<![\p{L}\d])[\p{L}\d][\p{L}\d_/-]*(?![\p{L}\d])/gu
const introduced =
  /(?<before>\b(?:je\s+m\s?['’ ]?\s?appelle|mon\s+nom\s+(?:est|c['’]est)|moi\s+c['’]est|my\s+name\s+is|cordialement|bien\s+à\s+vous|regards|sincerely)[\s,:]+)[\p{L}’'-]+/giu
const name = /(?<![\p{L}\d])\p{Lu}\p{Ll}[\p{L}’'-]*(?:[ \u00a0]+\p{Lu}\p{Ll}[\p{L}’'-]*)*/gu

/**
 * A message without what may tell whose it is: card and bank numbers, e-mail and postal addresses, telephone and order
 * numbers, links, names. Whatever begins with a capital inside a sentence counts as a name: rather a brand too few.
 */
export function unname(text: string): string {
  return without(text, isReference)
}

/** The same for who must read days and sums in it: these stay, whatever their form. */
export function unnameBesideFigures(text: string): string {
  return without(text, (found) => isReference(found) && !dayOrSum.test(found))
}

const dayOrSum = /^(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{4,5}|\d{1,2}\p{L}+\d{2,4})$/u

function without(text: string, isOne: (found: string) => boolean): string {
  return redact(text)
    .replace(mail, '[e-mail]')
    .replace(link, '[lien]')
    .replace(address, '[adresse]')
    .replace(phone, '[téléphone]')
    .replace(reference, (found) => (isOne(found) ? '[numéro]' : found))
    .replace(introduced, (_found, before: string) => `${before}[nom]`)
    .replace(name, (found, at: number, whole: string) =>
      isMonthOfDay(found, whole.slice(0, at), whole.slice(at + found.length))
        ? found
        : withoutName(found, whole.slice(0, at)),
    )
    .replace(/\[nom\](?:[ \u00a0]+\[nom\])+/gu, '[nom]')
}

const shortMonth = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/
/** "2 Nov", "Nov 2nd": beside a figure no first name. */
function isMonthOfDay(found: string, before: string, after: string): boolean {
  return shortMonth.test(found) && (/\d(?:st|nd|rd|th)?[ \u00a0]$/.test(before) || /^\.?[ \u00a0]\d/.test(after))
}

function isReference(found: string): boolean {
  const digits = found.replace(/\D/g, '').length
  if (/^(?:19|20)\d{2}$/.test(found) || /^\d{4}-\d{2}-\d{2}$/.test(found)) return false
  return digits >= 4 || (digits >= 2 && /\p{L}.*[-_/]|\p{Lu}{2}/u.test(found))
}

function withoutName(found: string, before: string): string {
  const words = found.split(/[ \u00a0]+/)
  const beginsSentence = /(?:^|[.!?…:\n])\s*$/u.test(before)
  if (words.length === 1) return beginsSentence || noNames.test(found) ? found : '[nom]'
  const [first = ''] = words
  return noNames.test(first) ? `${first} [nom]` : '[nom]'
}
