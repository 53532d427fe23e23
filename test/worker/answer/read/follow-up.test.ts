import { describe, expect, test } from 'vitest'
import { followUpOf } from '../../../../worker/answer/read/follow-up.ts'
import { readText } from '../../../../worker/answer/read/text.ts'

const pointOf = (text: string, supposes = false) => followUpOf(readText(text), supposes)

describe('short questions about the answer before', () => {
  test.each([
    ['combien de temps ?', 'time'],
    ["jusqu'à quand", 'time'],
    ['et j’ai combien de jours ?', 'time'],
    ['how long do I have?', 'time'],
    ["c'est quel article ?", 'article'],
    ["c'est écrit où ?", 'article'],
    ['which law says that', 'article'],
    ['et après ?', 'next'],
    ['bon ok et du coup je fais quoi ?', 'how'],
    ['what do I do now', 'how'],
    ['je comprends rien à votre réponse', 'plain'],
    ["c'est pas une réponse ça", 'plain'],
    ['ah mince. donc on peut pas la rendre', 'verdict'],
    ['et si ils refusent ?', 'refusal'],
    ["et s'il répond pas", 'refusal'],
    ['what if they say no?', 'refusal'],
    ["alors c'est bon ou pas ?", 'verdict'],
    ["donc c'est non ?", 'verdict'],
    ['can they do that?', 'verdict'],
    ['is that ok?', 'verdict'],
    ["vous pouvez m'écrire la lettre ?", 'letter'],
    ['ah cool, et quel article je leur cite ?', 'article'],
    ['ya vraiment rien a faire ?', 'gesture'],
    ['vous pouvez faire un geste ?', 'gesture'],
  ])('%s', (text, point) => expect(pointOf(text)).toBe(point))

  test.each([
    'combien de temps pour réparer mon lave-linge ?',
    'et après la réparation la garantie dure encore ?',
    'le vendeur refuse de reprendre mon canapé livré lundi',
    'je fais quoi de l’ancien téléphone',
    'bonjour',
    '',
  ])('say something of their own: %s', (text) => expect(pointOf(text)).toBeNull())

  test('a refusal that is supposed may hold a word or two of its own', () => {
    expect(pointOf("et si je leur écris et qu'ils répondent pas ?", true)).toBe('refusal')
    expect(pointOf('et si la compagnie refuse de payer ?', true)).toBe('refusal')
  })
})
