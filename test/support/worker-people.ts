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
  'administrator without a second factor',
  'administrator who owes it',
  'observer',
  'disabled agent',
  'expired',
  'revoked',
] as const
export type Person = (typeof people)[number]
