/** Numbers that a text states, whether in digits or in words, so that prose can be checked against the law. */

const frenchUnits =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ')
const englishUnits =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const frenchTens: Record<string, number> = { vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60 }
const englishTens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

/** Words of each language and the number they say; "un", "one" are left out: they are articles more often than numbers. */
function numberWords(): Map<string, number> {
  const words = new Map<string, number>()
  const french = (value: number): string[] => {
    if (value < 17) return [frenchUnits[value] ?? '']
    if (value < 20) return [`dix-${frenchUnits[value - 10]}`]
    if (value < 70) {
      const [ten, base] = Object.entries(frenchTens).findLast(([, at]) => at <= value) ?? ['', 0]
      if (value === base) return [ten]
      return value - base === 1 ? [`${ten} et un`, `${ten}-et-un`] : [`${ten}-${frenchUnits[value - base]}`]
    }
    if (value < 80)
      return value === 71 ? ['soixante et onze', 'soixante-et-onze'] : [`soixante-${french(value - 60)[0]}`]
    return value === 80 ? ['quatre-vingts', 'quatre-vingt'] : [`quatre-vingt-${french(value - 80)[0]}`]
  }
  const english = (value: number): string => {
    if (value < 20) return englishUnits[value] ?? ''
    const [ten, base] = Object.entries(englishTens).findLast(([, at]) => at <= value) ?? ['', 0]
    return value === base ? ten : `${ten}-${englishUnits[value - base]}`
  }
  for (let value = 2; value < 100; value++) {
    for (const word of french(value)) words.set(word, value)
    words.set(english(value), value)
  }
  return words.set('cent', 100).set('hundred', 100).set('mille', 1000).set('thousand', 1000)
}

const words = numberWords()
const letters = 'a-zà-öø-ÿ'
const spelled = new RegExp(
  `(?<![${letters}]-?)(${[...words.keys()].sort((a, b) => b.length - a.length).join('|')})(?![${letters}-])`,
  'g',
)
/** `10 000`, `10,000`, `12,5`, `14`: spaces and commas between groups of three digits do not split a number. */
const digits = /\d{1,3}(?:[\s\u00A0\u202F,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?/g

/** The numbers in digits of a text, as plain strings (`10000`, `12.5`). */
export function digitNumbers(text: string): string[] {
  return [...text.matchAll(digits)].map(([found]) =>
    /^\d{1,3}([\s\u00A0\u202F,.]\d{3})+$/.test(found) ? found.replace(/\D/g, '') : found.replace(',', '.'),
  )
}

/** The numbers in words of a text (French and English), from two up. */
export function wordNumbers(text: string): string[] {
  return [...text.toLowerCase().matchAll(spelled)].map(([found]) => String(words.get(found)))
}

/** Every number a text states, in digits or words. */
export function numbersOf(text: string): Set<string> {
  return new Set([...digitNumbers(text), ...wordNumbers(text)])
}

const unit =
  '(?:jours?|mois|ans?|années?|semaines?|heures?|points?|euros?|€|%|pour cent|days?|months?|years?|weeks?|hours?|per cent)'
const inWords = new RegExp(String.raw`([\p{L}-]+(?: et un)?)[\s\u00a0\u202f]${unit}`, 'giu')
const inDigits = new RegExp(String.raw`(\d+(?:[\s.,]\d+)*)[\s\u00a0\u202f]?${unit}(?!\p{L})`, 'giu')

/** Numbers in words that measure something: "quatorze jours", "two years". */
export function periodWords(text: string): string[] {
  return [...text.matchAll(inWords)].flatMap(([, word]) => wordNumbers(word ?? ''))
}

/** Every number that measures something, in digits or words: "14 jours", "dix %". */
export function measures(text: string): Set<string> {
  return new Set([
    ...periodWords(text),
    ...[...text.matchAll(inDigits)].flatMap(([, digits]) => digitNumbers(digits ?? '')),
  ])
}
