import type { frAnswers } from './fr.ts'

export const enAnswers: typeof frAnswers = {
  title: 'To check',
  lead: 'On the topics your shop has chosen, a person reads the answer before the customer does. They already see the texts of law and their last days, and know that you are checking.',
  none: 'Nothing to check.',
  noneHint: 'The topics that are checked are chosen in the settings.',
  due: (moment) => `Unless checked, shown as it is: ${moment}`,
  unknownRight: 'Answer',
  corrected: 'A detail given on a form.',
  composed: 'Prepared answer. Nobody can change the law in it.',
  texts: 'Texts of law cited',
  show: 'Show as it is',
  add: 'Add a word',
  reply: 'Reply myself',
  labels: { add: 'Your word, under the answer', reply: 'Your message, before the answer' },
  hints: {
    add: 'It is shown as the shop’s, apart from the law. It changes nothing in the answer.',
    reply: 'It is shown as yours. The prepared answer follows as it is: what the law says cannot be taken away.',
  },
  send: { add: 'Show with this word', reply: 'Send, then show the answer' },
  cancel: 'Cancel',
}
