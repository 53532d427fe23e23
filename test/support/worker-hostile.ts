/** What an attacker puts in the fields of a body. */
const values: unknown[] = [
  null,
  -1,
  'x'.repeat(60_000),
  '\ud800',
  '<img src=x onerror=alert(1)>',
  '__proto__',
  [[]],
  { toString: 1 },
  'a@b\r\nBcc: c@d.example',
]

/** What no answer may give back. */
export const echo = /onerror|passwd|Bcc|OR 1=1/

/** The body with each field replaced in turn, also those of what is inside it, and with one that nobody knows. */
export function* spoiled(right: Record<string, unknown>): Generator<unknown> {
  for (const [field, inner] of [...Object.entries(right), ['unknown', null] as const]) {
    for (const value of values) yield { ...right, [field]: value }
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) continue
    // One value of each kind is enough inside.
    for (const name of [...Object.keys(inner), 'unknown']) {
      for (const value of [null, '<img src=x onerror=alert(1)>', { toString: 1 }]) {
        yield { ...right, [field]: { ...inner, [name]: value } }
      }
    }
  }
  for (const value of values) yield value
}
