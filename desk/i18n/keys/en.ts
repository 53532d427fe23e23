import type { KeyStrings } from './fr.ts'

/** English texts of the keys of the merchant's programs. */
export const enKeys: KeyStrings = {
  title: 'Keys for your programs',
  hint: 'A key lets your back office open conversations and cases, follow them and reply. It belongs on a server: from a web page it is refused.',
  docs: 'The documentation of the interface',
  empty: 'No keys.',
  make: 'Make a key',
  making: 'Making…',
  name: 'Name',
  nameHint: 'The program that will use it. The log shows this name beside what it does.',
  scopes: 'What it allows',
  scopesHint: 'Tick as little as possible: you can always make another key.',
  scopeNames: {
    'conversations:write': 'Open conversations',
    'cases:read': 'Read cases',
    'cases:write': 'Open cases',
    'replies:write': 'Reply',
    'events:write': 'Subscribe to events',
  },
  scopeHints: {
    'conversations:write': 'Write down what a person says by phone or letter, and read the assistant’s answer.',
    'cases:read': 'The list, each case and its conversation, without the team’s notes. Each reading goes into the log.',
    'cases:write': 'For a person who has agreed, in a conversation opened the same way.',
    'replies:write': 'In the shop’s name. A reply that denies a right the case grants is stopped, as it is here.',
    'events:write': 'Add and remove its own signed webhooks, which carry no name and no message.',
  },
  missing: 'Name the key and tick at least one permission.',
  secretTitle: 'Keep this key now',
  secretLead:
    'It will never be shown again. Put it among your server’s secrets, never in a page nor in a code repository.',
  secret: (name) => `Key “${name}”`,
  done: 'Noted',
  rotate: 'Replace',
  rotateTitle: (name) => `Replace the key “${name}”?`,
  rotateLead:
    'You will get a new key, good for twelve months. The former one counts for 24 hours more, time enough to change it in your program. If it has leaked, withdraw it instead.',
  withdraw: 'Withdraw',
  withdrawTitle: (name) => `Withdraw the key “${name}”?`,
  withdrawLead: 'It stops counting at once, for good. The program that uses it will be refused.',
  of: (action, name) => `${action}: ${name}`,
  used: (day) => `Used on ${day}`,
  unused: 'Never used',
  until: (day) => `valid until ${day}`,
  ended: 'Expired',
  rotating: (moment) => `The former one stops counting ${moment}.`,
}
