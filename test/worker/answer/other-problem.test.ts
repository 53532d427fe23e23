import { describe, expect, test } from 'vitest'
import { answering } from '../../../worker/answer/index.ts'
import { ask, dialogue, plainShop } from '../../support/asking.ts'

function alsoIn(text: string, language: 'fr' | 'en' = 'fr') {
  const { answer } = ask(text, { language, merchant: plainShop })
  const block = answer.blocks.find(({ id }) => id.startsWith('also:'))
  const button = answer.actions.find((action) => action.kind === 'ask' && action.label === block?.title)
  return { lead: answer.rights[0]?.right, also: block?.id.replace('also:', ''), block, button, answer }
}

describe('a message with two problems', () => {
  const fibre =
    'ma connexion fibre est coupée depuis trois semaines et personne ne vient. En plus vous avez ajouté une option payante que je n’ai jamais demandée au moment de la commande'

  test('is answered on the first, and the second is named with a button that asks it', () => {
    const { lead, also, block, button, answer } = alsoIn(fibre)
    expect(lead).toBe('telecom-service-failure')
    expect(also).toBe('extra-options')
    expect(block).toMatchObject({ source: 'assistant', more: false })
    expect(button).toMatchObject({ kind: 'ask', text: expect.stringMatching(/^En plus vous avez ajouté/) })
    expect(answer.topics.slice(0, 2)).toEqual(['telecom-energy', 'subscription'])
    expect(answer.actions.at(-1)?.kind).toBe('handoff')
    expect(answering.plainText(answer)).toContain('Votre message parle aussi de cela')
  })

  test('whose button answers the second', () => {
    const { button } = alsoIn(fibre)
    const [, second] = dialogue([fibre, button?.kind === 'ask' ? button.text : ''], { merchant: plainShop })
    expect(second?.answer.rights[0]?.right).toBe('extra-options')
  })

  test('in English too', () => {
    const { lead, also } = alsoIn(
      'the headphones I got from you in May have stopped working. On top of that you charged my card twice for the order',
      'en',
    )
    expect(new Set([lead, also])).toEqual(new Set(['charged-twice', 'conformity-guarantee']))
  })
})

test.each([
  'mon téléphone acheté il y a 14 mois est en panne. Le vendeur me dit de voir avec le fabricant. Que faire ?',
  'commande du 3 octobre, livraison prévue le 20. On est fin novembre. À chaque appel c’est la semaine prochaine.',
  'je veux rendre ce pull. Il ne me va pas. Je l’ai reçu hier.',
])('one problem told in several sentences stays one: %s', (text) => expect(alsoIn(text).also).toBeUndefined())
