import { articleLabel, assess } from '../../knowledge/index.ts'
import type { Deadline, Language, MerchantSettings } from '../../protocol/index.ts'
import type { Mail } from '../env.ts'
import { mailBodies, oneLine, senderNameOf } from '../mail.ts'
import { dateAndTime, dayInParis, dayInWords } from '../merchants/clock.ts'
import { singleLine } from './declarations/lines.ts'
import { type Asked, type Filling, mailWords } from './mail-words.ts'

const effectsMaxLength = 1000

/**
 * The mail itself. `link` opens this conversation once, for seven days. No word of the shopper is in it, but for the short,
 * defused fields of an acknowledgement.
 */
export function writeMail(
  id: string,
  asked: Asked,
  merchant: Pick<MerchantSettings, 'name' | 'mediator'>,
  language: Language,
  link: string,
): Mail {
  const words = mailWords[language]
  const { subject, title, before, link: label, after } = words[asked.mail](filling(asked, merchant, language))
  return {
    id,
    to: asked.to,
    senderName: senderNameOf(merchant.name),
    subject,
    ...mailBodies(language, title, [...before, { link, label }, ...after, { text: words.about }]),
    ...(asked.mail === 'case-opened' && { confirms: true }),
  }
}

function filling(asked: Asked, merchant: Pick<MerchantSettings, 'name' | 'mediator'>, language: Language): Filling {
  const { name, mediator } = merchant
  return {
    merchant: oneLine(name),
    reference: asked.reference,
    other: 'other' in asked ? asked.other : '',
    mediator: mediator && {
      name: oneLine(mediator.name),
      address: oneLine(mediator.address),
      site: oneLine(mediator.site),
    },
    receivedAt: 'receivedAt' in asked ? dateAndTime(new Date(asked.receivedAt), language) : '',
    receivedOn: 'receivedAt' in asked ? dayInWords(dayInParis(new Date(asked.receivedAt)), language) : '',
    by: 'by' in asked ? dayInWords(asked.by, language) : '',
    mediationUntil: 'by' in asked ? dayInWords(mediationUntil(asked.receivedAt), language) : '',
    endsOn: 'endsOn' in asked ? dayInWords(asked.endsOn, language) : '',
    effects: 'effects' in asked ? singleLine(asked.effects, effectsMaxLength) : '',
    record: 'text' in asked ? asked.text : '',
    hash: 'hash' in asked ? asked.hash : '',
    following: 'deadlines' in asked ? following(asked.deadlines ?? [], language) : [],
  }
}

/** Firm days only: one that is roughly known has no place in what is kept as a proof. */
function following(deadlines: Deadline[], language: Language): string[] {
  const colon = language === 'fr' ? '\u00a0:' : ':'
  return deadlines
    .filter(({ approximate }) => !approximate)
    .map(({ label, day, article }) => `${label}${colon} ${dayInWords(day, language)} (${articleLabel(article)})`)
}

/** The last day to go to the mediator, from the written complaint (L612-2). Throws when the knowledge no longer tells it. */
function mediationUntil(receivedAt: string): string {
  const complainedOn = dayInParis(new Date(receivedAt))
  const path = assess('dispute-path', { written_complaint_on: complainedOn }, complainedOn)
  const day = path.kind === 'missing' ? undefined : path.deadlines.mediator
  if (day === undefined) throw new Error('No last day to go to the mediator')
  return day
}
