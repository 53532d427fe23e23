/** Words of a message, normalised so that case, accents, apostrophes, plurals and SMS spelling do not matter. */

import { nounMeant } from './spelling.ts'

/** A word with its place in the original text. An abbreviation gives several words at the same place. */
export interface Token {
  norm: string
  start: number
  end: number
  /** Counts from 0; grows at a comma, a full stop, a bracket, "mais" or "but". */
  clause: number
  /** Counts from 0; grows at a full stop, a question or exclamation mark, a line end. */
  sentence: number
}

/** A text with its words and a plain copy of the same length (lower case, no accents) for regular expressions. */
export interface Reading {
  text: string
  flat: string
  tokens: Token[]
}

const abbreviations: Record<string, string[]> = {
  jai: ['j', 'ai'],
  g: ['j', 'ai'],
  jé: ['j', 'ai'],
  lai: ['l', 'ai'],
  cest: ['c', 'est'],
  ya: ['y', 'a'],
  pa: ['pas'],
  plu: ['plus'],
  ke: ['que'],
  ki: ['qui'],
  koi: ['quoi'],
  kan: ['quand'],
  kand: ['quand'],
  kelkun: ['quelqu', 'un'],
  vs: ['vous'],
  ns: ['nous'],
  ms: ['mais'],
  mnt: ['maintenant'],
  cmt: ['comment'],
  cmb: ['combien'],
  bcp: ['beaucoup'],
  dpuis: ['depuis'],
  dpui: ['depuis'],
  o: ['au'],
  veu: ['veut'],
  jveu: ['je', 'veux'],
  jveux: ['je', 'veux'],
  jpe: ['je', 'peux'],
  jpeu: ['je', 'peux'],
  jpeux: ['je', 'peux'],
  jsui: ['je', 'suis'],
  jsuis: ['je', 'suis'],
  chui: ['je', 'suis'],
  jfé: ['je', 'fais'],
  jfais: ['je', 'fais'],
  fé: ['fait'],
  jme: ['je', 'me'],
  jle: ['je', 'le'],
  jles: ['je', 'les'],
  jlai: ['je', 'l', 'ai'],
  avé: ['avez'],
  repon: ['repond'],
  largent: ['l', 'argent'],
  lecran: ['l', 'ecran'],
  lappart: ['l', 'appart'],
  lapart: ['l', 'appart'],
  dacompte: ['d', 'acompte'],
  dachat: ['d', 'achat'],
  dinternet: ['d', 'internet'],
  lannulé: ['l', 'annuler'],
  jarrive: ['j', 'arrive'],
  arriv: ['arrive'],
  comande: ['commande'],
  comandé: ['commandé'],
  anulé: ['annulé'],
  boutik: ['boutique'],
  recieved: ['received'],
  recived: ['received'],
  orderd: ['ordered'],
  deliverd: ['delivered'],
  marké: ['marqué'],
  magazin: ['magasin'],
  magazins: ['magasin'],
  occaz: ['occasion'],
  occase: ['occasion'],
  resu: ['recu'],
  ressu: ['recu'],
  recut: ['recu'],
  reçut: ['recu'],
  achté: ['acheté'],
  achetté: ['acheté'],
  rembourcé: ['remboursé'],
  rembourcer: ['rembourser'],
  garenti: ['garantie'],
  tiket: ['ticket'],
  cart: ['carte'],
  cado: ['cadeau'],
  pr: ['pour'],
  tjs: ['toujours'],
  tjr: ['toujours'],
  tjrs: ['toujours'],
  jms: ['jamais'],
  jamai: ['jamais'],
  ds: ['dans'],
  qd: ['quand'],
  tel: ['telephone'],
  phone: ['phone'],
  portable: ['telephone'],
  cmd: ['commande'],
  cde: ['commande'],
  rembours: ['remboursement'],
  remb: ['remboursement'],
  mag: ['magasin'],
  pb: ['probleme'],
  pbm: ['probleme'],
  rdv: ['rendez', 'vous'],
  didn: ['did', 'not'],
  don: ['do', 'not'],
  dont: ['do', 'not'],
  doesn: ['does', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  hasn: ['has', 'not'],
  hasnt: ['has', 'not'],
  haven: ['have', 'not'],
  havent: ['have', 'not'],
  isn: ['is', 'not'],
  wasn: ['was', 'not'],
  won: ['will', 'not'],
  cannot: ['can', 'not'],
}
/** The first half of the French negation is often dropped in chat: it never counts. */
const silent = new Set(['n', 'ne'])
const ascii = /^[a-z0-9]*$/
const accents = /\p{M}/gu
const word = /[\p{L}\p{N}]+/gu

/** Zero-width marks, marks of writing direction, accents apart from their letter. */
const unseen = /\p{Mn}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u
const unseenAll = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Links and addresses say nothing in words: "#2026" in one is no order. */
const link = /\b(?:https?:\/\/|www\.)\S{1,500}|\b[\w.+-]{1,64}@[\w.-]{1,120}/gi
const withoutLinks = (text: string) =>
  /:\/\/|www\.|@/.test(text) ? text.replace(link, (found) => ' '.repeat(found.length)) : text

/** A capital on a small word, where no name can stand: a sentence whose full stop was left out. */
function opens(text: string, { 0: piece, index }: RegExpExecArray, between: string, before = ''): boolean {
  if (!/^\s+$/.test(between) || !openers.has(piece) || prepositions.has(before)) return false
  return /^['’ ]\s?[\p{Ll}\d]/u.test(text.slice(index + piece.length, index + piece.length + 3))
}
const openers = new Set(
  'Le La Les Je J Il Ils Elle Elles On Nous Vous Ce C Ça Cela Mon Ma Mes Un Une Et Mais Puis Depuis Après Aujourd Toujours The My It They We He She Then Now But'.split(
    ' ',
  ),
)
const prepositions = new Set('sur chez a de du par avec pour chez au from at on by with to of en'.split(' '))

/** A lower-case copy without accents, letter for letter at the same places. */
export function flatten(text: string): string {
  let flat = ''
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    const code = text.charCodeAt(index)
    if (code < 128) flat += character.toLowerCase()
    else if (character === '’' || character === 'ʼ' || character === '`') flat += "'"
    else if (code === 0xa0 || code === 0x202f) flat += ' '
    else if (character === 'œ' || character === 'Œ') flat += 'o'
    else flat += character.normalize('NFD').charAt(0).toLowerCase()
  }
  return flat
}

/** One word: no accent, no capital, no plural mark on longer words. */
export function normalise(piece: string): string {
  const lower = piece.toLowerCase()
  const plain = ascii.test(lower) ? lower : lower.replaceAll('œ', 'oe').normalize('NFD').replace(accents, '')
  return plain.length > 4 && /[sx]$/.test(plain) ? plain.slice(0, -1) : plain
}

/** The words that one written word stands for. */
export function expand(piece: string): string[] {
  const lower = piece.toLowerCase()
  const known = Object.hasOwn(abbreviations, lower) ? abbreviations[lower] : undefined
  return (known ?? [piece]).map((word) => nounMeant(normalise(word))).filter((norm) => !silent.has(norm))
}

export function readText(written: string): Reading {
  // Marks that nobody sees cut words in two.
  const seen = unseen.test(written) ? written.replace(unseenAll, '').normalize('NFC') : written
  const text = seen.includes('  ') ? seen.replace(/ {2,}/g, ' ') : seen
  const tokens: Token[] = []
  let clause = 0
  let sentence = 0
  let last = 0
  const told = withoutLinks(text)
  for (const match of told.matchAll(word)) {
    const between = told.slice(last, match.index)
    // "22,90": one number.
    const inNumber = between === ',' && /^\d+$/.test(match[0]) && /\d/.test(text.charAt(last - 1))
    if (!inNumber && /[,;:()]|[.!?\n]|\s[-–—]\s/.test(between)) clause++
    if (/[!?\n]|\.(\s|$)|\.{2,}|;/.test(between) || opens(text, match, between, tokens.at(-1)?.norm)) sentence++
    const end = match.index + match[0].length
    // "can't": the apostrophe's "t" is a negation, already given by the word before it for the other verbs.
    const negates = match[0] === 't' && /^['’]$/.test(between)
    const previous = tokens.at(-1)?.norm
    const norms = negates ? (previous === 'not' ? [] : ['not']) : expand(match[0])
    if (norms[0] === 'mais' || norms[0] === 'but') clause++
    for (const norm of norms) tokens.push({ norm, start: match.index, end, clause, sentence })
    last = end
  }
  return { text, flat: flatten(told), tokens }
}
