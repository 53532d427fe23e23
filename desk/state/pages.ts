/** What the desk shows: the cases, or a page about all of them. */
export const pages = [
  'cases',
  'answers',
  'insights',
  'register',
  'withdrawal-function',
  'connectors',
  'settings',
  'audit',
  'erasures',
  'account',
] as const
export type Page = (typeof pages)[number]

/** Pages for those who decide for the merchant. */
export function isAdministrative(page: Page): boolean {
  return page === 'connectors' || page === 'settings' || page === 'audit' || page === 'erasures'
}
