/** What words of a message do not state: what is only supposed, and what happened to somebody else. */
import type { Token } from './text.ts'

/** `supposed`: answered for now, not kept. `others`: no fact of the shopper's case. */
export type Standing = 'supposed' | 'others'

const words = (text: string) => new Set(text.split(' '))

/** After these "si" opens a supposition; elsewhere it is "so" or "yes". */
const subjects = words(
  'j je tu il ils elle elles on nous vous c ce ca cela le la les l un une mon ma mes votre son sa quelqu jamai jamais a au aucun rien ya y n',
)
/** "Savoir si je peux": a question, and what it tells is told. */
const asking = words(
  'savoir sai sais saurai demande demander dire dis dit dite dites voir verifier confirmer confirmez preciser know wonder wondering tell ask asking see check confirm meme comme even as only',
)
/** "Je ne sais pas si c'est du cuir": what comes after is not told either. */
const notKnown = words('pas plus not')
const imagining = words('imaginon imaginons supposon supposons admetton admettons suppose supposing imagine')
const polite = words('plait plais possible besoin voulez veux want need like wish permettez')
/** A past of its own, told inside a supposition: "si je renvoie le casque acheté le 3". */
const background = /^(?:achete|commandee|recu|livree|payee|bought|ordered|received|purchased)/
const carrying = words(
  'j je tu il elle on nous vous i you we they it si if l la le ma une cette sa a ai as ont avait avai avais avion etait etai etais est sont soit serait sera ete had have has was were been is jamais jamai deja already ever',
)
const joining = words('et ou mais que qu and or but')
const alike = words('pareil pareille pareils identique different differente difference idem same')
const participle = /(?:e|ee|u|ue|i|is|it|ert|erte|int)$/

const people = words(
  'voisin voisine ami amie copain copine collegue pote soeur frere cousin cousine tante oncle mere pere fille fils mari femme belle-soeur neighbour neighbor friend sister brother colleague cousin aunt uncle mother father daughter son husband wife mate',
)
const determiners = words('un une mon ma mes notre nos votre a an my our another autre')
/** "Pour moi", "chez moi" contrast nothing. */
const beforeMoi = words(
  'pour chez a avec de par contre sur sans chez vers dites dis donnez rendez envoyez laissez devant',
)

/** The standing of each word; undefined for what the shopper tells. Null when all is told, as in most messages. */
export function standingOf(text: string, tokens: Token[]): (Standing | undefined)[] | null {
  let standings: (Standing | undefined)[] | null = null
  const mark = (from: number, to: number, standing: Standing) => {
    standings ??= new Array<Standing | undefined>(tokens.length).fill(undefined)
    standings.fill(standing, from, to)
  }
  for (let index = 0; index < tokens.length; index++) {
    const opened = supposes(tokens, index)
    if (opened) {
      const end = endOfSupposition(tokens, index)
      mark(index, end, 'supposed')
      index = end - 1
    } else if (alike.has(tokens[index]?.norm ?? '') && isQuestion(text, tokens, index)) {
      const [from, to] = sentenceAround(tokens, index)
      mark(from, to, 'supposed')
    }
  }
  const asked = shortQuestion(text, tokens)
  if (asked) mark(0, tokens.length, 'supposed')
  if (contrasts(tokens)) for (const [from, to] of othersIn(tokens)) mark(from, to, 'others')
  return standings
}

function supposes(tokens: Token[], index: number): boolean {
  const at = (offset: number) => {
    const token = tokens[index + offset]
    return token?.sentence === tokens[index]?.sentence ? token?.norm : undefined
  }
  const norm = at(0)
  const next = at(1) ?? ''
  const after = at(2) ?? ''
  if (norm === 'si' || norm === 'if') {
    if (polite.has(next) || polite.has(after)) return false
    if (norm === 'si' && !subjects.has(next)) return false
    const before = at(-1) ?? ''
    if (asking.has(before) || (before === 'moi' && asking.has(at(-2) ?? ''))) return notKnown.has(at(-2) ?? '')
    return !isOwnPast(tokens, index)
  }
  if (norm === 's' && (next === 'il' || next === 'ils')) return !polite.has(at(3) ?? '') && !polite.has(after)
  if (norm !== undefined && imagining.has(norm)) return true
  if (norm === 'au' || norm === 'en' || norm === 'in')
    return (next === 'cas' && ['ou', 'd', 'de'].includes(after)) || (norm === 'in' && next === 'case')
  return false
}

/** "Si j'ai ouvert la boîte": asked shyly, and done. */
function isOwnPast(tokens: Token[], index: number): boolean {
  let at = index + 1
  if (tokens[at]?.norm !== 'j' && tokens[at]?.norm !== 'je') return false
  at++
  while (['l', 'le', 'la', 'les', 'y', 'en', 'm', 'me'].includes(tokens[at]?.norm ?? '')) at++
  if (tokens[at]?.norm !== 'ai') return false
  at++
  while (['deja', 'bien', 'pas', 'jamai', 'jamais', 'tout', 'juste'].includes(tokens[at]?.norm ?? '')) at++
  const verb = tokens[at]?.norm ?? ''
  return verb.length > 2 && verb !== 'une' && participle.test(verb)
}

/** Up to the comma, and on through what is joined to it; a past told on the way is told. */
function endOfSupposition(tokens: Token[], from: number): number {
  const opening = tokens[from]
  let end = from + 1
  for (; end < tokens.length; end++) {
    const token = tokens[end]
    const before = tokens[end - 1]
    if (!token || !before || token.sentence !== opening?.sentence) break
    if (token.clause !== before.clause && !joining.has(token.norm)) break
    if (background.test(token.norm) && !carrying.has(before.norm)) break
    if (token.norm === 'j' && tokens[end + 1]?.norm === 'ai' && end > from + 1) break
  }
  return end
}

function isQuestion(text: string, tokens: Token[], index: number): boolean {
  const [, to] = sentenceAround(tokens, index)
  return /^[^.\n]{0,4}\?/.test(text.slice(tokens[to - 1]?.end ?? text.length))
}

/** "Et en magasin ?": what if it were. */
function shortQuestion(text: string, tokens: Token[]): boolean {
  const [first] = tokens
  return tokens.length <= 5 && (first?.norm === 'et' || first?.norm === 'and') && /\?\s*$/.test(text)
}

function sentenceAround(tokens: Token[], index: number): [number, number] {
  const sentence = tokens[index]?.sentence
  let [from, to] = [index, index + 1]
  while (from > 0 && tokens[from - 1]?.sentence === sentence) from--
  while (to < tokens.length && tokens[to]?.sentence === sentence) to++
  return [from, to]
}

/** "Moi sur internet", "mais moi", "le mien", "pas moi": what the shopper has is set against what another has. */
function contrasts(tokens: Token[]): boolean {
  return tokens.some(({ norm, clause }, index) => {
    const before = tokens[index - 1]
    if (norm === 'mien' || norm === 'mienne' || norm === 'mine') return true
    if (norm === 'moi') return !beforeMoi.has(before?.norm ?? '')
    if (norm === 'me') return before?.norm === 'not' && tokens[index + 1]?.clause !== clause
    return norm === 'i' && before?.norm === 'but'
  })
}

/** The clauses whose subject is another person. */
function othersIn(tokens: Token[]): [number, number][] {
  const found: [number, number][] = []
  tokens.forEach(({ norm, clause }, index) => {
    const before = tokens[index - 1]
    if (!people.has(norm) || !before || !determiners.has(before.norm)) return
    // "À ma sœur", "avec un ami": no subject.
    if (
      beforeMoi.has(tokens[index - 2]?.norm ?? '') ||
      ['to', 'for', 'with', 'from', 'by'].includes(tokens[index - 2]?.norm ?? '')
    )
      return
    let end = index + 1
    while (end < tokens.length && tokens[end]?.clause === clause && tokens[end]?.norm !== 'moi') end++
    const own = tokens
      .slice(index + 1, end)
      .some((token) => token.norm === 'mon' || token.norm === 'ma' || token.norm === 'my')
    if (!own) found.push([index - 1, end])
  })
  return found
}
