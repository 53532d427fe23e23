import type { PartStrings } from './fr.ts'

export const en: PartStrings = {
  language: 'en',
  applies: 'Applies to your case',
  doesNotApply: 'Does not apply here',
  depends: 'It depends',
  lawText: 'Text of the law, which the seller cannot change',
  atMerchant: (merchant) => `At ${merchant}`,
  policyNote: 'The seller’s own promise, on top of the law',
  more: 'Find out more',
  computed: 'How this date is worked out',
  daysLeft: (days) =>
    days > 1
      ? `${days} days left`
      : days === 1
        ? '1 day left'
        : days === 0
          ? 'Today'
          : days === -1
            ? 'Passed yesterday'
            : `Passed ${-days} days ago`,
  inForceFrom: (day) => `In force since ${day}`,
  knownOn: (month) => `Wording known in ${month}`,
  translation: 'Unofficial translation',
  toCheck: 'To be checked',
  article: 'Read the article',
  official: 'Official page',
  facts: 'What I understood',
  correct: 'Correct',
  forget: 'That is not right',
  confirm: 'Confirm',
  chosenDay: 'Your date',
  caseOpened: (reference) => `Case ${reference} sent`,
  caseClaimed: (name) => `${name} is on your case`,
  caseResolved: 'Case closed',
  withdrawalDeclared: (reference) => `Withdrawal ${reference} recorded`,
  person: 'a person',
}
