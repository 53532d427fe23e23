import type { Language } from '../../protocol/index.ts'
import type { Mail } from '../env.ts'
import { mailBodies } from '../mail.ts'
import { dayInWords } from '../merchants/clock.ts'

/** Longer lists are not read: the queue holds them all. */
const mostListed = 30

/** A legal day of the seller that comes near in a case where nobody has answered. */
export interface NearDay {
  caseId: string
  reference: string
  day: string
}

const words = {
  fr: {
    one: ({ reference }: NearDay, day: string) => `Dossier ${reference}\u00a0: échéance légale le ${day}, sans réponse`,
    several: (count: number) => `${count} échéances légales approchent, sans réponse`,
    hello: 'Bonjour,',
    lead: 'Une échéance que la loi fixe à la boutique approche, et le dernier mot est celui de la personne\u00a0:',
    line: ({ reference }: NearDay, day: string) => `Dossier ${reference}, échéance le ${day}.`,
    link: 'Ouvrir le dossier',
    others: (count: number) => (count === 1 ? 'Et un autre dossier.' : `Et ${count} autres dossiers.`),
    all: 'Voir les dossiers urgents',
    end: 'Ce que la personne a écrit se lit au bureau seulement. Le dossier est en tête de la file jusqu’à ce que quelqu’un réponde.',
  },
  en: {
    one: ({ reference }: NearDay, day: string) => `Case ${reference}: legal day ${day}, no answer yet`,
    several: (count: number) => `${count} legal days come near, no answer yet`,
    hello: 'Hello,',
    lead: 'A day that the law sets for the shop comes near, and the last word is the person’s:',
    line: ({ reference }: NearDay, day: string) => `Case ${reference}, to be done by ${day}.`,
    link: 'Open the case',
    others: (count: number) => (count === 1 ? 'And one more case.' : `And ${count} more cases.`),
    all: 'See the urgent cases',
    end: 'What the person wrote can be read at the desk only. The case stays on top of the queue until somebody answers.',
  },
} as const

/** One mail for all days that are signalled at once, so that the recipient's hourly limit delays none. Ids and days only: no word of a shopper is in it. */
export function escalationMail(
  id: string,
  near: readonly [NearDay, ...NearDay[]],
  to: { email: string; language: Language; deskOrigin: string },
): Mail {
  const w = words[to.language]
  const [first] = near
  const inWords = ({ day }: NearDay) => dayInWords(day, to.language)
  const title = near.length === 1 ? w.one(first, inWords(first)) : w.several(near.length)
  const others = near.length - mostListed
  const parts = near
    .slice(0, mostListed)
    .flatMap((one) => [
      { text: w.line(one, inWords(one)) },
      { label: w.link, link: `${to.deskOrigin}/desk#${one.caseId}` },
    ])
  return {
    id,
    to: to.email,
    subject: title,
    ...mailBodies(to.language, title, [
      { text: w.hello },
      { text: w.lead },
      ...parts,
      ...(others > 0 ? [{ text: w.others(others) }, { label: w.all, link: `${to.deskOrigin}/desk` }] : []),
      { text: w.end },
    ]),
  }
}
