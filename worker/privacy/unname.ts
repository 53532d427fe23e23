import { redact } from './redact.ts'

/** Capitals inside a sentence that are no name. */
const noNames =
  /^(?:I|Je|J|Monsieur|Madame|Mme|Mr|Mrs|Ms|Bonjour|Hello|Hi|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|French|English|France|Noël|Christmas)$/u

const address =
  /\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.?|boulevard|bd|place|chemin|impasse|allée|allee|route|quai|cours|square)\b[^,.;!?\n]*/giu
// Each begins where no run of its letters has begun before: a long run is looked at once.
const mail = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+(?:\s?(?:@|\(at\)|\[at\])\s?|\s(?:arobase|arobas)\s)[\p{L}\d.-]+/giu
const link = /\b(?:https?:\/\/|www\.)\S+/giu
const phone =
  /(?<![\p{L}\d])(?:(?:\+|00)\d{1,3}[\s.\u00a0-]?(?:\(0\)|\(\d{1,4}\)[\s.\u00a0-]?)?|0)\d(?:[\s.\u00a0-]?\d){6,10}(?!\d)/gu
/** "Mot de passe : Soleil123!": what is said to be one, or looks like one beside that word. */
const password =
  /(?<before>(?<!\p{L})(?:mots?\s+de\s+passe|mdp|passwords?|passcode|code\s+(?:secret|pin)|cvv|cvc|cryptogramme)(?:\s?[:=]\s*|(?:\s+(?:est|is|était|was))?\s+(?!\p{L}+[,.;!?]?(?!\S))))[^\s:=]\S*/giu
/** "Commande 45218", "order number is 45218", "le numéro est 45218": a sum or a day goes on, or has its sign. */
const numbered =
  /(?<before>(?<!\p{L})(?:(?:commande|order|facture|invoice|colis|parcel|dossier|r[ée]f[ée]rence|r[ée]f\.?|suivi|tracking|client|customer)(?:\s?(?:n[°ºo]\.?|num[ée]ro|number|no\.?|nr\.?|#|:|est|is))*|(?:n[°º]|num[ée]ro|#)(?:\s?(?::|est|is))?)\s?)\d{3,}(?![\d/-]|[.,]\d|\s?(?:€|euros?|eur\b|£|\$|pounds?))/giu
/** A run of letters, digits and dashes with four digits or more: an order, a parcel, a postal code. A year and a price stay. */
const reference = /(?<![\p{L}\d])[\p{L}\d][\p{L}\d_/-]*(?![\p{L}\d])/gu
const introduced =
  /(?<before>(?<!\p{L})(?:je\s+m\s?['’ ]?\s?appelle|mon\s+nom\s+(?:est|c['’]est)|moi\s+c['’]est|my\s+name\s+is|(?:pr[ée])?nom\s?:|(?:(?:first|last|full)\s+)?name\s?:|cordialement|bien\s+à\s+vous|regards|sincerely)[\s,:]+)[\p{L}’'-]+(?<family>(?:[ \u00a0]|\s*\n\s*)[\p{L}’'-]{2,})?/giu
/** After a first name, what goes on with the sentence is no family name. */
const goesOn =
  /^(?:et|mais|ou|je|j['’].*|mon|ma|mes|on|il|elle|le|la|les|l['’].*|un|une|de|du|des|d['’].*|en|au|à|pour|avec|qui|que|ce|cette|voilà|bonjour|merci|and|but|or|i|i['’].*|my|we|the|a|an|it|from|in|on|at|for|with|who|this|hello|please|thanks|ordered|bought)$/iu
/** What is left of a card or an account, for people to know which one it was: nobody else needs it. */
const masked = /\[(carte|IBAN) [^\]]*\]/gu
/** A last line of one to three words with capitals: who signs. All in capitals, it is rather shouting. */
const signed =
  /\n[ \t]*(?!(?:Merci|Cordialement|Thanks|Thank|Regards|Bonne|Bonjour|Urgent)(?!\p{L}))(?=[^\n]*\p{Lu}\p{Ll})\p{Lu}[\p{L}’'-]*(?:[ \u00a0]+\p{Lu}[\p{L}’'-]*){0,2}[.!]?\s*$/u
const name = /(?<![\p{L}\d])\p{Lu}\p{Ll}[\p{L}’'-]*(?:[ \u00a0]+\p{Lu}\p{Ll}[\p{L}’'-]*)*/gu
/** A family name in capitals, as the French write it: beside a first name or a title. */
const titled =
  /(?<before>(?<!\p{L})(?:Monsieur|Madame|Mademoiselle|Mme|Mlle|Mr|Mrs|Ms|M|Dr)\.?[ \u00a0]+)\p{Lu}[\p{Lu}’'-]+(?!\p{L})/gu
const beside =
  /\[nom\](?:[ \u00a0]+\p{Lu}[\p{Lu}’'-]+(?!\p{L}))+|(?<![\p{L}\d]|\p{Lu}[ \u00a0])\p{Lu}[\p{Lu}’'-]{2,}[ \u00a0]+\[nom\]/gu

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
    .replace(masked, '[$1]')
    .replace(password, (_found, before: string) => `${before}[secret]`)
    .replace(mail, '[e-mail]')
    .replace(link, '[lien]')
    .replace(address, '[adresse]')
    .replace(phone, '[téléphone]')
    .replace(numbered, (_found, before: string) => `${before}[numéro]`)
    .replace(reference, (found) => (isOne(found) ? '[numéro]' : found))
    .replace(introduced, (_found, before: string, family = '') =>
      goesOn.test(family.trim()) ? `${before}[nom]${family}` : `${before}[nom]`,
    )
    .replace(signed, '\n[nom]')
    .replace(titled, (_found, before: string) => `${before}[nom]`)
    .replace(name, (found, at: number, whole: string) =>
      isMonthOfDay(found, whole.slice(0, at), whole.slice(at + found.length))
        ? found
        : withoutName(found, whole.slice(0, at)),
    )
    .replace(beside, '[nom]')
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
