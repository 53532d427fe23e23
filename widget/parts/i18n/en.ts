import type { PartStrings } from './fr.ts'

export const en: PartStrings = {
  language: 'en',
  locale: 'en-GB',
  applies: 'Applies to your case',
  doesNotApply: 'Does not apply here',
  depends: 'It depends',
  lawText: 'Text of the law, which the seller cannot change',
  atMerchant: (merchant) => `At ${merchant}`,
  policyNote: 'The seller’s own promise, on top of the law',
  more: 'Find out more',
  computed: 'Calculation',
  approximate: 'Estimated date',
  daysLeft: (days) => {
    const count = `${Math.abs(days)} day${days * days > 1 ? 's' : ''}`
    return days < 0 ? `Passed ${count} ago` : days ? `${count} left` : 'Today'
  },
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
  caseOpened: (reference) => `Case ${reference} sent. A person answers here and by e-mail.`,
  caseClaimed: (name) => `${name} is on your case`,
  caseResolved: 'Case closed',
  withdrawalDeclared: (reference) => `Withdrawal ${reference} recorded`,
  complaintSent: (reference) => `Complaint ${reference} sent`,
  complaintUnanswered: (reference) => `Complaint ${reference}: the day you asked for has passed without an answer`,
  cancellationNotified: (reference) => `Cancellation ${reference} notified`,
  endConfirmed: (reference) => `End of the contract confirmed, case ${reference}`,
  person: 'a person',
}
