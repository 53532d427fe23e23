import { expect, test } from 'vitest'
import { inForceFindings } from '../../../knowledge/build/in-force.ts'
import * as read from '../../../knowledge/build/read.ts'
import { assess, type Facts } from '../../../knowledge/index.ts'

const articles = read.readArticles()
const [withdrawal] = structuredClone(read.readRights().filter(({ file }) => file.id === 'withdrawal'))
if (!withdrawal) throw new Error('The right of withdrawal is gone')
const decide = (right: string, facts: Record<string, unknown>, askedOn: string) =>
  assess(right, facts as Facts, askedOn)

const [first] = articles['L221-18'] ?? []
const from = (day: string) => ({ ...articles, 'L221-18': first ? [{ ...first, in_force_from: day }] : [] })

test('an article in force only after the day of an example is found, on that day or before it is not', () => {
  const [example] = withdrawal.examples.filter(({ facts, asked_on }) =>
    decide('withdrawal', facts, asked_on).citations.includes('L221-18'),
  )
  if (!example) throw new Error('No example cites L221-18')
  const one = { ...withdrawal, file: { ...withdrawal.file, governed_by: undefined }, examples: [example] }
  const dayAfter = new Date(Date.parse(example.asked_on) + 86_400_000).toISOString().slice(0, 10)
  expect(inForceFindings(one, from(example.asked_on), decide)).toEqual([])
  expect(inForceFindings(one, from(dayAfter), decide)[0]).toMatch(/L221-18, which was not yet in force on/)
})
