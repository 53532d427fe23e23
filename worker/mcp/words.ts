/** What the server says of itself and of what it tells. */
import type { Language } from '../../protocol/index.ts'

/** For the assistant that connects. */
export const instructions = `French consumer law, for shoppers and the assistants that help them.

What you get is general information, not legal advice: say so, and pass on the notice that comes with every result.
Where a search gives "urgent", say it first, before any right.
Work in this order: search_rights with the shopper's own words; assess_situation with the right found and the facts you know
(ask the shopper the question of "missing" when a fact is missing, never guess one, and of what it also reads, what they may
well know); compute_deadline for the last days;
read_article for the wording of the law; draft_letter when a letter helps.
Quote articles word for word and name them. Where a citation carries "toCheck" (« à vérifier »), repeat it and where to check.
Deadlines are computed by the calendar of French law: do not recompute them. A deadline marked approximate is no firm date.
The law is in French; translations are unofficial. Do not send names, addresses or other personal data: no tool needs them but open_case,
which brings a shopper to a merchant's team. It needs that merchant's key, and the shopper's explicit consent, asked by you in so
many words: never suppose it.`

export interface ToldWords {
  notice: string
  verdict: Record<'applies' | 'does-not-apply' | 'missing', string>
  texts: string
  deadlines: string
  missing: string
  /** Before the facts that a right reads and was not told. */
  unknown: string
  options: string
  letters: string
  instead: string
  facts: string
  noRight: string
  noDeadline: string
  approximate: string
  inForce: (version: string, until: string | null) => string
  knownOn: (month: string) => string
  /** Before the month for which a wording is known. */
  wordingOf: string
  neverChecked: string
  checkedOn: (day: string) => string
  source: string
  licence: string
  notHeld: string
  blanks: string
  reference: string
  opensAt: string
  caseNotice: string
}

const fr: ToldWords = {
  notice:
    'Information générale, et non une consultation juridique. Les textes ont pu changer depuis leur dernière vérification\u00a0; seul le Journal officiel fait foi.',
  verdict: {
    applies: 'Ce droit s’applique.',
    'does-not-apply': 'Ce droit ne s’applique pas.',
    missing: 'Il manque un fait pour conclure.',
  },
  texts: 'Textes',
  deadlines: 'Délais',
  missing: 'À demander',
  unknown: 'Ce droit lit aussi, et la réponse peut en changer',
  options: 'Réponses',
  letters: 'Lettres',
  instead: 'Voir plutôt',
  facts: 'Compris',
  noRight: 'Aucun droit ne correspond assez à ces mots.',
  noDeadline: 'Aucun délai ne se calcule avec ces faits.',
  approximate: 'date approximative',
  inForce: (version, until) => `En vigueur depuis le ${version}${until ? `, jusqu’au ${until} (non compris)` : ''}.`,
  knownOn: (month) => `Texte connu en ${month}\u00a0: il peut avoir changé depuis, à vérifier sur Légifrance.`,
  wordingOf: 'texte connu en ',
  neverChecked: 'Pas encore comparé par une personne au texte officiel\u00a0: à vérifier.',
  checkedOn: (day) => `Comparé au texte officiel le ${day}.`,
  source: 'Source',
  licence: 'Licence',
  notHeld: 'Nous ne détenons pas ce texte.',
  blanks: 'Les passages entre crochets restent à compléter par la personne qui envoie la lettre.',
  reference: 'Numéro du dossier',
  opensAt: 'Quelqu’un sera là le',
  caseNotice:
    'Le dossier est ouvert. L’équipe du marchand répond par e-mail\u00a0; le lien de cet e-mail ouvre la conversation, et permet d’y ajouter, d’en emporter ou d’en faire effacer le contenu. Les délais légaux continuent de courir.',
}

const en: ToldWords = {
  notice:
    'General information, not legal advice. Texts may have changed since they were last checked; only the Journal officiel is authoritative.',
  verdict: {
    applies: 'This right applies.',
    'does-not-apply': 'This right does not apply.',
    missing: 'A fact is missing to conclude.',
  },
  texts: 'Texts',
  deadlines: 'Deadlines',
  missing: 'To ask',
  unknown: 'This right also reads, and the answer may change with it',
  options: 'Answers',
  letters: 'Letters',
  instead: 'See instead',
  facts: 'Understood',
  noRight: 'No right fits these words well enough.',
  noDeadline: 'No deadline can be computed from these facts.',
  approximate: 'approximate date',
  inForce: (version, until) => `In force since ${version}${until ? `, until ${until} (not included)` : ''}.`,
  knownOn: (month) =>
    `Wording known in ${month}: it may have changed since, to be checked on Légifrance (« à vérifier »).`,
  wordingOf: 'wording known in ',
  neverChecked: 'Not yet compared with the official text by a person: to be checked (« à vérifier »).',
  checkedOn: (day) => `Compared with the official text on ${day}.`,
  source: 'Source',
  licence: 'Licence',
  notHeld: 'We do not hold this text.',
  blanks: 'What stands in square brackets is for the person who sends the letter to fill in.',
  reference: 'Case number',
  opensAt: 'Somebody is there on',
  caseNotice:
    'The case is open. The merchant’s team answers by e-mail; the link in that e-mail opens the conversation, where its content may be added to, taken away or erased. Legal deadlines keep running.',
}

/** The words around a result, in a language. */
export function toldWords(language: Language): ToldWords {
  return language === 'fr' ? fr : en
}
