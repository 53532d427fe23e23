import { expect, test } from 'vitest'
import { getPrompt, listPrompts } from '../../../worker/mcp/prompts.ts'

const given = { situation: 'Colis jamais reçu.', right: 'late-delivery', article: 'L216-1' }

test.each(listPrompts().map((prompt) => [prompt.name, prompt] as const))(
  '%s says what was given, names tools that exist, and needs only what it must',
  (name, { arguments: taken }) => {
    const needed = Object.fromEntries(
      taken.filter(({ required }) => required).map((one) => [one.name, given[one.name]]),
    )
    const all = Object.fromEntries(taken.map((one) => [one.name, given[one.name]]))
    const [least, most] = [needed, all].map((some) => getPrompt(name, some).messages[0]?.content.text ?? '')
    for (const value of Object.values(needed)) expect(least).toContain(value)
    for (const value of Object.values(all)) expect(most).toContain(value)
    expect(least).toMatch(/assess_situation|read_article/)
    expect(`${least}${most}`).not.toContain('undefined')
  },
)

test.each<[string, string, Record<string, string>]>([
  ['a prompt that does not exist', 'constructor', {}],
  ['nothing where something is needed', 'mes-droits', {}],
  ['blanks', 'mes-droits', { situation: ' \n' }],
  ['too long a story', 'mes-droits', { situation: 'x'.repeat(4001) }],
  ['too long a name', 'expliquer-un-article', { article: 'x'.repeat(61) }],
  ['an argument of another prompt', 'mes-droits', { situation: 'x', article: 'L216-1' }],
  ['an empty right', 'ecrire-au-vendeur', { situation: 'x', right: '' }],
])('%s is refused', (_case, name, some) => {
  expect(() => getPrompt(name, some)).toThrow('The input has a wrong shape')
})
