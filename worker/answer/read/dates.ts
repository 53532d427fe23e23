/** Days and durations as people write them; what a library of dates has no French for is read here. */
import { Temporal } from 'temporal-polyfill'
import { isDay } from '../../../knowledge/index.ts'
import type { Language } from '../../../protocol/index.ts'
import { readFeasts } from './feasts.ts'
import {
  ago,
  byNow,
  dayBefore,
  durationOf,
  forSomeTime,
  forward,
  nextDay,
  notAnAge,
  old,
  onward,
  opening,
  promised,
  sameDay,
} from './spans.ts'
import { corrected } from './spelling.ts'
import { isToday, todayStated } from './today.ts'
import { datesInFigures, writtenDates } from './written-dates.ts'

/** A day named in a text, at `start`–`end` of it. */
export interface DayMention {
  day: string
  start: number
  end: number
  /** The words do not fix the exact day ("in May", "8 months ago"). */
  approximate: boolean
  /** The year was not written: the same day of another year is possible. */
  yearOpen: boolean
  /** A weekday alone: the same weekday of another week is possible. */
  weekday: boolean
  /** The age of a thing rather than a moment: "a 14-month-old phone". */
  age: boolean
}

const months = [
  'janvier|january',
  'fevrier|february',
  'mars|march',
  'avril|april',
  'mai|may',
  'juin|june',
  'juillet|july',
  'aout|august',
  'septembre|september',
  'octobre|october',
  'novembre|november',
  'decembre|december',
]
const monthName = `(${months.join('|')})`

const dayAlone =
  /\b(?:le|du|depuis le|jusqu'au|on the|until the|for the|by the) (\d{1,2})(?:er|st|nd|rd|th)?\b(?! ?(?:\/|\.\d|-\d|€|euros?|%|h\b|heures|jours|mois|ans|eme|e\b|[a-z]*(?:vier|vrier|mars|avril|mai\b|juin|juillet|aout|tembre|tobre|vembre|cembre)))/g
/** "Mardi 17": the weekday tells nothing more. */
const weekdayAndDay =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (\d{1,2})(?:er|st|nd|rd|th)?\b(?! ?(?:\/|\.\d|-\d|€|euros?|%|h\b|heures|jours|mois|ans|eme|e\b|[a-z]*(?:vier|vrier|mars|avril|mai\b|juin|juillet|aout|tembre|tobre|vembre|cembre)))/g
const monthAlone = new RegExp(
  String.raw`\b(?:en|debut|fin|mi-?|courant|in|early|late|mid-?|since|depuis|de|du mois de|of)\s?${monthName}(?: (20\d\d))?\b|\b${monthName} (20\d\d)\b`,
  'g',
)
const named: { pattern: RegExp; back: Temporal.DurationLike; approximate: boolean }[] = [
  { pattern: /\b(?:avant?[- ]?h?ier|the day before yesterday)\b/g, back: { days: 2 }, approximate: false },
  { pattern: /\b(?:apres[- ]demain|the day after tomorrow)\b/g, back: { days: -2 }, approximate: false },
  { pattern: /\b(?:demain|tomorrow)\b/g, back: { days: -1 }, approximate: false },
  { pattern: /\b(?:hier|yesterday)\b/g, back: { days: 1 }, approximate: false },
  {
    pattern:
      /\b(?:an hour ago|just now|(?:il )?y a (?:une|deux|trois|quelques|\d{1,2}) ?h(?:eures?)?|aujourd'? ?hui|ce matin|ce midi|cet aprem|today|this morning)\b/g,
    back: { days: 0 },
    approximate: false,
  },
  {
    pattern: /\b(?:(?:il )?y a une quinzaine(?! de)|a fortnight ago|(?:il )?y a 15 ?aine)\b/g,
    back: { days: 15 },
    approximate: true,
  },
  { pattern: /\b(?:la semaine (?:derniere|passee)|last week)\b/g, back: { days: 7 }, approximate: true },
  { pattern: /\b(?:le )?week-?end (?:dernier|passe)\b|\blast weekend\b/g, back: { days: 7 }, approximate: true },
  { pattern: /\b(?:le mois (?:dernier|passe)|last month)\b/g, back: { months: 1 }, approximate: true },
  {
    pattern: /\b(?:l'an (?:dernier|passe)|l'annee (?:derniere|passee)|last year)\b/g,
    back: { years: 1 },
    approximate: true,
  },
  { pattern: /\bil y a (?:quelques|qq) jours\b|\ba few days ago\b/g, back: { days: 4 }, approximate: true },
]
const weekdays = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche'
const englishWeekdays = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'
const inLastWeek = new RegExp(
  String.raw`\b(${weekdays}|${englishWeekdays})(?: de la semaine (?:derniere|passee|d'avant)| (?:of )?last week)\b`,
  'g',
)
const inLastMonth = /\b(?:le |the )(\d{1,2})(?:er|st|nd|rd|th)? (?:du mois (?:dernier|passe)|of last month)\b/g
/** A year as the only date; read when the two years of the guarantee end the same way whichever its day. */
const yearAlone =
  /\b(?:en|depuis|in|since|(?<=\b(?:facture|dette|impaye|invoice|bill|debt)[^.,;!?\n]{0,24} )(?:de|from)) (20[012]\d)\b(?! ?(?:€|euros?\b|[-/]|km\b))/g
const worthCounting = /\d|jour|semaine|mois|\ban|day|week|month|year|lendemain|veille/
/** A message names few days; past this many it is no story. */
const mostMentions = 24

/** The days named in `written` (lower case, no accents), in order of place. `askedOn` is today. */
export function readDates(written: string, askedOn: string, language: Language): DayMention[] {
  const { flat, place } = corrected(written)
  const mentions = readCorrected(flat, askedOn, language)
  return mentions.map((mention) => ({ ...mention, start: place(mention.start), end: place(mention.end) }))
}

function readCorrected(flat: string, askedOn: string, language: Language): DayMention[] {
  const today = Temporal.PlainDate.from(askedOn)
  const mentions: DayMention[] = []
  let rest = flat
  const add = (mention: DayMention) => {
    rest = blank(rest, mention)
    mentions.push(mention)
  }
  const take = (match: RegExpExecArray, day: Temporal.PlainDate, more: Partial<DayMention> = {}) =>
    add({
      day: day.toString(),
      start: match.index,
      end: match.index + match[0].length,
      approximate: false,
      yearOpen: false,
      weekday: false,
      age: false,
      ...more,
    })

  const matches = function* (pattern: RegExp) {
    for (const match of rest.matchAll(pattern)) {
      if (mentions.length >= mostMentions) return
      yield match
    }
  }
  for (const mention of datesInFigures(rest, today).slice(0, mostMentions)) {
    rest = blank(rest, mention)
    if (!isToday(flat, mention, askedOn)) mentions.push(mention)
  }
  for (const match of matches(inLastWeek)) {
    const back = today.dayOfWeek + 7 - (weekdayOf(match[1] ?? '') || 1)
    take(match, today.subtract({ days: back }))
  }
  for (const match of matches(inLastMonth)) {
    const month = today.subtract({ months: 1 })
    const day = Number(match[1])
    if (day >= 1 && day <= month.daysInMonth) take(match, month.with({ day }))
  }
  for (const { day, start, end } of readFeasts(rest, today))
    add({ day: day.toString(), start, end, approximate: true, yearOpen: false, weekday: false, age: false })
  for (const { pattern, back, approximate } of named)
    for (const match of matches(pattern)) take(match, today.subtract(back), { approximate })
  const later: { match: RegExpExecArray; duration: ReturnType<typeof durationOf> }[] = []
  if (worthCounting.test(rest)) {
    for (const pattern of ago) {
      for (const match of matches(pattern)) {
        const duration = durationOf(match)
        if (!duration) continue
        const age = isUnderGuarantee(flat, match)
        take(match, today.subtract(duration.back), { approximate: duration.approximate, age })
      }
    }
    for (const match of matches(forward)) {
      const duration = durationOf(match)
      if (duration) take(match, today.add(duration.back), { approximate: duration.approximate })
    }
    for (const match of matches(byNow)) {
      const duration = durationOf(match)
      const isAge = !notAnAge.test(rest.slice(Math.max(0, match.index - 24), match.index))
      if (duration && isAge) take(match, today.subtract(duration.back), { approximate: true, age: true })
    }
    for (const pattern of onward) {
      for (const match of matches(pattern)) {
        later.push({ match, duration: durationOf(match) })
        rest = blank(rest, placeOf(match))
      }
    }
    for (const match of matches(nextDay)) later.push({ match, duration: { back: { days: 1 }, approximate: false } })
    for (const match of matches(dayBefore)) {
      later.push({ match, duration: { back: { days: -1 }, approximate: false } })
      rest = blank(rest, placeOf(match))
    }
    for (const match of matches(sameDay)) later.push({ match, duration: { back: { days: 0 }, approximate: false } })
    for (const pattern of [...old, opening]) {
      for (const match of matches(pattern)) {
        const duration = durationOf(match)
        if (!duration || notAnAge.test(rest.slice(Math.max(0, match.index - 24), match.index))) continue
        if (forSomeTime.test(rest.slice(Math.max(0, match.index - 32), match.index))) continue
        take(match, today.subtract(duration.back), { approximate: true, age: true })
      }
    }
  }
  for (const match of matches(weekdayAndDay)) {
    const day = dayOfMonth(Number(match[1]), today, dateBefore(mentions, match.index))
    if (day) take(match, day)
  }
  for (const mention of writtenDates(rest, askedOn, language)) {
    const stated = isToday(rest, mention, askedOn)
    rest = blank(rest, mention)
    if (!stated) mentions.push(mention)
  }
  for (const match of matches(dayAlone)) {
    if (todayStated.test(rest.slice(Math.max(0, match.index - 20), match.index + 3))) continue
    const day = dayOfMonth(Number(match[1]), today, dateBefore(mentions, match.index))
    if (day) take(match, day)
  }
  for (const match of matches(monthAlone)) {
    const name = match[1] ?? match[3] ?? ''
    const month = months.findIndex((names) => names.split('|').includes(name)) + 1
    const year = match[2] ?? match[4]
    const day = inPast(today, month, match[0], year === undefined ? undefined : Number(year))
    take(match, day, { approximate: true, yearOpen: year === undefined })
  }
  for (const match of matches(yearAlone)) {
    const year = Number(match[1])
    const guaranteed = today.subtract({ years: 2 }).year
    if (year < today.year && year !== guaranteed)
      take(match, Temporal.PlainDate.from({ year, month: 7, day: 1 }), { approximate: true })
  }
  for (const { match, duration } of later) {
    const before = mentions.filter(({ start, age }) => start < match.index && !age).sort((a, b) => b.start - a.start)[0]
    if (!duration) continue
    if (!before) {
      // With no day to count from, months and years still tell how old the thing was.
      const isAge =
        !mentions.some(({ age }) => age) &&
        match[1] !== undefined &&
        !/jour|semaine|day|week/.test(match[0]) &&
        !promised.test(flat.slice(Math.max(0, match.index - 80), match.index))
      if (isAge && !notAnAge.test(flat.slice(Math.max(0, match.index - 24), match.index)))
        take(match, today.subtract(duration.back), { approximate: true, age: true })
      continue
    }
    const day = Temporal.PlainDate.from(asPast(before, askedOn) ?? before.day).add(duration.back)
    if (Temporal.PlainDate.compare(day, today) <= 0)
      take(match, day, { approximate: before.approximate || duration.approximate })
  }
  return mentions
    .filter(({ day }) => isDay(day))
    .sort((a, b) => a.start - b.start)
    .slice(0, mostMentions)
}

/** "Un an de garantie sur la boîte, et ça fait 15 mois": how old the thing is, set against its guarantee. */
function isUnderGuarantee(flat: string, { 0: said, index }: RegExpExecArray): boolean {
  if (!/^(?:ca fait|cela fait|it's been|it has been) .*(?:mois|ans?|months?|years?)/.test(said)) return false
  const end = index + said.length
  if (/^ (?:que|qu')/.test(flat.slice(end))) return false
  const before =
    flat
      .slice(0, index)
      .split(/[.!?\n]/)
      .at(-1) ?? ''
  return /\b(?:garantie?s?|guarantee|warranty)\b/.test(before)
}

function weekdayOf(name: string): number {
  const place = weekdays.split('|').indexOf(name)
  return (place >= 0 ? place : englishWeekdays.split('|').indexOf(name)) + 1
}

function placeOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length }
}

function blank(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}

/** The exact date named just before a place: "livré le 10 juillet, en panne le 14" goes on in July. */
function dateBefore(mentions: DayMention[], place: number): Temporal.PlainDate | null {
  const before = mentions.filter(({ start, approximate, weekday }) => start < place && !approximate && !weekday)
  const nearest = before.sort((a, b) => b.start - a.start)[0]
  return nearest ? Temporal.PlainDate.from(nearest.day) : null
}

/** "le 12": the first such day after the date named before it, else the last one, today included. */
function dayOfMonth(
  day: number,
  today: Temporal.PlainDate,
  before: Temporal.PlainDate | null,
): Temporal.PlainDate | null {
  const months = before
    ? [0, 1].map((ahead) => before.add({ months: ahead }))
    : [0, 1, 2].map((back) => today.subtract({ months: back }))
  for (const month of months) {
    if (day < 1 || day > month.daysInMonth) continue
    const candidate = month.with({ day })
    const fits =
      Temporal.PlainDate.compare(candidate, today) <= 0 &&
      (!before || Temporal.PlainDate.compare(candidate, before) >= 0)
    if (fits) return candidate
  }
  // "Pour le mariage du 14 novembre, promis pour le 10": the same month, told backwards.
  return before && day >= 1 && day <= before.daysInMonth && day < before.day ? before.with({ day }) : null
}

/** The middle of a month (or its beginning or end, when said so), last year's when this year's is still to come. */
function inPast(today: Temporal.PlainDate, month: number, words: string, year?: number): Temporal.PlainDate {
  const day = /debut|early/.test(words) ? 5 : /fin|late/.test(words) ? 25 : 15
  const date = Temporal.PlainDate.from({ year: year ?? today.year, month, day })
  if (year !== undefined || date.toPlainYearMonth().equals(today.toPlainYearMonth())) return earlier(date, today)
  return Temporal.PlainDate.compare(date, today) > 0 ? date.subtract({ years: 1 }) : date
}

function earlier(date: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const sameMonth = date.toPlainYearMonth().equals(today.toPlainYearMonth())
  return sameMonth && Temporal.PlainDate.compare(date, today) > 0 ? today : date
}

/** The same day, moved back by a year or a week when it lies ahead and its words leave that open; null when it cannot be past. */
export function asPast(mention: DayMention, askedOn: string): string | null {
  // "Acheté samedi", asked on a Saturday: who means today says so.
  const isWeekAgo = mention.weekday && mention.day === askedOn
  if (mention.day <= askedOn && !isWeekAgo) return mention.day
  const date = Temporal.PlainDate.from(mention.day)
  const moved = mention.weekday ? date.subtract({ days: 7 }) : mention.yearOpen ? date.subtract({ years: 1 }) : date
  return moved.toString() <= askedOn ? moved.toString() : null
}
