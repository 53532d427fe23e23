/** The figures of a text: articles, dates, sums, periods, shares, counts and times told from today. */
import type { Language } from '../../../protocol/index.ts'
import { flatten } from '../read/text.ts'

/** A figure in one form, whatever it was written in, with its place. */
export interface Figure {
  value: string
  start: number
  end: number
}

const units: Record<string, string> = {}
for (const [unit, forms] of Object.entries({
  hour: 'heure heures hour hours h',
  day: 'jour jours journee journees day days',
  week: 'semaine semaines week weeks',
  month: 'mois month months',
  quarter: 'trimestre trimestres quarter quarters',
  year: 'an ans annee annees year years',
  minute: 'minute minutes',
  time: 'fois times time',
}))
  for (const form of forms.split(' ')) units[form] = unit
const unit = Object.keys(units).join('|')

const small: Record<string, number> = {}
const fromWords = (words: string, from: number, step = 1) => {
  words.split(' ').forEach((word, index) => {
    small[word] = from + index * step
  })
}
fromWords('zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 0)
fromWords('vingt trente quarante cinquante soixante septante', 20, 10)
fromWords(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  1,
)
fromWords('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10)
Object.assign(small, {
  une: 1,
  vingts: 20,
  cent: 100,
  cents: 100,
  hundred: 100,
  mille: 1000,
  thousand: 1000,
  nonante: 90,
  octante: 80,
  huitante: 80,
})
const numberWord = Object.keys(small)
  .sort((a, b) => b.length - a.length)
  .join('|')
// No number has more words; a longer run would be gone through again from each of them.
const spelt = `(?:${numberWord})(?:(?:-| et | and |-et-| )(?:${numberWord})){0,14}`
const digits = String.raw`\d{1,3}(?:[ .,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?`
const number = `(?:${digits}|${spelt})`

const months: Record<Language, string[]> = {
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
  en: 'january february march april may june july august september october november december'.split(' '),
}
const weekdays: Record<Language, string[]> = {
  fr: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  en: 'sunday monday tuesday wednesday thursday friday saturday'.split(' '),
}
const monthWord = [...months.fr, ...months.en].join('|')
const weekdayWord = [...weekdays.fr, ...weekdays.en].join('|')

const patterns: [RegExp, (match: RegExpExecArray) => string][] = [
  // "article L221-18", "L. 217-3", "article 1641", "C. civ. 1641"
  [
    /\b(?:articles? |art\. ?)?([lrda])\.? ?(\d{3}-\d{1,3}(?:-\d{1,2})*)\b/g,
    (match) => `article ${(match[1] ?? '').toUpperCase()}${match[2] ?? ''}`,
  ],
  [
    /\b(?:articles?|art\.|c\. civ\.|code civil,? (?:article|art\.)?) ?(\d{1,4}(?:-\d{1,2})*)\b/g,
    (match) => `article ${match[1] ?? ''}`,
  ],
  [
    new RegExp(
      String.raw`\b(?:(${weekdayWord}),? )?(?:le |the )?(\d{1,2})(?:er|st|nd|rd|th)?(?: of)? (${monthWord})(?:,? (\d{4}))?\b`,
      'g',
    ),
    (match) => dateValue(match[1], match[2], match[3], match[4]),
  ],
  [
    new RegExp(String.raw`\b(?:(${weekdayWord}),? )?(${monthWord}) (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?\b`, 'g'),
    (match) => dateValue(match[1], match[3], match[2], match[4]),
  ],
  [
    new RegExp(String.raw`\b(${monthWord})(?:,? (\d{4}))\b`, 'g'),
    (match) => `month ${monthNumber(match[1])} ${match[2] ?? ''}`,
  ],
  [
    /\b(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})\b/g,
    (match) => `date ${Number(match[2])}-${Number(match[1])} ${match[3]?.padStart(4, '20')}`,
  ],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, (match) => `date ${Number(match[2])}-${Number(match[3])} ${match[1]}`],
  [new RegExp(String.raw`[€£$] ?(${digits})`, 'g'), (match) => `sum ${amountOf(match[1] ?? '')}`],
  [
    new RegExp(String.raw`\b(${number}) ?(?:€|euros?\b|eur\b|£|\$|pounds?\b|dollars?\b|livres?\b)`, 'g'),
    (match) => `sum ${amountOf(match[1] ?? '')}`,
  ],
  [
    new RegExp(String.raw`\b(${number}) ?(?:%|pour cent\b|per ?cent\b|percent\b)`, 'g'),
    (match) => `share ${amountOf(match[1] ?? '')}`,
  ],
  [
    new RegExp(
      String.raw`\b(${number})[ -]((?:[a-z]+ ){0,1}?)(${unit})\b(?: (ouvres?|ouvrables?|francs?|calendaires?))?`,
      'g',
    ),
    (match) =>
      `period ${amountOf(match[1] ?? '')} ${units[match[3] ?? '']}${qualifier(`${match[2] ?? ''} ${match[4] ?? ''}`)}`,
  ],
  [new RegExp(String.raw`\b(?:an?|each|per) (${unit})\b`, 'g'), (match) => `period 1 ${units[match[1] ?? '']}`],
  [new RegExp(`\\b(${weekdayWord})\\b`, 'g'), (match) => `weekday ${weekdayNumber(match[1])}`],
  [
    /\b(?:(?:depuis|from) (?=(?:aujourd'hui|demain|today|tomorrow)\b))?(demain|hier|apres-demain|avant-hier|aujourd'hui|tomorrow|yesterday|today|tonight|ce soir|ce matin)\b/g,
    (match) => `told ${sameDay[match[1] ?? ''] ?? match[1]}`,
  ],
  [
    /\b(?:la |le |l')?(semaine|mois|annee|an|week|month|year) (prochaine?|derniere?|dernier|suivante?|passee?)\b|\b(next|last|this|coming) (week|month|year)\b/g,
    (match) => `told ${match[0]}`,
  ],
  [
    /\b(moitie|double|doubler|triple|tiers|quart|quinzaine|dizaine|douzaine|vingtaine|trentaine|centaine|millier|trimestre|semestre|demi|demie|half|halves|twice|thrice|third|thirds|dozen|dozens|fortnight|couple|quarter|decade|siecle|weekend|week-end)\b/g,
    (match) => `share ${match[1]}`,
  ],
  [
    /\b(deuxieme|troisieme|quatrieme|cinquieme|second|seconde|fourth|fifth|\d+(?:e|eme|nd|rd|th))\b/g,
    (match) => `rank ${ranks[match[1] ?? ''] ?? match[1]}`,
  ],
  [/\b(?=[ivxlc]{2,}\b)(?!(?:il|ci|ici|vil|civil|mix|mi|lil)\b)[ivxlc]+\b/g, (match) => `roman ${match[0]}`],
  // "un", "une" and "one" alone are articles.
  [
    new RegExp(String.raw`\b(?!(?:une?|one|six|a)\b(?![- ](?:${numberWord})\b))(${number})\b`, 'g'),
    (match) => `count ${amountOf(match[1] ?? '')}`,
  ],
]
const sameDay: Record<string, string> = { tomorrow: 'demain', yesterday: 'hier', today: "aujourd'hui" }
const ranks: Record<string, string> = {
  deuxieme: '2',
  second: '2',
  seconde: '2',
  '2nd': '2',
  '2e': '2',
  troisieme: '3',
  '3rd': '3',
}

function dateValue(weekday = '', day = '', month = '', year = ''): string {
  return ['date', `${monthNumber(month)}-${Number(day)}`, year, weekday && `weekday-${weekdayNumber(weekday)}`]
    .filter(Boolean)
    .join(' ')
}
const monthNumber = (word = '') => months.fr.indexOf(word) + 1 || months.en.indexOf(word) + 1
const weekdayNumber = (word = '') => Math.max(weekdays.fr.indexOf(word), weekdays.en.indexOf(word))
/** What kind of days or months they are: "ouvrés", "premiers". */
const qualifier = (words: string) => words.trim() && ` ${words.trim().replace(/s$/, '')}`

/** A number in digits or in words. */
export function amountOf(written: string): number {
  if (/\d/.test(written)) {
    const grouped = written.replace(/[ .,](?=\d{3}(?:\D|$))/g, '')
    return Number(grouped.replace(',', '.'))
  }
  let [thousands, below] = [0, 0]
  for (const word of written.split(/[- ]/)) {
    const value = small[word]
    if (value === undefined) continue
    if (value === 1000) {
      thousands += Math.max(1, below) * 1000
      below = 0
    } else if (value === 100) below = Math.max(1, below) * 100
    else if (value === 20 && below % 100 === 4) below += 76
    else below += value
  }
  return thousands + below
}

/** Every figure of a text, in order, none inside another. */
export function figuresOf(text: string): Figure[] {
  let flat = flatten(text).replace(/œ/g, 'o')
  const found: Figure[] = []
  for (const [pattern, value] of patterns) {
    let without = ''
    let from = 0
    for (const match of flat.matchAll(pattern) as IterableIterator<RegExpExecArray>) {
      const [start, end] = [match.index, match.index + match[0].length]
      found.push({ value: value(match), start, end })
      without += flat.slice(from, start) + '_'.repeat(end - start)
      from = end
    }
    flat = without + flat.slice(from)
  }
  const sorted = found.sort((one, other) => one.start - other.start)
  // "Twenty-four months, or twelve": what is counted is said once.
  let unit = ''
  for (const figure of sorted) {
    const period = /^period \S+ (\S+)/.exec(figure.value)
    if (period) unit = period[1] ?? ''
    else if (unit && figure.value.startsWith('count ')) figure.value = `period ${figure.value.slice(6)} ${unit}`
  }
  return sorted
}

/** Whether a figure is one of those known: a date may leave out the year or the weekday, never change them. */
export function isKnown(value: string, known: readonly string[]): boolean {
  if (known.includes(value)) return true
  const [kind, ...parts] = value.split(' ')
  if (kind === 'date')
    return known.some((one) => {
      const [knownKind, ...knownParts] = one.split(' ')
      return (
        knownKind === 'date' &&
        knownParts[0] === parts[0] &&
        parts.slice(1).every((part) => knownParts.includes(part) || isWeekdayOf(part, knownParts))
      )
    })
  if (kind === 'weekday')
    return known.some(
      (one) => one.includes(`weekday-${parts[0]}`) || isWeekdayOf(`weekday-${parts[0]}`, one.split(' ').slice(1)),
    )
  // "un an" for "douze mois" is another wording of the law: not ours to judge.
  return false
}

function isWeekdayOf(part: string, [monthDay, year]: string[]): boolean {
  if (!part.startsWith('weekday-') || !monthDay?.includes('-') || !/^\d{4}$/.test(year ?? '')) return false
  const [month, day] = monthDay.split('-').map(Number)
  return new Date(Date.UTC(Number(year), Number(month) - 1, day)).getUTCDay() === Number(part.slice(8))
}
