import type { frPerson } from './fr.ts'

/** English texts of a person's data. */
export const enPerson: typeof frPerson = {
  person: {
    title: 'The person’s data',
    lead: 'To answer a request for access or erasure (GDPR art. 15 and 17). Each act is written in the log.',
    scope: 'Scope',
    thisCase: 'This conversation',
    everyCase: (count) =>
      count === 1 ? 'All their cases: this is the only one' : `Their ${count} cases, found by their e-mail address`,
    export: 'Export',
    exportHint: 'A ZIP file: a page to read, the same data as JSON, and the files.',
    erase: 'Erase',
    eraseTitle: 'Erase this person’s data?',
    eraseLead:
      'The conversation, its facts and its files go at once, for you and for them. The case and the declarations, which are evidence, leave the lists and the search; only administrators can still read them, with a reason, until the day they are erased.',
    erasing: 'Erasing…',
    confirm: 'Erase for good',
    cancel: 'Cancel',
    receipt: 'Receipt of erasure',
    receiptOf: (number) => `Receipt ${number}`,
    gone: (messages, files) =>
      `Erased: ${messages === 1 ? '1 message' : `${messages} messages`}, ${files === 1 ? '1 file' : files === 0 ? 'no file' : `${files} files`}.`,
    kept: (reference, until) => `Kept as evidence until ${until}: case ${reference}`,
    keptNothing: 'Nothing is kept.',
    save: 'Save the receipt',
    close: 'Close',
    restricted: {
      title: 'Erasures',
      lead: 'Cases whose person had the conversation erased. The law asks you to keep the evidence of what was declared: it is here, outside every list, and is erased by itself on its date.',
      empty: 'Nobody has asked to erase a conversation that had a case.',
      until: (day) => `Kept until ${day}`,
      open: (day) => `A deadline was still open: ${day}.`,
      openNoDay: 'The case was not resolved.',
      read: 'Read',
      readOf: (reference) => `Read case ${reference}`,
      reasonTitle: (reference) => `Why read case ${reference}?`,
      reasonLead: 'Your reason is written in the log.',
      reasons: {
        duty: 'To do what the law requires (refund, deliver)',
        dispute: 'A dispute or a mediation',
        authority: 'A request of an authority or a judge',
        person: 'A request of the person themselves',
      },
      show: 'See the evidence',
      contact: 'Person',
      wish: 'Request',
      summary: 'Summary',
      notes: 'Internal notes',
      declared: 'Declared',
      kinds: { withdrawal: 'withdrawal', complaint: 'complaint', cancellation: 'cancellation' },
      none: 'No declaration',
    },
  },
}
