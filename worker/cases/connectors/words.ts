import type { ConnectorEventType, Language } from '../../../protocol/index.ts'
import type { ConnectorEvent } from '../../env.ts'
import { dayInWords } from '../../merchants/clock.ts'

const words = {
  fr: {
    titles: {
      'case-opened': (reference: string) => `Nouveau dossier ${reference}`,
      'case-claimed': (reference: string) => `Dossier ${reference} pris en charge`,
      'case-replied': (reference: string) => `Réponse envoyée dans le dossier ${reference}`,
      'case-resolved': (reference: string) => `Dossier ${reference} résolu`,
      'declaration-received': (reference: string) => `Déclaration reçue dans le dossier ${reference}`,
      'case-erased': (reference: string) => `Dossier ${reference}\u00a0: la personne a fait effacer sa conversation`,
      'complaint-unanswered': (reference: string) => `Réclamation sans réponse\u00a0: dossier ${reference}`,
      test: () => 'Essai\u00a0: la liaison avec Recours fonctionne',
    } satisfies Record<ConnectorEventType, (reference: string) => string>,
    rights: (titles: string) => `Droits concernés\u00a0: ${titles}.`,
    deadline: (day: string, who: string, article: string) => `Échéance\u00a0: ${day} (${who}, ${article}).`,
    who: { merchant: 'à vous d’agir', shopper: 'au client d’agir', bank: 'à la banque d’agir' } as Record<
      string,
      string
    >,
    answerBy: (day: string) => `Réponse demandée pour le ${day}.`,
    open: 'Ouvrir le dossier',
  },
  en: {
    titles: {
      'case-opened': (reference: string) => `New case ${reference}`,
      'case-claimed': (reference: string) => `Case ${reference} claimed`,
      'case-replied': (reference: string) => `Reply sent in case ${reference}`,
      'case-resolved': (reference: string) => `Case ${reference} resolved`,
      'declaration-received': (reference: string) => `Declaration received in case ${reference}`,
      'case-erased': (reference: string) => `Case ${reference}: the person had their conversation erased`,
      'complaint-unanswered': (reference: string) => `Unanswered complaint: case ${reference}`,
      test: () => 'Test: the connection with Recours works',
    } satisfies Record<ConnectorEventType, (reference: string) => string>,
    rights: (titles: string) => `Rights concerned: ${titles}.`,
    deadline: (day: string, who: string, article: string) => `Deadline: ${day} (${who}, ${article}).`,
    who: { merchant: 'yours to act', shopper: 'the customer’s to act', bank: 'the bank’s to act' } as Record<
      string,
      string
    >,
    answerBy: (day: string) => `An answer is asked for by ${day}.`,
    open: 'Open the case',
  },
}

/** What an event says to people, in one line. */
export function eventTitle({ type, case: of }: ConnectorEvent, language: Language): string {
  return words[language].titles[type](of?.reference ?? '')
}

/** What is worth knowing about the case: rights and days, no word of a shopper. */
export function eventLines({ case: of }: ConnectorEvent, language: Language): string[] {
  const w = words[language]
  if (!of) return []
  return [
    ...(of.rights.length > 0 ? [w.rights(of.rights.join(', '))] : []),
    ...(of.answerBy === undefined ? [] : [w.answerBy(dayInWords(of.answerBy, language))]),
    ...of.deadlines.slice(0, 3).map(({ day, who, article }) => {
      return w.deadline(dayInWords(day, language), w.who[who] ?? who, article)
    }),
  ]
}

export function openWords(language: Language): string {
  return words[language].open
}
