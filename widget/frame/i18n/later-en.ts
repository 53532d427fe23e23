import type { LaterStrings } from './later-fr.ts'

export const en: LaterStrings = {
  menu: 'Other steps',
  person: 'Talk to a person',
  withdraw: 'Withdraw from a purchase',
  restart: 'New conversation',
  download: 'Download the conversation',
  withdrawTitle: 'Withdraw from the contract',
  withdrawIntro: (merchant) =>
    `Declare here that you withdraw from a purchase made at a distance from ${merchant}. You need not say why. You get a dated acknowledgement at once.`,
  withdrawDoubt:
    'From what you told me, this right does not seem to apply here. You can still send your declaration: the seller will have to answer with reasons.',
  contract: 'Order concerned',
  contractHelp: 'Order number, or day of purchase and product.',
  contractHint: 'Please say what identifies the order.',
  items: 'Items concerned (leave empty for the whole order)',
  goOn: 'Continue',
  change: 'Change',
  review: 'Check, then confirm',
  statement: (merchant) => `To ${merchant}. I hereby give notice that I withdraw from the following contract:`,
  wholeOrder: 'the whole order',
  nameLabel: 'Name',
  contractLabel: 'Order',
  itemsLabel: 'Items',
  emailLabel: 'Acknowledgement to',
  confirmWithdrawal: 'Confirm withdrawal',
  withdrawn: 'Your withdrawal is recorded',
  receivedAt: (when) => `Received on ${when} (Paris time)`,
  reference: 'Reference',
  hash: 'Hash SHA-256',
  withdrawnNext: (email) => `The acknowledgement also goes by e-mail to ${email}. Keep a copy:`,
  saveFile: 'Download the acknowledgement',
  print: 'Print',
  letterBlanks: (count) =>
    count === 0
      ? 'Everything is filled in.'
      : count === 1
        ? '1 passage left to fill in.'
        : `${count} passages left to fill in.`,
  nextBlank: 'Go to the next',
  letterText: 'Text of the letter',
  copy: 'Copy',
  copied: 'Copied',
  save: 'Download',
  resumeTitle: 'Take up the conversation',
  resumeIntro: 'You come from a link received by e-mail. It works once only.',
  resume: 'Take up the conversation',
  linkSpent: 'This link has already been used or has expired. Ask the shop for a new one, or ask your question here.',
  typing: (name) => `${name} is writing…`,
  rate: 'Did you get a clear answer?',
  rateScale: ['Not at all', 'Rather not', 'Somewhat', 'Mostly', 'Completely'],
  rateWord: 'A word more (optional)',
  rateSend: 'Send',
  rateThanks: 'Thank you for answering.',
  transcript: (merchant) => `Conversation with ${merchant}`,
  you: 'You',
  assistant: 'Automated assistant',
  sources: 'Texts cited',
  general: 'General information, not legal advice. Texts: Légifrance, Licence Ouverte 2.0.',
  privacyTitle: 'Your data in this conversation',
  privacy: (merchant, address, email) => [
    [
      'Who',
      `${merchant}, ${address}, is the controller. Recours runs the assistant on its behalf. For any question: ${email}.`,
    ],
    [
      'Why',
      'To answer your question, pass your case on to a person if you ask, record a withdrawal. Bases: your request (steps before and under the contract) and, for a withdrawal, the seller’s legal obligation.',
    ],
    [
      'What',
      'Your messages and what is understood from them. Your name and e-mail are asked only to pass a case on or to acknowledge a withdrawal. Do not write any password or card number.',
    ],
    [
      'On your device',
      'Nothing before your first message. After it, a single key to find this conversation again. No analytics, no tracker.',
    ],
    [
      'How long',
      'With no case passed on: 90 days. With a case: 3 years after it is closed. The seller may choose shorter periods.',
    ],
    [
      'Who receives it',
      `The people of ${merchant}’s customer service and its hosting and e-mail providers. No one else.`,
    ],
    [
      'Automated answers',
      'The assistant is a program: it informs and passes on. It takes no decision on your request.',
    ],
    [
      'Your rights',
      `Access, rectification, erasure, restriction, objection, portability: write to ${email}. You may also complain to the CNIL (www.cnil.fr).`,
    ],
  ],
}
