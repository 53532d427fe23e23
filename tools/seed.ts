import { parseArgs } from 'node:util'
import { seedMonth } from './seed-month.ts'

/** What the demonstration's door takes in one call. */
const casesAtOnce = 250

/** Fills a running demonstration with its merchant and its people; repeated, it changes nothing. */
export async function seed(publicOrigin: string): Promise<void> {
  const response = await fetch(`${publicOrigin}/demo/seed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  if (!response.ok) throw new Error(`The demonstration could not be seeded: ${response.status}`)
}

/** Puts invented cases into the demonstration's queue, 250 at a time; gives the seconds it took. */
export async function seedCases(publicOrigin: string, count: number, tell: (filed: number) => void): Promise<number> {
  const startedAt = performance.now()
  for (let from = 0; from < count; from += casesAtOnce) {
    const response = await fetch(`${publicOrigin}/demo/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ count: Math.min(casesAtOnce, count - from), from }),
    })
    if (!response.ok) throw new Error(`The cases could not be filed: ${response.status}`)
    tell(Math.min(from + casesAtOnce, count))
  }
  return (performance.now() - startedAt) / 1000
}

if (import.meta.main) {
  const { values: given, positionals } = parseArgs({
    allowPositionals: true,
    options: { month: { type: 'boolean', default: false }, cases: { type: 'string' } },
  })
  const publicOrigin = positionals[0] ?? 'http://127.0.0.1:8787'
  await seed(publicOrigin)
  // A month of invented conversations for the page of the insights.
  if (given.month) {
    const count = await seedMonth(publicOrigin, publicOrigin.replace('127.0.0.1', 'localhost'))
    process.stdout.write(`${count} demonstration conversations\n`)
  }
  if (given.cases !== undefined) {
    const count = Number(given.cases)
    if (!Number.isInteger(count) || count < 1) throw new Error('--cases takes a number of cases')
    const seconds = await seedCases(publicOrigin, count, (filed) => process.stdout.write(`\r${filed} cases`))
    process.stdout.write(`\r${count} demonstration cases in ${seconds.toFixed(0)} s\n`)
  }
}
