import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { parkedFunction, seenFunction, unseenFunction } from '../../support/desk-register.ts'
import { DeskServer } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
beforeEach(() => page.viewport(1280, 900))
afterEach(() => mounted.leave())

const open = async (seen = unseenFunction, server = new DeskServer()) => {
  server.withdrawalFunction = seen
  mounted = await mountDesk({ server, open: '/withdrawal-function' })
  await expect.poll(() => mounted.root.querySelectorAll('.requirement')).toHaveLength(6)
}
const states = () => [...mounted.root.querySelectorAll('.requirement')].map((one) => one.getAttribute('data-state'))
const summary = () => mounted.root.querySelector('.function-summary [role=status]')?.textContent

test('nothing seen yet: what is always met stands, the rest says how to show it', async () => {
  await open()
  expect(states()).toEqual(['unseen', 'unseen', 'unseen', 'by-design', 'unseen', 'by-design'])
  expect(summary()).toBe('4 points n’ont pas encore été vus\u00a0: essayez votre bouton.')
  await expect
    .element(page.getByText('Collez l’élément ci-dessous dans vos pages, puis appuyez dessus une fois.'))
    .toBeVisible()
})

test('the merchant presses the button elsewhere: the page turns green by itself', async () => {
  await open()
  mounted.server.withdrawalFunction = seenFunction('Renoncer au contrat ici', true)
  mounted.server.tell({ type: 'register' })
  await expect.poll(states).toEqual(['met', 'met', 'met', 'by-design', 'unseen', 'by-design'])
  await expect.element(page.getByText('Mots vus\u00a0: «\u00a0Renoncer au contrat ici\u00a0»')).toBeVisible()
})

test('or when the page is looked at again, or on demand', async () => {
  await open()
  mounted.server.withdrawalFunction = seenFunction('Retours', false)
  mounted.desk.wake()
  await expect.poll(states).toContain('not-met')
  mounted.server.withdrawalFunction = seenFunction('Renoncer au contrat ici', true)
  await page.getByRole('button', { name: 'Vérifier à nouveau' }).click()
  await expect.poll(states).not.toContain('not-met')
})

test('words that leave a doubt: what was seen, and what to write instead', async () => {
  await open(seenFunction('Retours', false))
  const card = mounted.root.querySelector('.requirement[data-state="not-met"]')
  expect(card?.textContent).toContain('Écrivez sur l’élément «\u00a0Renoncer au contrat ici\u00a0»')
  expect(card?.textContent).toContain('Mots vus\u00a0: «\u00a0Retours\u00a0»')
  expect(card?.textContent).toContain('texte à vérifier')
  expect(summary()).toContain('1 point est à corriger.')
})

test('an acknowledgement that was given up is sent again from here', async () => {
  const server = new DeskServer()
  const mail = { id: 'm-1', kind: 'mail' as const, to: 'sophie@courriel.example', subject: 'Accusé', attempts: 10 }
  server.parked = [{ ...mail, createdAt: '2026-11-20T10:00:00Z' }]
  await open(parkedFunction(), server)
  await page.getByRole('button', { name: 'Envoyer à nouveau l’e-mail à sophie@courriel.example' }).click()
  await expect.poll(() => mounted.root.querySelector('.parked')).toBeNull()
  expect(server.calls.some(({ path }) => path === 'deliveries/m-1/retry')).toBe(true)
})

test('what to paste names this merchant', async () => {
  await open()
  const codes = [...mounted.root.querySelectorAll('.copy-box code')].map((element) => element.textContent)
  expect(codes).toEqual([
    '<script src="https://recours.example/recours.js" data-merchant="maison-lucie" async></script>',
    '<a href="https://recours.example/m/maison-lucie/retractation" data-recours="withdraw">Renoncer au contrat ici</a>',
    'https://recours.example/m/maison-lucie/retractation',
  ])
  const copy = page.getByRole('button', { name: 'Copier\u00a0: Une ligne, dans toutes vos pages' })
  ;(copy.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  // Copied, or selected where the browser forbids copying.
  await expect.poll(() => copy.element().textContent === 'Copié' || getSelection()?.toString() === codes[0]).toBe(true)
})

test('a check that fails says so', async () => {
  const server = new DeskServer()
  server.failOnce(/^withdrawal-function/, 'unavailable')
  mounted = await mountDesk({ server, open: '/withdrawal-function' })
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect.poll(states).toHaveLength(6)
})
