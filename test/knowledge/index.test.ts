import { describe, expect, test } from 'vitest'
import { articleTexts, assess, lawFor, type Right, rightOf, versionOf } from '../../knowledge/index.ts'

describe('the version of an article', () => {
  test.each([
    ['the day before the reform of 19 June 2026', '2026-06-18', '2025-07'],
    ['the day of the reform', '2026-06-19', '2026-06-19'],
    ['long before the oldest wording known', '2010-01-01', '2025-07'],
  ])('L221-21, %s', (_case, day, version) => expect(versionOf('L221-21', day)?.version).toBe(version))

  test('an article that is not held has none', () => expect(versionOf('L999-1', '2026-11-21')).toBeUndefined())

  test('its text is loaded on demand', async () =>
    expect((await articleTexts('L221-18'))?.at(-1)?.text).toContain('quatorze jours'))
})

describe('a dated value', () => {
  const right = {
    ...(rightOf('withdrawal') as Right),
    parameters: {
      period: {
        unit: 'calendar-days' as const,
        ends: 'as-is' as const,
        values: [
          { from: '2020-01-01', value: 7, source: 'L221-18' },
          { from: '2026-01-01', value: 14, source: 'L221-18' },
        ],
      },
    },
  }

  test.each([
    ['the day before the reform', '2025-12-31', 7],
    ['the day of the reform', '2026-01-01', 14],
    ['before the first value known, which then serves', '2015-01-01', 7],
  ])('%s', (_case, contracted_on, value) =>
    expect(lawFor(right, { contracted_on }, '2026-11-21').value('period')).toBe(value),
  )

  test('of an unknown name throws', () =>
    expect(() => lawFor(right, {}, '2026-11-21').value('nothing')).toThrow(/nothing/))
})

test('an unknown right throws', () => expect(() => assess('no-such-right', {}, '2026-11-21')).toThrow(/no-such-right/))
