import axe from 'axe-core'
import { beforeEach, expect, test, vi } from 'vitest'
import { letter } from '../../../../widget/demo/samples.ts'
import { show } from '../../../../widget/frame/state/store.ts'
import { button, field, openFrame, startService, type } from '../../service.ts'

const { forgetDrafts } = await import('../../../../widget/frame/later/declaration/draft.ts')
const { forgetLetters } = await import('../../../../widget/frame/later/letter.tsx')
const { letterPage } = await import('../../../../widget/frame/later/letter-page.tsx')

let service: ReturnType<typeof startService>
beforeEach(async () => {
  localStorage.clear()
  forgetDrafts()
  forgetLetters()
  service = startService()
  openFrame()
  await open()
})

const text = () => field('.letter textarea')
async function open() {
  show('letter', { kind: 'letter', letter: 'guarantee-claim' })
  await vi.waitFor(() => expect(text()).not.toBeNull())
}
async function send() {
  await new Promise(requestAnimationFrame)
  button('Envoyer au vendeur')?.click()
  await vi.waitFor(() => expect(field('[name=happened]')).not.toBeNull())
  return field('[name=happened]')?.value
}

test('its blanks are counted and marked, and the texts it rests on are linked to their pages', async () => {
  expect(document.body.innerText).toContain('Il reste 2 passages à compléter.')
  expect([...document.querySelectorAll('.letter mark')].map((mark) => mark.textContent)).toEqual([
    '[Vos nom et adresse]',
    '[jour]',
  ])
  expect(document.querySelector('main li a')?.getAttribute('href')).toBe('/articles/L221-18')
  expect((await axe.run(document.body)).violations).toEqual([])
})

test('changed, closed and opened again, it is as it was left, and nothing of it is stored', async () => {
  type('.letter textarea', 'Lucie Martin, ma lettre')
  show('')
  await open()
  expect(text()?.value).toBe('Lucie Martin, ma lettre')
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('Lucie')
})

test('sent, it begins a complaint, which the preview does not replace', async () => {
  service.declarationPreview = { kind: 'complaint', happened: 'Autre chose', remarks: [], deadlines: [] }
  expect(await send()).toBe(letter.text.trim())
  await vi.waitFor(() => expect(service.to('/declarations/complaint')).toHaveLength(1))
  expect(field('[name=happened]')?.value).toBe(letter.text.trim())
})

test('changed and sent again, it takes its own place', async () => {
  await send()
  await open()
  type('.letter textarea', 'Une autre lettre')
  expect(await send()).toBe('Une autre lettre')
})

test('what was already written in the complaint stays above it', async () => {
  show('complain')
  await vi.waitFor(() => expect(field('[name=happened]')).not.toBeNull())
  type('[name=happened]', 'Déjà écrit.')
  await open()
  type('.letter textarea', 'La lettre')
  expect(await send()).toBe('Déjà écrit.\n\nLa lettre')
})

test('longer than a complaint may be, it is cut to what fits', async () => {
  type('.letter textarea', 'x'.repeat(5000))
  expect(await send()).toHaveLength(4000)
})

test('one to a mediator is not sent to the merchant', async () => {
  service.letter = { text: 'À l’attention du médiateur de Maison Lucie' }
  show('')
  await open()
  expect(button('Envoyer au vendeur')).toBeUndefined()
  expect(button('Copier')).toBeDefined()
})

test('the form to withdraw leads to the withdrawal function, not to a complaint', async () => {
  service.letter = { id: 'withdrawal-form' }
  show('')
  await open()
  button('Renoncer au contrat ici')?.click()
  await vi.waitFor(() => expect(document.querySelector('h2')?.textContent).toBe('Renoncer au contrat ici'))
  expect(button('Continuer')).toBeDefined()
})

test('as a page, what was typed is text, never markup', () => {
  const page = letterPage(letter, '</pre><script>alert(1)</script>', 'fr')
  expect(page).toContain('<html lang="fr">')
  expect(page).not.toContain('<script>')
  const read = new DOMParser().parseFromString(page, 'text/html')
  expect(read.querySelector('pre')?.textContent).toBe('</pre><script>alert(1)</script>')
  expect(read.querySelectorAll('footer li')).toHaveLength(2)
  expect(page).not.toMatch(/\b(src|href)="(?!https:)/)
})
