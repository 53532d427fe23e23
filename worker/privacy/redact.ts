/**
 * Takes payment card numbers, IBANs and social-security numbers out of a text before it is kept. Each is recognised by
 * its own check digits, so that an order number is left alone; a few characters stay, for people to know which one it was.
 */
export function redact(text: string): string {
  return text.replace(iban, redactIban).replace(socialSecurity, redactSocialSecurity).replace(card, redactCard)
}

/** The same for every text of a plain JSON value, at any depth. */
export function redactValue<T>(value: T): T
export function redactValue(value: unknown): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redactValue(item))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redactValue(item)]))
  return value
}

const gap = '[ \\u00a0\\u202f.\\-]?'
const edge = '(?<![\\p{L}\\d])'
const end = '(?![\\p{L}\\d])'
const iban = new RegExp(`${edge}[A-Za-z]{2}\\d{2}(?:${gap}[A-Za-z\\d]){11,30}${end}`, 'gu')
const socialSecurity = new RegExp(
  `${edge}[12]${gap}(?:\\d${gap}){5}(?:\\d|[ABab])${gap}(?:\\d${gap}){7}\\d${end}`,
  'gu',
)
const card = new RegExp(`${edge}\\d(?:${gap}\\d){12,18}${end}`, 'gu')
const orderWords =
  /(?:commande|colis|suivi|facture|r[ée]f[ée]rence|order|parcel|tracking|invoice|reference)[^\n.!?]{0,30}$/iu

function compact(text: string): string {
  return text.replace(/[ \u00a0\u202f.-]/g, '')
}

function redactIban(found: string): string {
  const number = compact(found).toUpperCase()
  // Words may follow the number without a mark between them: the longest beginning that checks is the number.
  for (let length = number.length; length >= 15; length--) {
    const candidate = number.slice(0, length)
    if (!isIban(candidate)) continue
    return `[IBAN ${candidate.slice(0, 2)}…${candidate.slice(-3)}]${rest(found, length)}`
  }
  return found
}

/** What follows the first `length` characters that count. */
function rest(found: string, length: number): string {
  let counted = 0
  for (let index = 0; index < found.length; index++) {
    if (!/[ \u00a0\u202f.-]/.test(found[index] ?? '')) counted++
    if (counted === length) return found.slice(index + 1)
  }
  return ''
}

function isIban(number: string): boolean {
  let remainder = 0
  for (const character of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}

function redactSocialSecurity(found: string): string {
  const number = compact(found).toUpperCase()
  const month = Number(number.slice(3, 5))
  // 20 to 42 and 50 to 99: births whose month is not known.
  if (month === 0 || (month > 12 && month < 20) || (month > 42 && month < 50)) return found
  const department = number.slice(5, 7)
  const digits = number.slice(0, 13).replace('2A', '19').replace('2B', '18')
  if (!/^\d{13}$/.test(digits) || department === '00') return found
  const key = 97 - Number(BigInt(digits) % 97n)
  return key === Number(number.slice(13)) ? '[n° de sécurité sociale]' : found
}

function redactCard(found: string, position: number, whole: string): string {
  const number = compact(found)
  if (!isCard(number)) return found
  const isGroupedByFour = /^\d{4}([^\d])\d{4}\1\d{4}\1\d{1,7}$/u.test(found)
  if (!isGroupedByFour && orderWords.test(whole.slice(Math.max(0, position - 48), position))) return found
  return `[carte …${number.slice(-4)}]`
}

const issuers: [beginning: RegExp, lengths: readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 16]],
  [/^(?:6011|64[4-9]|65|62)/, [16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^(?:50|5[6-9]|6[0137])/, [13, 14, 15, 16, 17, 18, 19]],
]

function isCard(number: string): boolean {
  if (!issuers.some(([beginning, lengths]) => beginning.test(number) && lengths.includes(number.length))) return false
  let sum = 0
  for (let index = 0; index < number.length; index++) {
    const digit = Number(number[number.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
