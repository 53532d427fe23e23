/** Dates with a number or a weekday: in figures as France writes them, else as chrono reads them. */
import * as english from 'chrono-node/en'
import * as french from 'chrono-node/fr'
import { Temporal } from 'temporal-polyfill'
import type { Language } from '../../../protocol/index.ts'
import type { DayMention } from './dates.ts'

const iso = /(?<![\d-])(20\d\d)-(\d{1,2})-(\d{1,2})(?![\d-])/g
const figures =
  /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d€%]|[/.,-]\d|\s?(?:€|euros?\b|eur\b|etoiles?\b|stars?\b|ans?\b|mois\b|cm\b|pouces?\b))/g
/** Without a year, two figures are a date when something leads to it, or when both are written in full: 03/04. */
const leadsToDate =
  /(?:\b(?:le|du|depuis|since|on|the|date|dated?|avant|until|before|commandee?s?|achetee?s?|recue?s?|livree?s?|payee?s?|renvoyee?s?|ordered|received|delivered|bought) ?(?:le |the )?:? ?)$/

/** Dates in figures: "03/04", "3.4.26", "2026-04-03"; the day first, unless only the month can be. */
export function datesInFigures(flat: string, today: Temporal.PlainDate): DayMention[] {
  const found: DayMention[] = []
  const take = (match: RegExpExecArray, year: number | undefined, month: number, day: number) => {
    if (month < 1 || month > 12 || day < 1 || day > 31) return
    const date = Temporal.PlainDate.from({ year: year ?? today.year, month, day }, { overflow: 'constrain' })
    if (date.day !== day) return
    found.push({
      day: date.toString(),
      start: match.index,
      end: match.index + match[0].length,
      approximate: false,
      yearOpen: year === undefined,
      weekday: false,
      age: false,
    })
  }
  for (const match of flat.matchAll(iso)) take(match, Number(match[1]), Number(match[2]), Number(match[3]))
  for (const match of flat.matchAll(figures)) {
    const [words, first = '', mark, second = '', end] = match
    const [day, month] = [Number(first), Number(second)]
    const full = mark === '/' && first.length === 2 && second.length === 2
    const led = leadsToDate.test(flat.slice(Math.max(0, match.index - 14), match.index))
    if (end === undefined && !(led && mark !== '-') && !full) continue
    if (end === undefined && mark === '.' && words.length < 5) continue
    const year = end === undefined ? undefined : Number(end) + (end.length === 2 ? 2000 : 0)
    if (month > 12 && day <= 12) take(match, year, day, month)
    else take(match, year, month, day)
  }
  return found
}

const period = /\b(?:jours?|semaines?|mois|ans?|days?|weeks?|months?|years?)\b/
/** "Un jeu", "la mer": a word, not the short form of a weekday; and "now" is when it is asked. */
const notADay = /^(?:dim|lun|mar|mer|jeu|ven|sam|sun|sat|now|maintenant)\.?$/
const weekdayAlone =
  /^(?:on |le |this |ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[^\d]*$/

/** Where the library finds what we do not: a weekday, or a month by its name and a number. */
const worthParsing =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\d\D{0,8}\b(?:jan|fev|feb|mar|avr|apr|mai|may|jui|jun|jul|aou|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:the )?\d/g
/** Letters around it that may belong to the date. */
const around = 24
const mostParsed = 16

/** The parts of a text that the library reads: it is slow, and most words of a message are no date. */
function worthParts(flat: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  for (const match of [...flat.matchAll(worthParsing)].slice(0, mostParsed)) {
    const before = Math.max(0, match.index - around)
    const start = before === 0 ? 0 : flat.indexOf(' ', before) + 1
    const after = flat.indexOf(' ', match.index + match[0].length + around)
    const end = after < 0 ? flat.length : after
    const last = parts.at(-1)
    if (last && Math.min(start, match.index) <= last.end) last.end = end
    else parts.push({ start: Math.min(start, match.index), end })
  }
  return parts
}

/** Dates with a number or a weekday, by chrono. */
export function writtenDates(flat: string, askedOn: string, language: Language): DayMention[] {
  return worthParts(flat).flatMap(({ start, end }) =>
    parsedDates(flat.slice(start, end), askedOn, language).map((mention) => ({
      ...mention,
      start: mention.start + start,
      end: mention.end + start,
    })),
  )
}

const sumAfter = /^(?:[.,]\d{1,2})? ?(?:€|euros?\b|eur\b|£|pounds?\b)/

function parsedDates(flat: string, askedOn: string, language: Language): DayMention[] {
  const parser = language === 'fr' ? french.casual : english.GB
  const reference = { instant: new Date(`${askedOn}T12:00:00Z`), timezone: 0 }
  return parser.parse(flat, reference).flatMap((result) => {
    const { start } = result
    // "Dimanche soir" fixes an hour, not the week.
    const weekday = start.isCertain('weekday') && (!start.isCertain('day') || weekdayAlone.test(result.text))
    if (notADay.test(result.text)) return []
    if (!start.isCertain('day') && !weekday) return []
    // "Sous 14 jours", "within two weeks": a period, not a day.
    if (period.test(result.text) && result.date() > reference.instant) return []
    // "16 November, 89 euros": a sum is no year.
    const isSum = /\d\d$/.test(result.text) && sumAfter.test(flat.slice(result.index + result.text.length))
    const year = isSum ? Number(askedOn.slice(0, 4)) : start.get('year')
    const [month, day] = [start.get('month'), start.get('day')]
    if (year === null || month === null || day === null) return []
    return [
      {
        day: Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }).toString(),
        start: result.index,
        end: result.index + result.text.length,
        approximate: false,
        yearOpen: isSum || !start.isCertain('year'),
        weekday,
        age: false,
      },
    ]
  })
}
