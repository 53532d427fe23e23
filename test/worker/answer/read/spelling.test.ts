import { describe, expect, test } from 'vitest'
import { corrected, nounMeant } from '../../../../worker/answer/read/spelling.ts'

describe('months and weekdays', () => {
  test.each([
    ['janvie', 'janvier'],
    ['septenbre', 'septembre'],
    ['setembre', 'septembre'],
    ['novembrre', 'novembre'],
    ['lundit', 'lundi'],
    ['mecredi', 'mercredi'],
    ['wenesday', 'wednesday'],
  ])('%s: %s', (slip, name) => expect(corrected(`le 3 ${slip} dernier`).flat).toBe(`le 3 ${name} dernier`))

  test.each(['lundi', 'mais', 'jeudis', 'mardi gras', 'vendre', 'jauger', 'sandales', 'dimensions'])(
    'left as it is: %s',
    (word) => expect(corrected(word).flat).toBe(word),
  )

  test('places are those of the text as written', () => {
    const { flat, place } = corrected('janvie puis septenbree puis hier')
    expect(place(flat.indexOf('hier'))).toBe('janvie puis septenbree puis hier'.indexOf('hier'))
  })
})

test.each([
  ['livraizon', 'livraison'],
  ['bouttique', 'boutique'],
  ['remboursment', 'remboursement'],
  ['livreur', 'livreur'],
  ['internat', 'internat'],
  ['garanti', 'garanti'],
])('%s is read as %s', (word, noun) => expect(nounMeant(word)).toBe(noun))
