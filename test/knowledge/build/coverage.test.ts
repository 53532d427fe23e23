import { expect, test } from 'vitest'
import { type Covered, coverageFindings } from '../../../knowledge/build/coverage.ts'
import * as read from '../../../knowledge/build/read.ts'

const whole: Covered = {
  rights: read.readRights(),
  replies: read.readReplies(),
  topics: read.readTopics(),
  subjects: read.readSubjects(),
}

test('the 107 subjects a shopper may ask about and every topic are served', () => {
  expect(whole.subjects).toHaveLength(107)
  expect(coverageFindings(whole)).toEqual([])
})

test.each<[string, Partial<Covered>, RegExp]>([
  [
    'a subject whose right is gone',
    { rights: whole.rights.filter(({ file }) => file.id !== 'withdrawal') },
    /subjects: Droit de rétractation: there is no right withdrawal/,
  ],
  [
    'a right that serves no subject',
    { subjects: whole.subjects.filter(({ rights }) => !rights.includes('hidden-defects')) },
    /hidden-defects serves no subject/,
  ],
  [
    'a topic that no right serves',
    { topics: { ...whole.topics, legal: [...whole.topics.legal, 'moon'] } },
    /serves moon/,
  ],
  ['a topic nobody listed', { topics: { ...whole.topics, legal: [] } }, /topics: subscription is not listed/],
  ['a topic without its reply', { replies: {} }, /no reply serves smalltalk/],
])('%s is found', (_case, change, finding) => {
  expect(coverageFindings({ ...whole, ...change }).join('\n')).toMatch(finding)
})
