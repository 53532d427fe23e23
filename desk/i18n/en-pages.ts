import { enAnswers } from './answers/en.ts'
import { enConnectors } from './connectors/en.ts'
import type { Strings } from './fr.ts'
import { enKeys } from './keys/en.ts'

type PageStrings = Pick<
  Strings,
  'pages' | 'register' | 'functionCheck' | 'connectors' | 'keys' | 'answers' | 'complaint' | 'end'
>

/** English texts of the pages beside the cases, and of the end of a contract. */
export const enPages: PageStrings = {
  pages: {
    title: 'Desk pages',
    names: {
      cases: 'Cases',
      answers: 'To check',
      insights: 'Insights',
      register: 'Register',
      'withdrawal-function': 'Withdrawal',
      settings: 'Settings',
      connectors: 'Connectors',
      audit: 'Log',
      erasures: 'Erasures',
      account: 'My access',
    },
  },
  register: {
    title: 'Withdrawals and complaints',
    lead: 'What your customers declared, as we received it. Nothing here is changed, or erased before the end of the retention time: three years at most after the case is closed.',
    kindsShown: 'Declarations shown',
    all: 'All',
    kinds: { withdrawal: 'Withdrawals', complaint: 'Complaints', cancellation: 'Cancellations' },
    kind: { withdrawal: 'Withdrawal', complaint: 'Complaint', cancellation: 'Cancellation' },
    period: 'Days of receipt',
    from: 'From',
    to: 'To',
    wrongPeriod: 'The first day is after the last: no declaration can be between them.',
    export: (as) => `Export as ${as}`,
    exportHint: 'The JSON file is the exact copy; the CSV file opens in a spreadsheet.',
    empty: 'No declaration.',
    emptyHint: 'When someone withdraws, complains or cancels, the declaration appears here at once.',
    emptyFiltered: 'No declaration of this kind in these days.',
    count: (count) => (count === 1 ? '1 declaration' : `${count} declarations`),
    notSent: (count) =>
      count === 1
        ? '1 older declaration is not shown. Choose a period, or export the register.'
        : `${count} older declarations are not shown. Choose a period, or export the register.`,
    answered: (moment) => `Answered ${moment}`,
    unanswered: 'No answer',
    askedBy: (day) => `Answer asked for by ${day}`,
    openCase: (name) => `Open the case of ${name}`,
    acknowledgement: 'Declaration and acknowledgement',
    contract: 'Contract',
    items: 'Items',
    wholeOrder: 'The whole order',
    happened: 'What happened',
    wanted: 'What is asked',
    endOn: 'End wished',
    line: 'Line',
    ground: 'Ground',
    earliest: 'As early as possible',
    sentTo: 'Acknowledgement sent to',
    text: 'Acknowledgement',
    hash: 'SHA-256 hash',
    hashHint: 'It can be computed again from the text: one changed letter gives another one.',
  },
  functionCheck: {
    title: 'Withdrawal function',
    lead: 'What the texts ask of your site, and what we have seen of it over the last thirty days.',
    again: 'Check again',
    checking: 'Checking…',
    live: 'This page updates by itself: open your site in another tab, press your button, then come back.',
    allMet: 'Everything that we can see is in order.',
    someMissing: (count) => (count === 1 ? '1 point needs mending.' : `${count} points need mending.`),
    someUnseen: (count) =>
      count === 1
        ? '1 point has not been seen yet: try your button.'
        : `${count} points have not been seen yet: try your button.`,
    states: { met: 'Met', 'not-met': 'To be mended', unseen: 'Not seen yet', 'by-design': 'Always met' },
    requirements: {
      present: {
        title: 'It is on your site',
        met: 'An element of your page opened it.',
        todo: 'Paste the element below into your pages, then press it once.',
      },
      labelled: {
        title: 'Its words are unambiguous',
        met: 'The words on the element leave no doubt.',
        todo: 'Write “Renoncer au contrat ici” on the element (in English “Withdraw from contract here”), or words as clear.',
      },
      reachable: {
        title: 'It is easy to reach, during the whole period',
        met: 'It was opened from your page, the launcher or the direct link.',
        todo: 'Open it once from your page, the launcher or the direct link. Leave the element on all your pages, footer included.',
      },
      'confirmed-apart': {
        title: 'It is confirmed apart',
        met: 'The person declares, then presses a second button: “Confirm withdrawal”.',
        todo: '',
      },
      acknowledged: {
        title: 'Every declaration is acknowledged',
        met: 'Every acknowledgement has left by e-mail, with content, date and time.',
        todo: 'Some acknowledgements have not left. Send them again, or write to the person from the case.',
      },
      'free-and-without-account': {
        title: 'It is free and needs no account',
        met: 'No account, no charge, no conversation with the assistant.',
        todo: '',
      },
    },
    unseenLabel: 'We read these words when an element of your page opens it.',
    unseenMail: 'No acknowledgement has left yet.',
    seen: (moment) => `Seen ${moment}`,
    seenLong: (moment) => `Last seen ${moment}, more than thirty days ago.`,
    label: (words) => `Words seen: “${words}”`,
    noLabel: 'The element has no words.',
    toCheck: 'text to be checked',
    toCheckHint:
      'We do not hold the text of article D221-5: what is said of it here comes from published analyses. Check it on Légifrance.',
    declared: (count) =>
      count === 0
        ? 'No declaration received.'
        : count === 1
          ? '1 declaration received.'
          : `${count} declarations received.`,
    waiting: (count) =>
      count === 1 ? '1 acknowledgement is on its way.' : `${count} acknowledgements are on their way.`,
    parked: 'E-mails given up after several attempts',
    sendAgain: 'Send again',
    sendAgainTo: (to) => `Send again, e-mail to ${to}`,
    attempts: (count) => (count === 1 ? '1 attempt' : `${count} attempts`),
    install: 'To paste on your site',
    script: 'One line, in all your pages',
    element: 'The element that opens the function, in the footer for example',
    elementWords: 'Withdraw from contract here',
    link: 'The direct link, for your e-mails and terms of sale',
    copy: 'Copy',
    copied: 'Copied',
    copyOf: (what) => `Copy: ${what}`,
    duty: 'What remains yours to do',
    duties: [
      'Before the contract, tell your customers that this function exists and where it is (to be checked in article D221-5).',
      'Leave it in place during the whole withdrawal period, which is longer where information was missing.',
      'Refund at most 14 days after learning of the withdrawal; for goods, you may wait for their return or the proof of dispatch (article L221-24).',
    ],
  },
  keys: enKeys,
  connectors: enConnectors,
  answers: enAnswers,
  complaint: {
    asked: 'Answer asked for',
    unanswered: (days) => (days === 1 ? 'Complaint unanswered for 1 day' : `Complaint unanswered for ${days} days`),
    short: (days) => (days === 1 ? 'Unanswered, 1 day late' : `Unanswered, ${days} days late`),
    askedFor: (day) => `The person asked for an answer by ${day}.`,
    answered: (moment) => `Answered ${moment}.`,
    caution: 'To check before answering',
    decide: 'The declaration is recorded in any case: the decision is yours, with your reasons.',
    notLaw: 'This day is theirs, not the law’s.',
  },
  end: {
    title: 'Confirm the end of the contract',
    lead: (name) =>
      `${name} will receive this confirmation by e-mail and find it in the conversation: the end date and the effects of the cancellation (article L215-1-1).`,
    day: 'The contract ends on',
    dayMissing: 'Choose the day on which the contract ends.',
    effects: 'Effects of the cancellation',
    effectsMissing: 'Say what the end of the contract changes for the person.',
    blank: '“[…]” still has to be filled in or removed: this confirmation is proof.',
    confirm: 'Confirm and inform',
    confirming: 'Sending…',
    failed: 'Confirmation not sent.',
  },
}
