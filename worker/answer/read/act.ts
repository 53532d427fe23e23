/** What a person is doing with a message, beside what it says. */
import { type FactName, factDefinitions } from '../../../knowledge/index.ts'
import type { Case } from '../../../protocol/index.ts'
import { type Act, actPhrases, type Said } from './act-phrases.ts'
import { type Found, PhraseIndex } from './phrases.ts'
import { type Reading, readText, type Token } from './text.ts'

const index = new PhraseIndex<Said>()
for (const [said, phrases] of Object.entries(actPhrases) as [Said, string[]][])
  for (const phrase of phrases) index.add(phrase, said)
const kinds: Act[] = ['danger', 'hazard', 'harmed', 'fraud', 'court', 'insults', 'wants-person', 'manipulates']

export interface ActReading {
  acts: Set<Act>
  tone: Case['tone']
  /** "I do not know", an answer to our question. */
  doesNotKnow: boolean
  /** Asks what something is or how it works, rather than about a case. */
  asksWhat: boolean
  /** A leading yes or no. */
  yesNo: boolean | null
  /** Nothing but insults. */
  onlyInsults: boolean
  /** Takes back something said before: "pardon, c'était …". */
  corrects: boolean
  /** "Et si …": about what is being talked about. */
  supposes: boolean
  /** Turns to something else: "autre question", "j'ai aussi …". */
  adds: boolean
  /** Turns back to something said before: "et pour l'autre ?". */
  returns: boolean
}

/** Whether a message says nothing beside its insults. */
function isBare(tokens: Token[], found: Found<Said>[]): boolean {
  const rude = found.filter(({ value }) => value === 'insults')
  const rest = tokens.filter((_token, index) => !rude.some(({ first, last }) => first <= index && index <= last))
  return rest.every(({ norm }) => norm.length < 3 || addressing.has(norm))
}
const addressing = new Set(
  'vous etes etiez tous que vraiment une mais non bon alors repondez con sale gros espece bande pauvre sur votre service client you are all such the and real bunch answer your'.split(
    ' ',
  ),
)

/** "Et pour mon grille-pain …", "and what about my toaster …". */
const opensOther =
  /^\W*(?:(?:et|and|mais|but) (?:(?:pour|concernant|quant a|what about|about|for) )?|(?:pour|concernant|what about|about) )(?:mon|ma|mes|my) /

export function readAct(reading: Reading): ActReading {
  const found = index.find(reading.tokens)
  const said = new Set(found.map(({ value }) => value))
  const acts = new Set(kinds.filter((act) => said.has(act)))
  const lead = found.find(({ value, first }) => first <= 1 && (value === 'yes' || value === 'no'))
  const shouts =
    reading.text.length > 12 && reading.text === reading.text.toUpperCase() && /\p{Lu}{4}/u.test(reading.text)
  const tone =
    acts.has('insults') || shouts || /!{2,}/.test(reading.text) ? 'angry' : said.has('worry') ? 'worried' : 'calm'
  return {
    acts,
    tone,
    doesNotKnow: said.has('unknown'),
    asksWhat: said.has('what'),
    yesNo: lead ? lead.value === 'yes' : null,
    onlyInsults: acts.has('insults') && isBare(reading.tokens, found),
    corrects: said.has('corrects'),
    supposes: found.some(({ value, first }) => value === 'supposes' && first <= 2),
    adds: said.has('adds') || opensOther.test(reading.flat),
    returns: said.has('returns'),
  }
}

/** What a message chooses among the options of the fact just asked for. `exact`: in the very words of one. */
export interface Choice {
  value: string | boolean
  exact: boolean
}

/** The option that a message chooses among those of the fact just asked for: by its label, or by yes or no. */
export function chosenOption(fact: FactName, reading: Reading, act: ActReading): Choice | null {
  const { type, options } = factDefinitions[fact]
  if (type !== 'choice' && type !== 'yes-no') return null
  const said = meaningful(reading.tokens)
  let best: { option: string; share: number } | null = null
  for (const [option, { label }] of Object.entries(options ?? {}))
    for (const written of [label.fr, label.en]) {
      const words = meaningful(readText(written).tokens)
      const shared = words.filter((word) => said.includes(word)).length
      const share = shared / Math.max(words.length, said.length, 1)
      if (share > (best?.share ?? leastShare)) best = { option, share }
    }
  if (best) return { value: type === 'yes-no' ? best.option === 'yes' : best.option, exact: best.share === 1 }
  return type === 'yes-no' && act.yesNo !== null ? { value: act.yesNo, exact: false } : null
}
/** Share of an option's words and of the message's that must be the same. */
const leastShare = 0.55

/** Said around an answer, and no part of it. */
const small = new Set(
  'le la les un une de d l a c est etait the an it was is j ai par ou euh ben bah alors merci svp stp please thank thanks bonjour crois pense think plutot je i ce cetait'.split(
    ' ',
  ),
)
function meaningful(tokens: Token[]): string[] {
  return tokens.map(({ norm }) => norm).filter((norm) => !small.has(norm))
}
