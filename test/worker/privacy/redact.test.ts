import { expect, test } from 'vitest'
import { redact, redactValue } from '../../../worker/privacy/redact.ts'

test.each([
  ['a card in groups of four', 'Carte 4111 1111 1111 1111, merci', 'Carte [carte …1111], merci'],
  ['a card without gaps', '5555555555554444', '[carte …4444]'],
  ['a card with dashes', '4000-0566-5566-5556', '[carte …5556]'],
  ['an American Express card', '3782 822463 10005', '[carte …0005]'],
  [
    'a card after the word order, in groups of four',
    'commande payée par 4111 1111 1111 1111',
    'commande payée par [carte …1111]',
  ],
  ['a French IBAN in groups', 'sur FR76 3000 6000 0112 3456 7890 189.', 'sur [IBAN FR…189].'],
  ['a French IBAN without gaps', 'FR7630006000011234567890189', '[IBAN FR…189]'],
  ['an IBAN in small letters', 'fr76 3000 6000 0112 3456 7890 189', '[IBAN FR…189]'],
  ['a German IBAN followed by words', 'DE89 3704 0044 0532 0130 00 merci', '[IBAN DE…000] merci'],
  ['a social-security number', '2 55 08 14 168 025 38', '[n° de sécurité sociale]'],
  ['one without gaps', '255081416802538', '[n° de sécurité sociale]'],
  ['one of Corsica', '1 85 05 2A 002 003 42', '[n° de sécurité sociale]'],
])('%s is taken out', (_case, text, expected) => expect(redact(text)).toBe(expected))

test.each([
  ['an order number', 'Commande ML-1042'],
  ['a long order number', 'commande n° 4111111111111111'],
  ['an order of another market', '403-1234567-1234567'],
  ['a parcel', 'colis 6A12345678901'],
  ['a parcel of fifteen digits', 'XY123456789012345'],
  ['sixteen digits that check nothing', '4111 1111 1111 1112'],
  ['a telephone number', '06 12 34 56 78'],
  ['a date and an amount', 'le 21/11/2026, 149,90 €'],
  ['an IBAN with a wrong digit', 'FR76 3000 6000 0112 3456 7890 188'],
  ['a social-security number with a wrong key', '2 55 08 14 168 025 39'],
  ['words', 'Bonjour, je veux un remboursement'],
])('%s stays', (_case, text) => expect(redact(text)).toBe(text))

test('every valid card of the common issuers is found, in every way of writing', () => {
  const beginnings = ['4', '51', '55', '2221', '2720', '34', '37', '6011', '65', '36', '3530', '5018', '67']
  const lengths: Record<string, number> = { '34': 15, '37': 15, '36': 14 }
  for (const beginning of beginnings) {
    for (let count = 0; count < 50; count++) {
      const length = lengths[beginning] ?? 16
      const digits = withCheckDigit(beginning + String(count * 7_919 + 13).padStart(length - 1 - beginning.length, '0'))
      for (const written of [
        digits,
        digits.replace(/(\d{4})(?=\d)/g, '$1 '),
        digits.replace(/(\d{4})(?=\d)/g, '$1-'),
      ]) {
        expect(redact(`Ma carte ${written} ok`), written).not.toContain(written)
      }
    }
  }
})

test('of order numbers of ten to sixteen digits, one in a hundred at most is touched', () => {
  let touched = 0
  let seed = 42
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  const total = 5000
  for (let count = 0; count < total; count++) {
    const length = 10 + Math.floor(random() * 7)
    const number = Array.from({ length }, () => Math.floor(random() * 10)).join('')
    const text = `Ma commande ${number} n'est pas arrivée`
    if (redact(text) !== text) touched++
  }
  expect(touched / total).toBeLessThanOrEqual(0.01)
})

test('a value is redacted at any depth, its shape kept', () => {
  expect(
    redactValue({ wish: '4111111111111111', list: ['ok', 5, null, { deep: 'FR7630006000011234567890189' }] }),
  ).toEqual({
    wish: '[carte …1111]',
    list: ['ok', 5, null, { deep: '[IBAN FR…189]' }],
  })
})

function withCheckDigit(digits: string): string {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return digits + ((10 - (sum % 10)) % 10)
}
