/** Reads one message, for the tables of reading. */
import { expect } from 'vitest'
import { factDefinitions, isFactName } from '../../knowledge/index.ts'
import { type FactReading, readFacts } from '../../worker/answer/read/facts.ts'
import { readText } from '../../worker/answer/read/text.ts'
import { askedOn } from './asking.ts'

/** A message, and the facts it must give; `undefined`: this fact must not be read. */
export type Row = readonly [text: string, facts: Record<string, unknown>]

export function read(text: string, language: 'fr' | 'en'): FactReading[] {
  return readFacts(readText(text), language, askedOn)
}

/** The facts that a message states by name; what it only supposes is none. */
export function factsIn(text: string, language: 'fr' | 'en'): Record<string, unknown> {
  const stated = read(text, language).filter(({ supposed }) => !supposed)
  return Object.fromEntries(stated.map(({ name, value }) => [name, value]))
}

const isDayFact = (name: string) => isFactName(name) && factDefinitions[name].type === 'day'

/** Every day that is read is expected, every fact expected is read, every fact denied is not. */
export function expectFacts(text: string, language: 'fr' | 'en', expected: Record<string, unknown>): void {
  const found = factsIn(text, language)
  const told = Object.fromEntries(
    Object.entries(found).filter(([name]) => Object.hasOwn(expected, name) || isDayFact(name)),
  )
  const stated = Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined))
  expect(told).toEqual(stated)
}
