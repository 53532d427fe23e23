import { expect, test } from 'vitest'
import { inJourneyOrder, worstRights } from '../../../desk/state/insights.ts'
import { month } from '../../support/desk-insights.ts'

const [sample] = month.rights
if (sample === undefined) throw new Error('The month has no right')
const right = (name: string, troubled: number, matters: number) => ({ ...sample, right: name, troubled, matters })
const namesOf = (rights: { right: string }[]) => rights.map((one) => one.right)

test('what is asked about most but goes better than the whole does not lead, and is told apart', () => {
  const rights = [right('withdrawal', 19, 60), right('late', 17, 26), right('lost', 9, 9), right('fault', 3, 15)]
  const whole = { ...month.whole, troubled: 48, matters: 110 }
  const found = worstRights({ whole, rights })
  expect(namesOf(found.rights)).toEqual(['late', 'lost'])
  expect(found.mostNumerous?.right).toBe('withdrawal')
})

test('the right that leads by number and by share is said once', () => {
  const rights = [right('late', 28, 40), right('withdrawal', 8, 60)]
  const found = worstRights({ whole: { ...month.whole, troubled: 36, matters: 100 }, rights })
  expect(namesOf(found.rights)).toEqual(['late'])
  expect(found.mostNumerous).toBeNull()
})

test('without a troubled request there is nothing to name', () => {
  const rights = [right('late', 0, 4)]
  const whole = { ...month.whole, troubled: 0, matters: 4 }
  expect(worstRights({ whole, rights })).toEqual({ rights: [], mostNumerous: null })
})

test('a single right is named though nothing goes worse than itself', () => {
  const rights = [right('late', 1, 3)]
  const whole = { ...month.whole, troubled: 1, matters: 3 }
  expect(namesOf(worstRights({ whole, rights }).rights)).toEqual(['late'])
})

test('stages stand in the order of a purchase, the others after them', () => {
  expect(inJourneyOrder(['travel', 'dispute', 'price', 'delivery', 'price'])).toEqual([
    'price',
    'delivery',
    'dispute',
    'travel',
  ])
})
