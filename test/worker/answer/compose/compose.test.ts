import { expect, test } from 'vitest'
import { ask, plainShop } from '../../../support/asking.ts'

const blocks = (text: string) => ask(text, { merchant: plainShop }).answer.blocks
const ids = (text: string) =>
  blocks(text)
    .filter(({ id, kind, more }) => kind !== 'understood' && id !== 'reserve' && !more)
    .map(({ id }) => id)
const said = (text: string) =>
  blocks(text)
    .flatMap(({ sentences }) => sentences)
    .map((sentence) => sentence.text)
    .join(' ')

test('money asked for under the guarantee: its order is told before the verdict, although facts are stated', () => {
  const [first] = ids("téléphone reçu il y a 2 mois, en panne, je veux le remboursement, pas d'échange")
  expect(first).toBe('refund-now')
})

test('a fault told with no word of money: the verdict comes first', () => {
  const [first] = ids('téléphone acheté neuf, reçu il y a 2 mois, en panne')
  expect(first).toMatch(/^verdict/)
})

test('asked by its name, a point comes before a verdict that a missing fact keeps open', () => {
  const [first] = ids("ils disent trop de retours et menacent de bloquer mon compte, j'ai le droit de renvoyer non ?")
  expect(first).toBe('too-many-returns')
})

test('who sold between private persons is sent to nobody it bought from', () => {
  const text = "j'ai vendu une console sur vinted, l'acheteur dit qu'elle est en panne et veut un remboursement"
  expect(said(text)).not.toMatch(/Vous avez acheté|acheté chez/)
})

test('who bought between private persons is told whom to turn to', () => {
  const text = "j'ai acheté une console à un particulier sur vinted, elle est en panne"
  expect(said(text)).toMatch(/Vous avez acheté à un particulier, par Vinted/)
})
