import { describe, expect, test } from 'vitest'
import { readRights } from '../../knowledge/build/read.ts'
import { assess, type Facts } from '../../knowledge/index.ts'

/** Every row of every `examples.yaml` is a test, in words a lawyer would use. */
describe.each(readRights().map((right) => [right.file.id, right] as const))('%s', (id, right) => {
  test.each(right.examples.map((example) => [example.case, example] as const))('%s', (_case, example) => {
    const assessment = assess(id, example.facts as Facts, example.asked_on)
    const { kind, fact, citations, remedies, instead, ...exact } = example.expect
    expect(assessment).toMatchObject({ kind, ...exact })
    if (fact !== undefined) expect(assessment).toMatchObject({ fact })
    if (citations) expect(assessment.citations).toEqual(expect.arrayContaining(citations))
    if (remedies) expect(assessment).toMatchObject({ remedies: expect.arrayContaining(remedies) })
    if (instead) expect(assessment).toMatchObject({ instead: expect.arrayContaining(instead) })
  })
})
