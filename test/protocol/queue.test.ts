import { expect, test } from 'vitest'
import { stages } from '../../knowledge/index.ts'
import { Stage } from '../../protocol/index.ts'

test('the queue knows the stages by which rights are sorted, in the same order: the two rooms see nothing of each other', () => {
  expect(Stage.options).toEqual(stages)
})
