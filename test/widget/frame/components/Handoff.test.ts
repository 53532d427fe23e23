import axe from 'axe-core'
import { beforeEach, expect, test, vi } from 'vitest'
import { button, field, openFrame, startService, type } from '../../service.ts'

let service: ReturnType<typeof startService>
beforeEach(async () => {
  localStorage.clear()
  service = startService()
  openFrame()
  button('Parler à une personne')?.click()
  await vi.waitFor(() => expect(field('[name=email]')).not.toBeNull())
})

const fill = () => {
  type('[name=name]', ' Lucie ')
  type('[name=email]', 'lucie@exemple.fr')
  field('[type=checkbox]')?.click()
}
const sent = () => service.to('/case').find(({ body }) => body.id)?.body

test('it shows what will be sent and the real promise of an answer', () => {
  const { innerText } = document.body
  expect(innerText).toContain('Écouteurs achetés en ligne, reçus il y a 9 jours.')
  expect(innerText).toContain('lundi 23 novembre 2026 à 9 h 00')
  expect(innerText).toContain('Toute cette conversation')
})

test('without a name, an address or consent nothing is sent, and each field says what it needs', async () => {
  button('Envoyer mon dossier')?.click()
  await new Promise(requestAnimationFrame)
  expect(sent()).toBeUndefined()
  for (const hint of ['Indiquez votre nom.', 'Indiquez une adresse e-mail complète.', 'Cochez cette case'])
    expect(document.body.innerText).toContain(hint)
  expect((await axe.run(document.body)).violations).toEqual([])
})

test('a name made of spaces is no name', () => {
  fill()
  type('[name=name]', '   ')
  button('Envoyer mon dossier')?.click()
  expect(sent()).toBeUndefined()
})

test('agreed to, the case goes out once with what was corrected, and its number shows', async () => {
  button('Ce n’est pas ça')?.click()
  await new Promise(requestAnimationFrame)
  const form = document.querySelector<HTMLFormElement>('.facts form')
  const day = form?.querySelector('input')
  if (day) day.value = '2026-11-10'
  form?.requestSubmit()
  await vi.waitFor(() => expect(document.body.textContent).toContain('mardi 10 novembre 2026'))
  fill()
  service.view = { case: { reference: 'K7M2PX4RTA', status: 'waiting' } }
  button('Envoyer mon dossier')?.click()
  await vi.waitFor(() => expect(document.querySelector('header')?.innerText).toContain('K7M2PX4RTA'))
  expect(sent()).toMatchObject({
    contact: { name: 'Lucie', email: 'lucie@exemple.fr' },
    wish: '',
    corrections: [
      { fact: 'channel', value: null },
      { fact: 'delivered_on', value: '2026-11-10' },
    ],
    consent: true,
  })
  expect(sent()?.contact).not.toHaveProperty('order')
})

test('refused, the form keeps what was typed and says why', async () => {
  fill()
  service.troubles = ['unavailable']
  button('Envoyer mon dossier')?.click()
  await vi.waitFor(() => expect(document.body.innerText).toContain('Le service ne répond pas'))
  expect(field('[name=name]')?.value).toBe(' Lucie ')
  const before = sent()
  button('Réessayer')?.click()
  await vi.waitFor(() => expect(service.to('/case').filter(({ body }) => body.id)).toHaveLength(2))
  expect(service.to('/case').at(-1)?.body.id).toBe(before?.id)
  await vi.waitFor(() => expect(field('#message')).not.toBeNull())
})

test('Escape goes back to the conversation', async () => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await vi.waitFor(() => expect(field('#message')).not.toBeNull())
})
