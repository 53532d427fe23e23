import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { english, french, refused } from '../../../widget/demo/samples.ts'
import { Answer, type AnswerProps, enParts, frParts } from '../../../widget/parts/index.ts'

afterEach(() => render(null, document.body))

function show(props: Partial<AnswerProps> = {}) {
  render(<Answer answer={french} merchant="Maison Lucie" strings={frParts} {...props} />, document.body)
}
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)
const settle = () => new Promise(requestAnimationFrame)

test.each([
  ['depends', french, 'Cela dépend'],
  ['does not apply', refused, 'Ne s’applique pas ici'],
  ['applies', { ...french, rights: english.rights }, 'S’applique à votre cas'],
])('a verdict that %s says so in words', (_case, answer, words) => {
  show({ answer })
  expect(document.querySelector('.verdict h2')?.textContent).toContain(words)
})

test('a verdict whose right has not arrived yet claims nothing', () => {
  show({ answer: { ...french, rights: [] } })
  expect(document.querySelector('.verdict h2')).toBeNull()
  expect(document.querySelector('.verdict')?.textContent).toContain('Vous avez 14 jours')
})

test('a citation opens its verbatim quote, its version and its links, and closes again', async () => {
  show()
  button('L221-18')?.click()
  await settle()
  expect(document.querySelector('blockquote')?.textContent).toContain('quatorze jours')
  expect(document.querySelector('.citation')?.textContent).toContain('En vigueur depuis le 28 mai 2022')
  expect(document.querySelector('.citation a')?.getAttribute('href')).toBe('/articles/L221-18')
  expect(button('L221-18')?.getAttribute('aria-expanded')).toBe('true')
  button('L221-18')?.click()
  await settle()
  expect(document.querySelector('.citation')).toBeNull()
})

test('a citation in English shows the French quote and an unofficial translation', async () => {
  show({ answer: english, strings: enParts })
  button('L216-2')?.click()
  await settle()
  expect(document.querySelector('blockquote')?.lang).toBe('fr')
  expect(document.querySelector('.citation')?.textContent).toContain('Unofficial translation')
  expect(document.querySelector('.citation')?.textContent).toContain('Wording known in November 2026')
})

test('what is not confirmed is said, with where to check', async () => {
  show()
  button('L221-21')?.click()
  await settle()
  expect(document.querySelector('.citation')?.textContent).toContain('À vérifier Formulaire : service-public.fr.')
})

test('the merchant’s policy stands apart from the law', () => {
  show()
  expect(document.querySelector('.card')?.textContent).toContain('Chez Maison Lucie')
  expect(document.querySelector('.card')?.textContent).toContain('30 jours')
  expect(document.querySelector('.verdict')?.textContent).not.toContain('30 jours')
})

test('a quick reply gives its label', () => {
  const onReply = vi.fn()
  show({ onReply })
  button('Oui, scellé')?.click()
  expect(onReply).toHaveBeenCalledWith('Oui, scellé')
})

test('a date asked for is given as the French write it', () => {
  const onReply = vi.fn()
  show({ answer: { ...english, facts: [] }, onReply })
  const field = document.querySelector<HTMLInputElement>('.question input')
  if (field) field.value = '2026-11-03'
  document.querySelector<HTMLFormElement>('.question form')?.requestSubmit()
  expect(onReply).toHaveBeenCalledWith('03/11/2026')
})

test('a day that was understood can be corrected, and any fact taken back', () => {
  const onCorrect = vi.fn()
  show({ onCorrect })
  const [form] = document.querySelectorAll<HTMLFormElement>('.facts form')
  const field = form?.querySelector('input')
  if (field) field.value = '2026-11-10'
  form?.requestSubmit()
  expect(onCorrect).toHaveBeenLastCalledWith(french.facts[1], '2026-11-10')
  button('Ce n’est pas ça')?.click()
  expect(onCorrect).toHaveBeenLastCalledWith(french.facts[0], null)
})

test('without handlers nothing can be pressed but the citations', () => {
  show()
  expect([...document.querySelectorAll('button')].every((one) => one.className === 'cite')).toBe(true)
})

test('an action tells which one it is', () => {
  const onAct = vi.fn()
  show({ onAct })
  button('Préparer la lettre')?.click()
  expect(onAct).toHaveBeenCalledWith(french.actions[1])
})

/** Where each piece stands in the answer, from its beginning. */
const order = (...selectors: string[]) => {
  const all = [...document.querySelectorAll('.answer *')]
  return selectors.map((selector) => all.findIndex((one) => one.matches(selector)))
}
const rising = (places: number[]) => places.every((place, index) => place > (places[index - 1] ?? -1))

test('the next step comes right after the verdict and its last day, before what explains', () => {
  show({ answer: { ...french, rights: english.rights, question: null }, onAct: () => {} })
  expect(rising(order('.verdict', '.deadline', '.actions', '.paragraph', '.card'))).toBe(true)
})

test('a question comes before the steps that its answer may change', () => {
  show({ onAct: () => {}, onReply: () => {} })
  expect(rising(order('.verdict', '.question', '.card', '.actions'))).toBe(true)
})

test('where the law gives nothing, what the merchant gives comes before the next step', () => {
  show({ answer: { ...refused, question: null }, onAct: () => {} })
  expect(rising(order('.verdict', '.card', '.actions'))).toBe(true)
})

test('what each answer to a question would change stands on a line of its own', () => {
  const sentences = ['Si « Oui » : non.', 'Si « Non » : oui.'].map((text) => ({ text, citations: [] }))
  const block = { id: 'depends:hygiene_seal', kind: 'verdict', source: 'law', sentences, more: false } as const
  show({ answer: { ...french, blocks: [block] } })
  expect([...document.querySelectorAll('.verdict li')].map(({ textContent }) => textContent?.trim())).toEqual([
    'Si « Oui » : non.',
    'Si « Non » : oui.',
  ])
})

test('a person is offered as a step only when that is the first one: the footer always offers it', () => {
  const person = { kind: 'handoff', label: 'Parler à une personne' } as const
  const letter = { kind: 'letter', letter: 'withdrawal', label: 'Préparer la lettre' } as const
  show({ answer: { ...french, actions: [letter, person] }, onAct: () => {} })
  expect(button(person.label)).toBeUndefined()
  show({ answer: { ...french, actions: [person] }, onAct: () => {} })
  expect(button(person.label)).toBeDefined()
})
