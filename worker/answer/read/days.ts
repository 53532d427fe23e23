/** Days in a shopper's words, each given to the fact it belongs to. */
import { daysBetween, type FactName, factDefinitions } from '../../../knowledge/index.ts'
import type { Language } from '../../../protocol/index.ts'
import { asPast, type DayMention, readDates } from './dates.ts'
import { distanceTo } from './distance.ts'
import type { FactReading } from './facts.ts'
import { type Found, isNegated } from './phrases.ts'
import type { Reading, Token } from './text.ts'

/** Days that may lie ahead; all others are past events. */
const mayBeAhead = new Set<FactName>([
  'promised_on',
  'extra_time_until',
  'guarantee_until',
  'first_meeting_on',
  'renewed_on',
  'refuse_renewal_by',
  'change_effective_on',
])
/** After these comes a noun: "renvoyé ma commande le 3" does not say when it was ordered. */
const determiners = new Set(['ma', 'la', 'cette', 'sa', 'notre', 'votre', 'leur', 'une', 'my', 'the', 'this', 'our'])
/** "Reçu une facture", "accusé de réception": a paper came, not the goods. */
const papers = new Set(
  'facture mail email courrier lettre sms message code avoir reponse relance appel devis releve avi notification expire perime invoice bill letter email text call reply answer reminder quote'.split(
    ' ',
  ),
)
const articles = new Set([
  'un',
  'une',
  'le',
  'la',
  'l',
  'votre',
  'leur',
  'son',
  'sa',
  'ce',
  'cette',
  'a',
  'an',
  'the',
  'your',
  'their',
])
/** A shorter time after something is a moment of the story, not the age of a thing. */
const leastAgeDays = 28

/** "Valable jusqu'au 30", "until 3 May": the end of a time, never the day something was done. */
const endOfTime = /\b(?:jusqu'?(?:au?|en)?|jusk?[oa]|jusqu[oa]|until|till) ?(?:le |the )?$/

/** "Le second carton est arrivé le 9": goods that come in several parcels have come with the last. */
const laterPart =
  /\b(?:second|seconde|deuxieme|troisieme|dernier|derniere|2e|2eme|3e|last|other) (?:carton|colis|paquet|livraison|partie|box|parcel|package|delivery|part)\b/g

function isPaper(tokens: Token[], { first, last }: Found<FactName>): boolean {
  if (tokens[first - 2]?.norm === 'accuse') return true
  const next = tokens[last + 1]?.norm ?? ''
  return papers.has(next) || (articles.has(next) && papers.has(tokens[last + 2]?.norm ?? ''))
}

/** Each day to the fact whose words stand nearest in its sentence; else to the fact just asked for. */
export function readDays(
  reading: Reading,
  near: Found<FactName>[],
  language: Language,
  askedOn: string,
  pending: FactName | null,
): FactReading[] {
  const mentions = readDates(reading.flat, askedOn, language)
  if (mentions.length === 0) return []
  const moments = mentions.filter(({ age }) => !age)
  // What did not happen has no day: "pas arrivé pour le mariage du 14".
  const verbs = near.filter(
    (one) =>
      (!one.open || !determiners.has(reading.tokens[one.first - 1]?.norm ?? '')) &&
      !isNegated(reading.tokens, one.first) &&
      !(one.value === 'delivered_on' && isPaper(reading.tokens, one)),
  )
  const pairs = moments.flatMap((mention) =>
    verbs.flatMap((one) => {
      const distance = distanceTo(reading.tokens, one, mention)
      return distance === null ? [] : [{ mention, one, distance }]
    }),
  )
  pairs.sort((a, b) => a.distance - b.distance)
  const taken = new Set<DayMention>()
  const readings = new Map<FactName, FactReading>()
  const take = (name: FactName, mention: DayMention, start: number, end: number) => {
    if (!mayBeAhead.has(name) && endOfTime.test(reading.flat.slice(0, mention.start))) return
    const day = mayBeAhead.has(name) ? mention.day : asPast(mention, askedOn)
    if (day === null || readings.has(name)) return
    taken.add(mention)
    const words = reading.text.slice(Math.min(start, mention.start), Math.max(end, mention.end))
    readings.set(name, { name, value: day, words, hinted: false, approximate: mention.approximate })
  }
  for (const { mention, one } of pairs) {
    if (taken.has(mention)) continue
    const start = reading.tokens[one.first]?.start ?? mention.start
    const end = reading.tokens[one.last]?.end ?? mention.end
    take(one.value, mention, start, end)
  }
  for (const mention of mentions) {
    if (taken.has(mention)) continue
    if (pending && factDefinitions[pending].type === 'day') take(pending, mention, mention.start, mention.end)
    // The age of a thing tells about when it was bought.
    else if (mention.age && daysBetween(mention.day, askedOn) >= leastAgeDays)
      take('contracted_on', mention, mention.start, mention.end)
  }
  const first = readings.get('delivered_on')
  for (const part of first ? reading.flat.matchAll(laterPart) : []) {
    const mention = moments.find((one) => sameSentence(reading.flat, part.index, one))
    const day = mention && asPast(mention, askedOn)
    if (first && mention && day && day > String(first.value)) {
      const words = reading.text.slice(
        Math.min(part.index, mention.start),
        Math.max(part.index + part[0].length, mention.end),
      )
      readings.set('delivered_on', { ...first, value: day, words, approximate: mention.approximate })
    }
  }
  return [...readings.values()]
}

function sameSentence(flat: string, place: number, { start, end }: DayMention): boolean {
  return !/[.!?\n]/.test(flat.slice(Math.min(place, end), Math.max(place, start)))
}
