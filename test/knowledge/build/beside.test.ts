import { expect, test } from 'vitest'
import { besideFindings } from '../../../knowledge/build/beside.ts'
import { readRights } from '../../../knowledge/build/read.ts'

const rights = readRights()
const spoiled = (id: string, text = 'Un texte.') => {
  const right = structuredClone(rights.find(({ file }) => file.id === 'conformity-guarantee'))
  const passage = right?.prose.fr.find((one) => one.id.startsWith('beside:'))
  if (!right || !passage) throw new Error('The guarantee has nothing beside it')
  right.prose.fr = [{ ...passage, id, parts: [{ kind: 'paragraph', sentences: [{ text, citations: [] }] }] }]
  return right
}

test('what stands has no finding', () => expect(rights.flatMap((right) => besideFindings(right, rights))).toEqual([]))

test.each([
  ['a right that does not exist', 'beside:no-such-right', 'Un texte.', /no-such-right sets beside it no other right/],
  ['itself', 'beside:conformity-guarantee', 'Un texte.', /sets beside it no other right/],
  ['nothing', 'beside:', 'Un texte.', /sets beside it no other right/],
  ['a last day of its own right', 'beside:withdrawal', 'Jusqu’au {deadlines.guarantee_end}.', /guarantee_end/],
])('%s is found', (_case, id, text, found) =>
  expect(besideFindings(spoiled(id, text), rights)).toEqual([expect.stringMatching(found)]),
)

test('a last day of the other right is right', () =>
  expect(besideFindings(spoiled('beside:withdrawal', 'Jusqu’au {deadlines.withdraw}.'), rights)).toEqual([]))
