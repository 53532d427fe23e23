import * as z from 'zod'
import {
  Contact,
  type Language,
  MessageId,
  messageMaxLength,
  OpenRelayedCase,
  RelayedCase,
} from '../../../protocol/index.ts'
import { common, FactsTold } from '../shapes.ts'
import { labelled, pieces } from '../text.ts'
import { tool } from '../tool.ts'
import { toldWords } from '../words.ts'

/** What an assistant gives to bring a shopper to a merchant's team. */
export const CaseAsked = z.strictObject({
  id: MessageId.describe(
    'A UUID that you make. The same one again gives the same case, so that a call may be repeated.',
  ),
  said: z
    .string()
    .trim()
    .min(1)
    .max(messageMaxLength)
    .describe('What the shopper said, in their own words, with nothing added.'),
  facts: FactsTold.default({}),
  contact: Contact.describe('How the merchant’s team answers the shopper: name, e-mail, order number if there is one.'),
  wish: OpenRelayedCase.shape.wish.describe('What the shopper asks for, in their words.'),
  consent: OpenRelayedCase.shape.consent.describe(
    'The shopper’s own agreement, after you asked them in so many words whether what they said and how to reach them may be sent to this merchant: {"given": true, "how": "chat", "at": "2026-11-22T10:00:00Z"}. Never give it for them; it is shown with the case.',
  ),
  language: common.language,
})
export type CaseAsked = z.infer<typeof CaseAsked>

/** A case for a person of the merchant's team. */
export const openCase = tool({
  name: 'open_case',
  title: 'Open a case with the merchant',
  description:
    'Hands a shopper over to a person of the merchant’s team, who answers them by e-mail. Needs that merchant’s key in the Authorization header of the connection (scopes conversations:write and cases:write) and the shopper’s explicit consent. Assess the situation first: most questions need nobody.',
  writes: true,
  input: CaseAsked,
  output: RelayedCase.extend({ notice: z.string() }),
  async run(asked, { openCase: open }) {
    const opened = await open(asked)
    return { ...opened, notice: toldWords(asked.language).caseNotice }
  },
  text({ reference, opensAt, notice }, language) {
    const words = toldWords(language)
    return pieces(
      labelled(words.reference, reference, language),
      opensAt === undefined ? '' : labelled(words.opensAt, inParis(opensAt, language), language),
      notice,
    )
  },
})

/** An instant as people say it, where the merchant is. */
function inParis(instant: string, language: Language): string {
  const format = { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' } as const
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', format).format(new Date(instant))
}
