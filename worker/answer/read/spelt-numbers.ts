/** Sums written out in words before their unit: "deux cents balles", "mille deux cents euros", "fifty euros". */

const values: Record<string, number> = Object.fromEntries(
  [
    'un:1 une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 quatorze:14',
    'quinze:15 seize:16 vingt:20 vingts:20 trente:30 quarante:40 cinquante:50 soixante:60 septante:70 huitante:80 nonante:90',
    'cent:100 cents:100 mille:1000 one:1 two:2 three:3 four:4 five:5 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12',
    'thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40',
    'fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 hundred:100 thousand:1000',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => {
      const [word = '', value] = pair.split(':')
      return [word, Number(value)] as const
    }),
)
const word = Object.keys(values)
  .sort((a, b) => b.length - a.length)
  .join('|')
const mostWords = 7
const spelt = new RegExp(
  String.raw`\b((?:${word})(?:(?:[ -]| et | and )(?:${word})){0,${mostWords}}) (?:euros?|balles|eur|bucks|quid)\b`,
  'g',
)
const worthSeeking = /[a-z] (?:euro|balles|eur|bucks|quid)/

/** Each sum in words, with its place. */
export function readSpeltSums(flat: string): { amount: number; start: number; end: number }[] {
  if (!worthSeeking.test(flat)) return []
  return [...flat.matchAll(spelt)].map((match) => ({
    amount: amountIn((match[1] ?? '').split(/[ -]/)),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** "Quatre-vingt-dix" is four twenties and ten; "deux mille trois cents" two thousands and three hundreds. */
function amountIn(words: string[]): number {
  let [thousands, below] = [0, 0]
  for (const one of words) {
    const value = values[one]
    if (value === undefined) continue
    if (value === 1000) {
      thousands += Math.max(1, below) * 1000
      below = 0
    } else if (value === 100) {
      const units = below % 100
      below = below - units + Math.max(1, units) * 100
    } else if (value === 20 && below % 100 === 4) below += 76
    else below += value
  }
  return thousands + below
}
