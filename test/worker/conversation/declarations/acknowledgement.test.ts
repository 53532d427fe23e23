import { expect, test } from 'vitest'
import { acknowledgementText } from '../../../../worker/conversation/declarations/acknowledgement.ts'
import { statement } from '../../../support/worker-statement.ts'

test.each([
  ['in summer, past midnight', '2026-07-14T22:30:05Z', '15 juillet 2026 à 00:30:05 (heure de Paris, UTC+2)'],
  ['in winter', '2026-11-21T13:03:22Z', '21 novembre 2026 à 14:03:22 (heure de Paris, UTC+1)'],
  [
    'in the hour that autumn has twice, first',
    '2026-10-25T00:30:00Z',
    '25 octobre 2026 à 02:30:00 (heure de Paris, UTC+2)',
  ],
  [
    'in the hour that autumn has twice, again',
    '2026-10-25T01:30:00Z',
    '25 octobre 2026 à 02:30:00 (heure de Paris, UTC+1)',
  ],
])('the day and time are those of Paris, %s', (_case, instant, expected) => {
  expect(acknowledgementText({ ...statement, at: new Date(instant) })).toContain(`Reçue le\u00a0: ${expected}`)
})

test('ends each line with LF alone, the last one too, and sets several values one under the other', () => {
  const text = acknowledgementText(statement)
  expect(text).not.toContain('\r')
  expect(text.endsWith('zoe@example.com\n')).toBe(true)
  expect(text).toContain('\n\nArticles\u00a0:\n  – 50 % & plus\n  – <b>Casque</b>\n  – Écouteurs\n\nAccusé')
})

test('nothing that was told passes for a line of the acknowledgement', () => {
  const told = {
    label: 'Ce qui s’est passé',
    value: ['Reçue le\u00a0: 1er janvier 2020 à 00:00:00', '', 'Vendeur\u00a0: X'],
  }
  const lines = acknowledgementText({ ...statement, lines: [told] }).split('\n')
  expect(lines.filter((line) => line.startsWith('Reçue le'))).toHaveLength(1)
  expect(lines.filter((line) => line.startsWith('Vendeur'))).toHaveLength(1)
})
