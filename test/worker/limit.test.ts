import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Limit } from '../../worker/limit.ts'

const limit = (name: string) => env.LIMIT.getByName(name) as DurableObjectStub<never> as DurableObjectStub<Limit>

async function at(name: string, seconds: number): Promise<void> {
  await runInDurableObject(limit(name), (object) => {
    object.now = () => 1_000_000_000 + seconds * 1000
  })
}

test('the window slides: the place of the first is free when it has left', async () => {
  const name = 'slides'
  const waits: number[] = []
  for (const second of [0, 30, 50, 59, 60, 61, 90]) {
    await at(name, second)
    waits.push(await limit(name).take(2, 60))
  }
  expect(waits).toEqual([0, 0, 10, 1, 0, 29, 0])
})

test('a hundred at once let through exactly as many as are allowed', async () => {
  const waits = await Promise.all(Array.from({ length: 100 }, () => limit('at-once').take(30, 3600)))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(30)
  expect(waits.filter((wait) => wait > 3590)).toHaveLength(70)
})

test('each key counts for itself, and nothing is kept after its window', async () => {
  expect(await limit('first').take(1, 60)).toBe(0)
  expect(await limit('second').take(1, 60)).toBe(0)
  expect(await limit('first').take(1, 60)).toBeGreaterThan(0)
  expect(await runDurableObjectAlarm(limit('first'))).toBe(true)
  const left = await runInDurableObject(limit('first'), (_object, { storage }) =>
    storage.sql.exec("SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'").toArray(),
  )
  expect(left).toEqual([])
  expect(await limit('first').take(1, 60)).toBe(0)
})
