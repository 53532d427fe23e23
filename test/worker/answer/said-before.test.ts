import { expect, test } from 'vitest'
import type { Block } from '../../../protocol/index.ts'
import { blockKey, withoutRepeats } from '../../../worker/answer/said-before.ts'
import { ask } from '../../support/asking.ts'

const block = (id: string, text: string, kind: Block['kind'] = 'paragraph'): Block => ({
  id,
  kind,
  source: 'law',
  sentences: [{ text, citations: [] }],
  more: false,
})
const unchanged = block('unchanged', 'Encore', 'understood')

function shown(blocks: Block[], earlier: string[]) {
  const result = ask('je peux rendre ma robe ?')
  const told = withoutRepeats({ ...result, answer: { ...result.answer, blocks } }, earlier, unchanged)
  return { visible: told.answer.blocks.filter(({ more }) => !more).map(({ id }) => id), kept: told.situation.shown }
}

const verdict = block('verdict:a', 'Oui', 'verdict')
const policy = block('policy', 'Trente jours', 'policy')

test('what is new is shown, what was shown is folded', () => {
  expect(shown([verdict, policy, block('costs', 'Rien')], [verdict, policy].map(blockKey)).visible).toEqual(['costs'])
})

test('the same block with other words is new', () => {
  expect(shown([block('verdict:a', 'Non', 'verdict')], [blockKey(verdict)]).visible).toEqual(['verdict:a'])
})

test('when nothing is new the verdict is said to stand', () => {
  expect(shown([verdict, policy], [verdict, policy].map(blockKey)).visible).toEqual(['unchanged', 'verdict:a'])
})

test('a point asked for twice is said twice', () => {
  const costs = block('costs', 'Rien')
  expect(shown([costs], [blockKey(costs)]).visible).toEqual(['unchanged', 'costs'])
})

test('what is shown is remembered once', () => {
  expect(shown([verdict], [blockKey(verdict)]).kept).toEqual([blockKey(verdict)])
})
