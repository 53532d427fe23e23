import { expect, test } from 'vitest'
import { chanceOf, isRise } from '../../../worker/cases/rises.ts'

test.each([
  // 0.2 to the power of 5: all five of five in the last of five weeks.
  ['five, never before', 5, 0, 0.00032],
  ['nothing at all', 0, 0, 1],
  // 1 − 0.8³
  ['one of three', 1, 2, 0.488],
  // 0.2² (3 − 0.4): at least two of three.
  ['two of three', 2, 1, 0.104],
])('%s', (_case, recent, before, chance) => expect(chanceOf(recent, before)).toBeCloseTo(chance, 10))

test('a hundred times as many questions stay within what a number can hold', () => {
  expect(chanceOf(500, 2000)).toBeGreaterThan(0.4)
  expect(chanceOf(500, 2000)).toBeLessThan(0.6)
  expect(chanceOf(900, 2000)).toBeLessThan(1e-9)
})

test.each([
  ['the usual number', 10, 40, false],
  ['two and a half times as many, from much', 25, 40, true],
  ['twice as many, from little', 4, 8, false],
  ['four, never before: too few to tell', 4, 0, false],
  ['five, never before', 5, 0, true],
])('%s', (_case, recent, before, rise) => expect(isRise(recent, before)).toBe(rise))
