import type { Language, TakenDecision } from '../../protocol/index.ts'

/** How a decision is told. `[…]` is for the agent to fill in; nothing here promises more than what was decided. */
export interface DecisionWords {
  told: Record<
    Exclude<TakenDecision['action'], 'refuse-with-reasons' | 'acknowledge-withdrawal' | 'answer-complaint'>,
    string
  >
  refused: (reasons: string) => string
  /** After a refusal: a way forward. */
  otherwise: string
  law: (title: string) => string
  /** The law's last day for what was decided. */
  by: Record<'refund' | 'repair' | 'replacement', (day: string, article: string) => string>
}

/** In the language of the shopper. */
export const decisionWords: Record<Language, DecisionWords> = {
  fr: {
    told: {
      refund: 'Nous avons décidé de vous rembourser […].',
      repair: 'Nous avons décidé de réparer votre article. Voici comment procéder : […].',
      replacement: 'Nous avons décidé de remplacer votre article. Voici comment procéder : […].',
      'return-label': 'Voici l’étiquette pour nous renvoyer votre article : […].',
    },
    refused: (reasons) => `Nous ne pouvons pas donner suite à votre demande, pour la raison suivante : ${reasons}`,
    otherwise:
      'Si un élément nous a échappé, ou si vous n’êtes pas d’accord, répondez à ce message : une personne le lira.',
    law: (title) => `Ce que prévoit la loi (${title}) :`,
    by: {
      refund: (day, article) => `La loi demande que ce remboursement soit fait au plus tard le ${day} (${article}).`,
      repair: (day, article) => `La loi demande que cette réparation soit faite au plus tard le ${day} (${article}).`,
      replacement: (day, article) =>
        `La loi demande que ce remplacement soit fait au plus tard le ${day} (${article}).`,
    },
  },
  en: {
    told: {
      refund: 'We have decided to refund you […].',
      repair: 'We have decided to repair your item. This is how: […].',
      replacement: 'We have decided to replace your item. This is how: […].',
      'return-label': 'Here is the label to send your item back to us: […].',
    },
    refused: (reasons) => `We cannot accept your request, for the following reason: ${reasons}`,
    otherwise: 'If we have missed something, or if you disagree, please reply to this message: a person will read it.',
    law: (title) => `What French law provides (${title}):`,
    by: {
      refund: (day, article) => `The law requires this refund by ${day} at the latest (${article}).`,
      repair: (day, article) => `The law requires this repair by ${day} at the latest (${article}).`,
      replacement: (day, article) => `The law requires this replacement by ${day} at the latest (${article}).`,
    },
  },
}
