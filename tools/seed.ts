import { seedMonth } from './seed-month.ts'

/** Fills a running demonstration with its merchant and its people; repeated, it changes nothing. */
export async function seed(publicOrigin: string): Promise<void> {
  const response = await fetch(`${publicOrigin}/demo/seed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  if (!response.ok) throw new Error(`The demonstration could not be seeded: ${response.status}`)
}

if (import.meta.main) {
  const given = process.argv.slice(2)
  const publicOrigin = given.find((one) => !one.startsWith('--')) ?? 'http://127.0.0.1:8787'
  await seed(publicOrigin)
  // A month of invented conversations for the page of the insights.
  if (given.includes('--month')) {
    const count = await seedMonth(publicOrigin, publicOrigin.replace('127.0.0.1', 'localhost'))
    process.stdout.write(`${count} demonstration conversations\n`)
  }
}
