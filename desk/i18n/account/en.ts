import type { frAccount } from './fr.ts'

/** English texts of the second factor. */
export const enAccount: typeof frAccount = {
  account: {
    title: 'My access',
    lead: 'The code sent by e-mail proves that the mailbox is yours. The second factor proves that the telephone is too.',
    of: (name) => `My access: ${name}`,
    needed: 'To administer the shop, add a second factor first. The rest of the desk is open to you.',
    factor: 'Second factor',
    absent: 'You have none yet. You need an authenticator application on your telephone.',
    standing: 'It is in place: each time you sign in, you are asked for a code of your application.',
    add: 'Add a second factor',
    replace: 'Change telephone or application',
    scan: 'In your authenticator app, choose to add an account and scan this picture.',
    picture: 'Picture to scan with your app',
    byHand: 'Can’t scan it? Type the key in, or open the link on this same device.',
    secret: 'Key',
    open: 'Open in my application',
    newCode: '6-digit code of your application',
    presentCode: 'Code of your application, or a recovery code',
    codeInvalid: 'The code has 6 digits.',
    factorInvalid: 'Enter the 6 digits of the application, or a recovery code such as 7K2MX-4Q9TB.',
    wrong: 'This code is wrong or has been used already. Wait for the next one, then try again.',
    confirm: 'Confirm',
    confirming: 'Checking…',
    goOn: 'Continue',
    cancel: 'Cancel',
    recovery: 'Recovery codes',
    recoveryLeft: (left) =>
      left === 0
        ? 'You have none left. Make new ones.'
        : left === 1
          ? 'You have one left. Make new ones.'
          : `You have ${left} left. Each stands in once for a lost telephone.`,
    renew: 'Make new recovery codes',
    codesTitle: 'Your recovery codes',
    codesLead:
      'Write them down now, away from this telephone: they will not be shown again. Each works once, and earlier ones are worthless.',
    codesDone: 'I have noted them',
    askTitle: 'Second factor',
    askLead: 'Give the code of your application, or one of your recovery codes.',
    lost: 'Telephone and codes lost? Someone else who administers the shop can reset your second factor.',
    demo: 'Demonstration: the application’s code is shown in the',
    reset: 'Reset the second factor',
    resetOf: (name) => `Reset the second factor of ${name}`,
    resetTitle: (name) => `Reset the second factor of ${name}?`,
    resetLead:
      'Make sure, by voice, that it is this person who asks. Their sessions close, and they will have to add another one.',
    access:
      'Here one comes in by Cloudflare Access. If you just did, your address is not one of the team’s: ask for an invitation.',
    accessLeave: 'Leave Cloudflare Access',
    accessFactor: 'You came in by Cloudflare Access: your second factor is set there.',
    tag: 'Second factor',
  },
}
