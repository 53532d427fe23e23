/** Who asks every route in turn. */
export const people = [
  'anonymous',
  'same shopper',
  'other shopper',
  'shopper of another shop',
  'agent',
  'unassigned agent',
  'agent of another shop',
  'administrator',
  'observer',
  'disabled agent',
  'expired',
  'revoked',
] as const
export type Person = (typeof people)[number]
