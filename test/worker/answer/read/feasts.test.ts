import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readFeasts } from '../../../../worker/answer/read/feasts.ts'

const on = (flat: string, today: string) =>
  readFeasts(flat, Temporal.PlainDate.from(today)).map(({ day }) => day.toString())

/** Each feast on the two sides of its day. */
test.each([
  ['a noel', '2026-12-24', '2025-12-25'],
  ['a noel', '2026-12-25', '2026-12-25'],
  ['avant noel', '2026-12-25', '2026-12-25'],
  ['avant noel', '2026-12-26', '2027-12-25'],
  ['a paques', '2026-04-04', '2025-04-20'],
  ['a paques', '2026-04-05', '2026-04-05'],
  ['au black friday', '2026-11-26', '2025-11-28'],
  ['au black friday', '2026-11-27', '2026-11-27'],
  ['noel 2024', '2026-11-21', '2024-12-25'],
  ['a noel il y a 2 ans', '2026-11-21', '2024-12-25'],
  ['a noel, y a deux ans', '2026-12-26', '2024-12-25'],
  ['at christmas two years ago', '2026-11-21', '2024-12-25'],
  ['cet ete', '2026-06-20', '2025-07-31'],
  ['cet ete', '2026-07-01', '2026-07-01'],
  ["l'hiver dernier", '2026-11-21', '2026-01-30'],
  ['pendant le confinement', '2026-11-21', '2020-04-15'],
])('%s, asked on %s: %s', (flat, today, day) => expect(on(flat, today)).toEqual([day]))

test.each(['cadeau de noel', 'marche de noel', 'offre black friday', 'elle a ete reparee', 'chocolats de paques'])(
  'no day in: %s',
  (flat) => expect(on(flat, '2026-11-21')).toEqual([]),
)
