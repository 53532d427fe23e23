/** Days that people name by a feast, a season or a time everybody lived through. */
import { Temporal } from 'temporal-polyfill'
import { easterSunday } from '../../../knowledge/index.ts'
import { numberWords } from './number-words.ts'

export interface Feast {
  day: Temporal.PlainDate
  start: number
  end: number
}

type InYear = (year: number) => Temporal.PlainDate
interface Named {
  pattern: string
  whole: RegExp
  inYear: InYear
}
const named = (pattern: string, inYear: InYear): Named => ({ pattern, whole: new RegExp(`^(?:${pattern})$`), inYear })
const on =
  (month: number, day: number): InYear =>
  (year) =>
    Temporal.PlainDate.from({ year, month, day })
const afterEaster =
  (days: number): InYear =>
  (year) =>
    easterSunday(year).add({ days })
/** The day after the fourth Thursday of November. */
const blackFriday: InYear = (year) => {
  const first = Temporal.PlainDate.from({ year, month: 11, day: 1 })
  return first.add({ days: ((11 - first.dayOfWeek) % 7) + 22 })
}

const feasts = [
  named('noel|christmas|xmas', on(12, 25)),
  named("(?:la )?saint[- ]sylvestre|new year'?s eve", on(12, 31)),
  named("(?:jour|nouvel) (?:de l')?an|new year(?:'?s(?: day)?)?", on(1, 1)),
  named("(?:la )?(?:saint|st)[- ]valentin|valentine'?s(?: day)?", on(2, 14)),
  named('paques|easter', afterEaster(0)),
  named("(?:l')?ascension", afterEaster(39)),
  named('(?:la )?pentecote', afterEaster(49)),
  named('halloween', on(10, 31)),
  named('(?:la )?toussaint', on(11, 1)),
  named("(?:l')?armistice", on(11, 11)),
  named('black[- ]?friday', blackFriday),
  named('cyber[- ]?monday', (year) => blackFriday(year).add({ days: 3 })),
  named('(?:la )?rentree', on(9, 1)),
]
/** By their first days. */
const seasons = [
  named('printemps|spring', on(3, 20)),
  named('ete|summer', on(6, 21)),
  named('automne|autumn', on(9, 22)),
  named('hiver|winter', on(12, 21)),
]
/** From the first day of a season to the day we take for it. */
const intoSeasonDays = 40
/** What leads to a day rather than to a present or a market: "à noël", not "cadeau de noël". */
const lead = `(?:a|a la|au|aux|depuis|le jour de|lors du|lors de|pendant|durant|vers|at|on|since|over|during|around) (?:le |la |l')?`
/** The next one, when something is awaited for it. */
const awaited = `(?:pour|avant|d'ici(?: a)?|for|before|by) (?:le |la |l')?`
const past = String.raw`(?: (?:dernier|derniere|passe|passee|last year|(20\d\d)))`
/** "À Noël il y a deux ans", "at Christmas two years ago". */
const yearsAgo = String.raw`(?:,? (?:il )?y a (\d{1,2}|un|deux|trois|quatre|cinq) ans?\b|,? (\d{1,2}|one|two|three|four|five) years? ago\b)`
const feast = new RegExp(
  String.raw`\b(?:(${awaited})|(${lead})|(last )|)(${feasts.map(({ pattern }) => pattern).join('|')})(?:(${past})|(${yearsAgo})|(?![a-z]))`,
  'g',
)
/** "L'été" has the article that the participle in "elle a été" has not. */
const season = new RegExp(
  String.raw`\b(?:cet |cette |ce |l'|this |last |au |en )(${seasons.map(({ pattern }) => pattern).join('|')})\b(?: (?:dernier|passe))?`,
  'g',
)
/** The first and longest one is what people call "the confinement"; any of them is years past. */
const lockdown =
  /\b(?:pendant|durant|lors du|au|during|in) (?:le |the )?(?:premier |1er |first )?(?:confinement|lockdown)\b/g
const lockdownDay = Temporal.PlainDate.from('2020-04-15')
const worthSeeking =
  /noel|christmas|xmas|sylvestre|new year|l'an\b|nouvel an|valentin|paques|easter|ascension|pentecote|halloween|toussaint|armistice|black[- ]?friday|cyber|rentree|\bete\b|summer|printemps|spring|automne|autumn|hiver|winter|confinement|lockdown/

/** The feasts and seasons named in `flat` as days; each the last one, or the next when something is awaited for it. */
export function readFeasts(flat: string, today: Temporal.PlainDate): Feast[] {
  if (!worthSeeking.test(flat)) return []
  const found: Feast[] = []
  const take = (match: RegExpExecArray, day: Temporal.PlainDate) =>
    found.push({ day, start: match.index, end: match.index + match[0].length })
  for (const match of flat.matchAll(feast)) {
    const [, wait, led, last, name = '', told, year, ago, french, english] = match
    const inYear = feasts.find(({ whole }) => whole.test(name))?.inYear
    if (!inYear || !(wait ?? led ?? last ?? told ?? ago)) continue
    const back = french ?? english
    if (year) take(match, inYear(Number(year)))
    else if (back) take(match, inYear(today.year - (Number(back) || numberWords[back] || 1)))
    else take(match, wait && !told && !last ? next(inYear, today) : previous(inYear, today))
  }
  for (const match of flat.matchAll(season)) {
    const inYear = seasons.find(({ whole }) => whole.test(match[1] ?? ''))?.inYear
    if (!inYear) continue
    const middle = previous(inYear, today).add({ days: intoSeasonDays })
    take(match, Temporal.PlainDate.compare(middle, today) < 0 ? middle : today)
  }
  for (const match of flat.matchAll(lockdown)) take(match, lockdownDay)
  return found
}

function previous(inYear: InYear, today: Temporal.PlainDate): Temporal.PlainDate {
  const thisYear = inYear(today.year)
  return Temporal.PlainDate.compare(thisYear, today) <= 0 ? thisYear : inYear(today.year - 1)
}

function next(inYear: InYear, today: Temporal.PlainDate): Temporal.PlainDate {
  const thisYear = inYear(today.year)
  return Temporal.PlainDate.compare(thisYear, today) >= 0 ? thisYear : inYear(today.year + 1)
}
