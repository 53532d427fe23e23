/** What a person is doing with a message, beside what it says. */
import { type FactName, factDefinitions } from '../../../knowledge/index.ts'
import type { Case, Language } from '../../../protocol/index.ts'
import { PhraseIndex } from './phrases.ts'
import { type Reading, readText, type Token } from './text.ts'

export type Act = 'danger' | 'hazard' | 'insults' | 'wants-person' | 'manipulates'

const phrases: Record<Act | 'worry' | 'unknown' | 'yes' | 'no' | 'what', string[]> = {
  danger: [
    'suicid*',
    'me tuer',
    'me foutre en l air',
    'en finir avec la vie',
    'envie de mourir',
    'plus envie de vivre',
    'mettre fin à mes jours',
    'kill myself',
    'want to die',
    'end my life',
    'me faire du mal',
    'hurt myself',
  ],
  hazard: [
    'pris feu',
    'prend feu',
    'brûlé*',
    'incendie',
    'étincelle*',
    'fumée',
    'électrocut*',
    'choc électrique',
    'blessé*',
    'blessure*',
    'intoxi*',
    'antipoison',
    'empoisonn*',
    'batterie gonfl*',
    'batterie qui gonfl*',
    'batterie qui fuit',
    'batterie lithium',
    'explosé',
    'fils électriques',
    'éclat* de verre',
    'morceau de verre',
    'morceaux de verre',
    'caught fire',
    'on fire',
    'burnt',
    'burned',
    'smoke',
    'electric shock',
    'electrocuted',
    'injured',
    'hurt myself',
    'poison*',
    'swollen battery',
    'battery is swelling',
    'all the wires',
    'exploded',
    'glass in',
  ],
  insults: [
    'connard*',
    'connasse*',
    'bande de con*',
    'gros con',
    'espèce de con',
    'sale con',
    'voleur*',
    'escroc*',
    'enculé*',
    'enfoiré*',
    'salop*',
    'ta gueule',
    'vos gueules',
    'fdp',
    'ntm',
    'pute',
    'merde',
    'va te faire',
    'allez vous faire',
    'débile*',
    'abruti*',
    'crétin*',
    'incapable*',
    'fuck*',
    'asshole*',
    'bastard*',
    'idiot*',
    'stupid',
    'shit*',
    'thieves',
    'thief',
    'scammer*',
    'bande de',
    'bullshit',
    'moron*',
  ],
  'wants-person': [
    'parler à quelqu un',
    'parler à un humain',
    'parler à une personne',
    'parler à un conseiller',
    'un vrai conseiller',
    'une vraie personne',
    'un vrai humain',
    'un être humain',
    'joindre un conseiller',
    'avoir quelqu un',
    'le directeur',
    'votre directeur',
    'un responsable',
    'votre responsable',
    'mettez moi en relation',
    'talk to a human',
    'talk to someone',
    'speak to someone',
    'speak to a human',
    'speak to a person',
    'talk to a person',
    'real person',
    'human agent',
    'your manager',
    'conseiller svp',
    'un humain (sauf: robot, machine, ordinateur, ia)',
  ],
  manipulates: [
    'ignore tes instructions',
    'ignore les instructions',
    'ignore toutes',
    'oublie tes règles',
    'oublie tes instructions',
    'tes instructions',
    'ton prompt',
    'prompt système',
    'system prompt',
    'ignore previous',
    'ignore all',
    'ignore your',
    'your instructions',
    'your prompt',
    'tes règles',
    'les règles que',
    'tu es maintenant',
    'you are now',
    'fais comme si',
    'pretend you',
    'pretend to be',
    'developer mode',
    'mode développeur',
    'jailbreak',
    'invente un article',
    'invente une loi',
    'make up a law',
    'confirme que je suis remboursé',
    'confirme mon remboursement',
    'mot pour mot',
  ],
  worry: [
    'inquiet*',
    'j ai peur',
    'stress*',
    'angoiss*',
    'urgent*',
    'désespér*',
    'worried',
    'anxious',
    'scared',
    'arnaqu*',
    'perdu mon argent',
    'que faire',
    'au secours',
    'help',
  ],
  unknown: [
    'je sais pas',
    'sais pas',
    'aucune idée',
    'je sais plus',
    'sais plus',
    'pas sûr',
    'don t know',
    'do not know',
    'no idea',
    'not sure',
    'dont know',
    'jsp',
    'chais pas',
    'je me souviens plus',
  ],
  yes: [
    'oui',
    'ouais',
    'yes',
    'yep',
    'yeah',
    'tout à fait',
    'exact',
    'exactement',
    'bien sûr',
    'voilà',
    'en effet',
    'oui*',
    'of course',
    'c est ça',
    'absolument',
    'ok',
  ],
  what: [
    'c est quoi',
    'qu est ce que (sauf: je, on, il faut)',
    'qu est ce qu un',
    'qu est ce qu une',
    'quelle est la différence',
    'quelle différence',
    'la différence entre',
    'difference between',
    'que veut dire',
    'veut dire quoi',
    'ça signifie quoi',
    'que signifie',
    'définition de',
    'à quoi sert',
    'comment fonctionne',
    'comment marche',
    'what is (unless: deadline, time limit, last day, period, how long, date, wrong)',
    'what s (unless: deadline, time limit, last day, period, how long, date, wrong)',
    'what are (unless: my)',
    'what does … mean',
    'meaning of',
    'how does … work',
    'how do … work',
    'what is it for',
  ],
  no: ['non', 'nan', 'no', 'nope', 'pas du tout', 'not at all', 'jamais', 'never', 'absolument pas', 'aucun'],
}
const index = new PhraseIndex<keyof typeof phrases>()
for (const [act, said] of Object.entries(phrases) as [keyof typeof phrases, string[]][])
  for (const phrase of said) index.add(phrase, act)

export interface ActReading {
  acts: Set<Act>
  tone: Case['tone']
  /** "I do not know", an answer to our question. */
  doesNotKnow: boolean
  /** Asks what something is or how it works, rather than about a case. */
  asksWhat: boolean
  /** A leading yes or no. */
  yesNo: boolean | null
}

export function readAct(reading: Reading): ActReading {
  const found = index.find(reading.tokens)
  const said = new Set(found.map(({ value }) => value))
  const acts = new Set<Act>(
    (['danger', 'hazard', 'insults', 'wants-person', 'manipulates'] as const).filter((act) => said.has(act)),
  )
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
  }
}

/** The option that a message chooses among those of the fact just asked for: by its label, or by yes or no. */
export function chosenOption(
  fact: FactName,
  reading: Reading,
  act: ActReading,
  language: Language,
): string | boolean | null {
  const { type, options } = factDefinitions[fact]
  if (type !== 'choice' && type !== 'yes-no') return null
  const said = meaningful(reading.tokens)
  let best: { option: string; share: number } | null = null
  for (const [option, { label }] of Object.entries(options ?? {})) {
    const words = meaningful(readText(label[language]).tokens)
    const shared = words.filter((word) => said.includes(word)).length
    const share = shared / Math.max(words.length, said.length, 1)
    if (share > (best?.share ?? 0.55)) best = { option, share }
  }
  if (best) return type === 'yes-no' ? best.option === 'yes' : best.option
  return type === 'yes-no' ? act.yesNo : null
}

const small = new Set([
  'le',
  'la',
  'les',
  'un',
  'une',
  'de',
  'd',
  'l',
  'a',
  'c',
  'est',
  'etait',
  'the',
  'an',
  'it',
  'was',
  'is',
  'j',
  'ai',
  'par',
  'ou',
])
function meaningful(tokens: Token[]): string[] {
  return tokens.map(({ norm }) => norm).filter((norm) => !small.has(norm))
}
