import { expect, test } from 'vitest'
import { climb, numbersOf, planesOf, stepsOf } from '../../../../worker/answer/retrieve/columns.ts'

test('rising numbers come back from their steps', () => {
  const numbers = [3, 3, 70_000, 4_294_967_295]
  expect(stepsOf(numbers)).toEqual([3, 0, 69_997, 4_294_897_295])
  expect([...climb(Uint32Array.from(stepsOf(numbers)))]).toEqual(numbers)
})

test('steps begin again where a row begins, rows without a number included', () => {
  const starts = [0, 2, 2, 3, 3]
  const positions = [5, 9, 1, 4, 7]
  expect(stepsOf(positions, starts)).toEqual([5, 4, 1, 4, 3])
  expect([...climb(Uint16Array.from(stepsOf(positions, starts)), starts)]).toEqual(positions)
})

test('a falling number is refused: its step would not come back', () => {
  expect(() => stepsOf([2, 1])).toThrow()
})

test('numbers come back from their bytes, the largest of four bytes included', () => {
  const numbers = [0, 1, 255, 256, 4_294_967_295]
  expect([...planesOf([1, 258], 2)]).toEqual([1, 2, 0, 1])
  expect([...numbersOf(planesOf(numbers, 4), 4)]).toEqual(numbers)
})
