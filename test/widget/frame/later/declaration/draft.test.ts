import { beforeEach, describe, expect, test } from 'vitest'
import { declarationPreview, settings } from '../../../../../widget/demo/samples.ts'
import { state } from '../../../../../widget/frame/state/store.ts'

document.documentElement.lang = 'fr'
const { bodyOf, draftOf, faultOf, forgetDrafts, prefill } = await import(
  '../../../../../widget/frame/later/declaration/draft.ts'
)
const { contractOnPage, definitionOf } = await import('../../../../../widget/frame/later/declaration/kinds.ts')

const lines = ['Écouteurs Brume', 'Chargeur Halo']
beforeEach(() => {
  forgetDrafts()
  state.settings = settings
  state.context = undefined
})

const withdrawal = () => {
  const draft = draftOf('withdrawal')
  draft.values = { name: ' Lucie Martin ', email: 'lucie@exemple.fr', contract: 'ML-20418' }
  return { definition: definitionOf('withdraw'), draft }
}
const faultIn = (name: string, panel: 'withdraw' | 'complain' | 'cancel', value: string, now?: number) => {
  const field = definitionOf(panel).fields.find((one) => one.name === name)
  if (!field) throw new Error(`no ${name}`)
  return faultOf(field, { values: { [name]: value }, whole: true, chosen: [], touched: {} }, [], now)
}

describe('what is sent', () => {
  test('the whole order has no items, and words lose their outer spaces', () => {
    const { definition, draft } = withdrawal()
    expect(bodyOf(definition, draft, lines)).toMatchObject({ name: 'Lucie Martin', contract: 'ML-20418', items: [] })
  })

  test('ticked lines go out in the order of the order; one that is no longer there does not', () => {
    const { definition, draft } = withdrawal()
    draft.whole = false
    draft.chosen = ['Chargeur Halo', 'Écouteurs Brume', 'Lampe Aube']
    expect(bodyOf(definition, draft, lines)).toMatchObject({ items: lines })
  })

  test('ticked, then the whole order after all: no items', () => {
    const { definition, draft } = withdrawal()
    draft.chosen = ['Chargeur Halo']
    expect(bodyOf(definition, draft, lines)).toMatchObject({ items: [] })
  })

  test('lines unknown: what was written is one item', () => {
    const { definition, draft } = withdrawal()
    draft.whole = false
    draft.values.items = 'le chargeur'
    expect(bodyOf(definition, draft, [])).toMatchObject({ items: ['le chargeur'] })
  })

  test('the same words keep their id, other words get another', () => {
    const { definition, draft } = withdrawal()
    const first = bodyOf(definition, draft, lines)
    expect(bodyOf(definition, draft, lines)).toEqual(first)
    draft.values.contract = 'ML-20419'
    expect(bodyOf(definition, draft, lines).id).not.toBe(first.id)
  })

  test('an optional field left empty is not sent', () => {
    const draft = draftOf('cancellation')
    draft.values = { name: 'Lucie', email: 'l@exemple.fr', contract: 'CL-3071', ground: '  ' }
    expect(Object.keys(bodyOf(definitionOf('cancel'), draft, []))).toEqual(['id', 'name', 'contract', 'email'])
  })
})

describe('what does not fit', () => {
  test.each([
    ['lucie@exemple.fr', true],
    ['lucie.martin+achats@exemple.co.uk', true],
    ['lucie@exemple', false],
    ['lucie@@exemple.fr', false],
    ['lucie..martin@exemple.fr', false],
    ['', false],
  ])('the address %j: %s', (value, fits) => expect(faultIn('email', 'withdraw', value) === undefined).toBe(fits))

  test.each([
    ['complain', 'by', '2026-11-21', false],
    ['complain', 'by', '2026-11-22', true],
    ['complain', 'by', '2027-11-21', true],
    ['complain', 'by', '2027-11-22', false],
    ['cancel', 'endOn', '2030-01-01', true],
    ['cancel', 'endOn', '2026-11-20', false],
    ['cancel', 'endOn', '2026-11-21', true],
    ['cancel', 'endOn', '', true],
    ['complain', 'by', '', false],
  ] as const)('%s, %s = %j on 21 November in Paris: %s', (panel, name, value, fits) =>
    expect(faultIn(name, panel, value, Date.parse('2026-11-20T23:30:00Z')) === undefined).toBe(fits),
  )

  test('some items, none of them chosen', () => {
    const { definition, draft } = withdrawal()
    const [field] = definition.fields.filter(({ kind }) => kind === 'lines')
    if (!field) throw new Error('no items')
    expect(faultOf(field, draft, lines)).toBeUndefined()
    draft.whole = false
    expect(faultOf(field, draft, lines)).toBe('Choisissez au moins un article, ou toute la commande.')
  })

  test('spaces are no name', () => expect(faultIn('name', 'withdraw', '   ')).toBe('Indiquez votre nom.'))
})

describe('what the service knows', () => {
  test('fills what is empty', () => {
    const draft = draftOf('withdrawal')
    prefill(draft, declarationPreview)
    expect(draft.values.contract).toBe('ML-20418')
  })

  test('never replaces what was typed, even what was emptied', () => {
    const draft = draftOf('withdrawal')
    draft.touched.contract = true
    draft.values.contract = ''
    prefill(draft, declarationPreview)
    expect(draft.values.contract).toBe('')
  })
})

describe('what the page tells of the contract', () => {
  test.each([
    [{ order: 'ML-20418', product: 'Écouteurs Brume' }, 'ML-20418'],
    [{ product: 'Écouteurs Brume', orderedOn: '2026-11-01' }, 'Écouteurs Brume, acheté le 1er novembre 2026'],
    [{ product: 'Écouteurs Brume' }, 'Écouteurs Brume'],
    [undefined, ''],
  ])('%o', (context, expected) => {
    state.context = context
    expect(contractOnPage()).toBe(expected)
  })
})
