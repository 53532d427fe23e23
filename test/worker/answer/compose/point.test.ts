import { describe, expect, test } from 'vitest'
import { answering } from '../../../../worker/answer/index.ts'
import { ask, plainShop } from '../../../support/asking.ts'

const firstOf = (text: string, language: 'fr' | 'en' = 'fr') =>
  ask(text, { merchant: plainShop, language }).answer.blocks.filter(({ more }) => !more)
const idsOf = (text: string, language: 'fr' | 'en' = 'fr') => firstOf(text, language).map(({ id }) => id)

describe('the point that a message speaks of', () => {
  test('comes before the verdict when nearly all the message is about it', () => {
    const ids = idsOf('colis en point relais locker, casier vide, vous dites que le code reçu vaut livraison')
    expect(ids.indexOf('pick-up-point')).toBeGreaterThanOrEqual(0)
    expect(ids.indexOf('pick-up-point')).toBeLessThan(ids.findIndex((id) => id.startsWith('verdict:')))
  })

  test('is a list of steps: it is told after the verdict', () => {
    const blocks = firstOf('boutique étrangère, le livreur a exigé des frais à la porte, que faire')
    const steps = blocks.findIndex(({ kind }) => kind === 'steps')
    expect(steps).toBeGreaterThan(blocks.findIndex(({ kind }) => kind === 'verdict'))
  })

  test('is not what a thing’s name alone recalls', () => {
    expect(idsOf('mon lave-linge acheté neuf le 10 mars est tombé en panne')).not.toContain('major-inconvenience')
  })
})

describe('what is said under a range of days', () => {
  test('a share counted for one day is not told for all', () => {
    const { answer } = ask('jamais livré, remboursé en partie seulement, toujours pas le reste', {
      merchant: plainShop,
    })
    const verdict = answer.blocks.filter(({ kind }) => kind === 'verdict')
    expect(verdict.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')).not.toMatch(
      /majorée de plein droit de \d+ % si elle est payée aujourd’hui/,
    )
  })
})

describe('where to turn', () => {
  test('on a site where others sell, to the seller that the order names', () => {
    const { answer } = ask('perceuse achetée sur Temu il y a 8 mois, en panne')
    expect(answering.plainText(answer)).toContain('écrivez au vendeur que nomme la commande ou la facture')
  })

  test('a purchase signed at the door is withdrawn from by letter, not by the function of this site', () => {
    const { answer } = ask('un vendeur ambulant m’a vendu chez moi un matelas, je peux annuler ?')
    expect(answer.rights[0]?.right).toBe('off-premises-contract')
    expect(answer.actions.map(({ kind }) => kind)).toContain('letter')
    expect(answer.actions.map(({ kind }) => kind)).not.toContain('withdraw')
  })

  test('who was poisoned by what was sold is handed to a person', () => {
    expect(ask('batterie lithium qui fuit dans le colis, antipoison contacté').answer.action).toBe('handoff')
    expect(ask('batterie lithium qui fuit dans le colis').answer.action).toBe('answer')
  })
})

describe('what is read', () => {
  const factsOf = (text: string) =>
    Object.fromEntries(ask(text, { merchant: plainShop }).answer.facts.map(({ name, value }) => [name, value]))

  test('the age of a thing is the one told for now, not the one it failed at', () => {
    expect(factsOf('outil en panne au bout de 6 mois, maintenant 7 mois ils refusent').contracted_on).toBe('2026-04-21')
  })

  test('what the seller still does not pay has no day', () => {
    expect(factsOf('remboursement attendu depuis fin juin, le vendeur paye toujours pas').contracted_on).toBeUndefined()
  })

  test('playing for time is no watch, the supplier’s site no place of purchase', () => {
    expect(factsOf('le vendeur marketplace, ils jouent la montre avec ma garantie').product).toBeUndefined()
    expect(factsOf('le vendeur m’envoie sur le site de son fournisseur pour la garantie').channel).toBeUndefined()
  })

  test('a car that one thinks of buying is not bought yet: no claim to send', () => {
    const { answer } = ask('I am thinking of buying a used car, is there a warranty?', { language: 'en' })
    expect(answer.rights[0]).toMatchObject({ right: 'vehicle-from-dealer', reason: 'before-buying' })
    expect(answer.actions.map(({ kind }) => kind)).toEqual(['handoff'])
  })
})
