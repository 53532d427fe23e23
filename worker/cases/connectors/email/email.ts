import { mailBodies } from '../../../mail.ts'
import type { Connector } from '../connector.ts'
import { eventLines, eventTitle, openWords } from '../words.ts'

/** A mail to an address of the merchant's, by whoever carries our mails. */
export const email: Connector = {
  kind: 'email',
  accept: (input) => (input.kind === 'email' ? { settings: { address: input.address }, credentials: {} } : null),
  target: ({ address = '' }) => address,
  send(event, { settings: { address = '' }, language, mail }) {
    const title = eventTitle(event, language)
    const parts = eventLines(event, language).map((text) => ({ text }))
    const link = event.case ? [{ label: openWords(language), link: event.case.url }] : []
    // The id is the event's: a provider that knows it takes the mail once.
    return mail({ id: event.id, to: address, subject: title, ...mailBodies(language, title, [...parts, ...link]) })
  },
}
