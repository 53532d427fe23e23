import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import { show, state, update } from '../../../../widget/frame/state/store.ts'
import { button, openFrame, startService } from '../../service.ts'

const receipt = {
  number: 'AB7KM2XQ9T',
  at: '2026-11-21T10:00:00Z',
  erased: { conversations: 1, messages: 3, files: 1 },
  kept: [{ reference: 'K7XM2QPA9B', declarations: ['withdrawal'], until: '2029-11-21' }],
}

test('a conversation is erased after being asked once more; the receipt stays, and the device keeps nothing', async () => {
  localStorage.clear()
  startService()
  const served = globalThis.fetch
  const asked: string[] = []
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) => {
    if (!`${input}`.endsWith('/erasure')) return served(input, init)
    asked.push(`${init?.body}`)
    return Promise.resolve(Response.json(receipt))
  })
  openFrame()
  update({ conversation: 'c', token: 'maison-lucie.t' })
  show('data', { kind: 'menu' })
  await vi.waitFor(() => expect(button('Effacer ma conversation')).toBeTruthy())
  button('Effacer ma conversation')?.click()
  await vi.waitFor(() => expect(button('Oui, effacer définitivement')).toBeTruthy())
  expect(asked).toEqual([])
  expect((await axe.run(document.body)).violations).toEqual([])
  button('Oui, effacer définitivement')?.click()
  await vi.waitFor(() => expect(document.body.innerText).toContain('Votre conversation est effacée'))
  expect(asked).toEqual(['{}'])
  expect(document.body.innerText).toMatch(/Effacé\s: 3 messages, 1 pièce jointe\./)
  expect(document.body.innerText).toMatch(/Gardé jusqu’au 21 novembre 2029\s: le dossier K7XM2QPA9B\./)
  expect(state.token).toBeUndefined()
  expect(JSON.stringify({ ...localStorage })).not.toContain('maison-lucie.t')
  expect((await axe.run(document.body)).violations).toEqual([])
  vi.unstubAllGlobals()
})
