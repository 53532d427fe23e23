import type { frLive } from './fr.ts'

/** English texts of what goes on at this moment. */
export const enLive: typeof frLive = {
  reads: (names) =>
    names.length === 1 ? `${names[0]} is reading this case too` : `${list(names)} are reading this case too`,
  writes: (name) => `${name} is writing a reply…`,
  inLine: (names) => `Open by ${list(names)}`,
  shopperHere: (name) => `${name} is here and reads your replies live.`,
  shopperGone: (name) => `${name} has left: an e-mail will invite them to read your reply.`,
  read: 'Read',
  lost: 'Connection lost. Your drafts are kept; what arrives meanwhile will show when it is back.',
  tryNow: 'Try now',
  meanwhile: (name) => `${name} has just replied. Your draft has not been sent.`,
  meanwhileYou: 'A reply has been sent from your account meanwhile. Your draft has not been sent.',
  hasRead: 'I have read it',
  sendAnyway: 'Send all the same',
}

function list(names: string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
}
