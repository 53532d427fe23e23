/** What a withdrawal declared today starts. */
import { assess, daysBetween, isHoliday, lastDay, rightOf } from '../../knowledge/index.ts'
import type { Answer, Deadline } from '../../protocol/index.ts'
import { citationsOf } from './compose/citations.ts'
import { governingDay, verdictSentences } from './compose/considered.ts'
import type { TurnInput } from './index.ts'
import { lawFacts } from './situation.ts'

/** Days to send the item back (L221-23) and to refund (L221-24), both counted from the declaration. */
const periodDays = 14

const labels = {
  return: { fr: 'Dernier jour pour renvoyer l’article', en: 'Last day to send the item back' },
  refund: { fr: 'Dernier jour du vendeur pour vous rembourser', en: 'Last day for the seller to refund you' },
}
const computed = {
  return: { fr: '14 jours après votre rétractation.', en: '14 days after your withdrawal.' },
  refund: {
    fr: '14 jours après votre rétractation ; le vendeur peut attendre le retour de l’article ou la preuve de son envoi.',
    en: '14 days after your withdrawal; the seller may wait for the item or for proof that it was sent.',
  },
}

/** Deadlines that a withdrawal declared on `askedOn` starts, with any caution about exception or expiry. */
export function withdrawalDeclared({ situation, askedOn, merchant }: TurnInput): {
  deadlines: Deadline[]
  citations: Answer['citations']
  caution: string | null
} {
  const { language, facts } = situation
  const day = lastDay(askedOn, periodDays, (one) => isHoliday(one), 'calendar-days', 'as-is')
  const deadline = (id: 'return' | 'refund', who: Deadline['who'], article: string): Deadline => ({
    id,
    day,
    days: daysBetween(askedOn, day),
    who,
    label: labels[id][language],
    article,
    computed: computed[id][language],
  })
  const deadlines = [deadline('return', 'shopper', 'L221-23'), deadline('refund', 'merchant', 'L221-24')]
  const right = rightOf('withdrawal')
  const assessment = right && assess(right.id, lawFacts(facts), askedOn)
  const caution =
    right && assessment?.kind === 'does-not-apply'
      ? verdictSentences(right, assessment, {
          language,
          askedOn,
          facts,
          merchant: merchant.name,
          deadlines: {},
          values: {},
        })
          .map(({ text }) => text)
          .join(' ')
      : null
  const articles = [...deadlines.map(({ article }) => article), 'L221-21']
  const citations = right ? citationsOf(articles, [right], governingDay(right, facts, askedOn), language) : []
  return { deadlines, citations, caution: caution || null }
}
