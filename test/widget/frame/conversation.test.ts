import axe from 'axe-core'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { button, field, openFrame, startService, write } from '../service.ts'

let service: ReturnType<typeof startService>
beforeEach(() => {
  localStorage.clear()
  vi.spyOn(Math, 'random').mockReturnValue(0)
  service = startService()
})

describe('before the first message', () => {
  test('an opened frame calls nothing and stores nothing', async () => {
    openFrame()
    await new Promise((done) => setTimeout(done, 50))
    expect(service.calls).toEqual([])
    expect(localStorage.length).toBe(0)
  })

  test('it says that it is automated, offers a person and the privacy notice', async () => {
    openFrame()
    expect(document.body.innerText).toContain('Assistant automatique')
    expect(button('Parler à une personne')).toBeDefined()
    button('Confidentialité')?.click()
    await vi.waitFor(() => expect(document.body.innerText).toContain('Vos droits'))
    expect(document.body.innerText).toContain('MAISON LUCIE SAS')
    expect(service.calls).toEqual([])
  })

  test('an empty message is not sent', () => {
    openFrame()
    write('   ')
    expect(service.calls).toEqual([])
  })
})

describe('a message', () => {
  test('opens a conversation, is sent with its token, and its answer shows', async () => {
    openFrame()
    write('mon colis est perdu')
    await vi.waitFor(() => expect(document.querySelector('.actions')).not.toBeNull())
    expect(service.to('conversations')[0]?.body).toMatchObject({ merchant: 'maison-lucie', language: 'fr' })
    const [sent] = service.to('/messages')
    expect(sent?.token).toBe('Bearer secret')
    expect(sent?.body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(field('#message')?.value).toBe('')
    expect(localStorage.getItem('recours:maison-lucie')).toContain('"token":"secret"')
  })

  test('refused, its text is back in the composer with a sentence, and the next try keeps its id', async () => {
    openFrame()
    service.troubles = ['', 'too-many-requests']
    write('mon colis est perdu')
    await vi.waitFor(() => expect(document.body.innerText).toContain('Trop de messages'))
    expect(field('#message')?.value).toBe('mon colis est perdu')
    button('Réessayer')?.click()
    await vi.waitFor(() => expect(document.querySelector('.actions')).not.toBeNull())
    const [first, second] = service.to('/messages')
    expect(second?.body).toEqual(first?.body)
    expect(document.querySelector('.problem')).toBeNull()
  })

  test('changed after a refusal, it goes out under a new id', async () => {
    openFrame()
    service.troubles = ['', 'message-too-long']
    write('un très long message')
    await vi.waitFor(() => expect(document.body.innerText).toContain('4 000 caractères'))
    write('un message')
    await vi.waitFor(() => expect(document.querySelector('.actions')).not.toBeNull())
    const [first, second] = service.to('/messages')
    expect(second?.body.id).not.toBe(first?.body.id)
  })

  test('with no network, it is tried again, then kept, with an address to write to', async () => {
    openFrame()
    service.troubles = ['', 'unreachable', 'unreachable', 'unreachable']
    write('mon colis est perdu')
    await vi.waitFor(() => expect(document.body.innerText).toContain('La connexion est coupée'))
    expect(field('#message')?.value).toBe('mon colis est perdu')
    expect(document.querySelector('.problem a')?.getAttribute('href')).toBe('mailto:bonjour@maison-lucie.example')
    const ids = service.to('/messages').map(({ body }) => body.id)
    expect(new Set(ids).size).toBe(1)
  })

  test('whose answer is cut goes on from the last chunk received, and is not sent twice', async () => {
    openFrame()
    service.troubles = ['', 'cut']
    write('mon colis est perdu')
    await vi.waitFor(() => expect(document.querySelector('.actions')).not.toBeNull())
    expect(service.to('/stream?after=3')).toHaveLength(1)
    expect(service.to('/messages')).toHaveLength(1)
    expect(document.querySelectorAll('.answer')).toHaveLength(1)
  })

  test('in a conversation that is gone opens a new one at the next try', async () => {
    openFrame()
    service.troubles = ['', 'not-found']
    write('mon colis est perdu')
    await vi.waitFor(() => expect(document.body.innerText).toContain('n’existe plus'))
    button('Réessayer')?.click()
    await vi.waitFor(() => expect(document.querySelector('.actions')).not.toBeNull())
    expect(service.to('conversations')).toHaveLength(2)
  })
})

describe('a conversation', () => {
  test('is taken up after a reload', async () => {
    openFrame()
    write('mon colis est perdu')
    await vi.waitFor(() => expect(document.querySelector('.actions')).not.toBeNull())
    openFrame()
    await vi.waitFor(() => expect(document.querySelector('.actions')).not.toBeNull())
    expect(document.querySelector('.bubble.shopper')?.textContent).toBe('mon colis est perdu')
    expect(service.to('conversations')).toHaveLength(1)
  })

  test('goes on with a quick reply, shown as the shopper’s words', async () => {
    openFrame()
    write('je veux rendre')
    await vi.waitFor(() => expect(button('Oui, scellé')).toBeDefined())
    button('Oui, scellé')?.click()
    await vi.waitFor(() => expect(document.querySelectorAll('.answer')).toHaveLength(2))
    expect(service.to('/messages')[1]?.body.text).toBe('Oui, scellé')
    const offered = [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Oui, scellé')
    expect(offered).toHaveLength(1)
  })

  test('answers again when a fact is corrected', async () => {
    openFrame()
    write('je veux rendre')
    await vi.waitFor(() => expect(button('Ce n’est pas ça')).toBeDefined())
    button('Ce n’est pas ça')?.click()
    await vi.waitFor(() => expect(service.to('/facts')[0]?.body).toMatchObject({ fact: 'channel', value: null }))
  })

  test('has no accessibility violation, whole page', async () => {
    openFrame()
    write('je veux rendre')
    await vi.waitFor(() => expect(document.querySelector('.actions')).not.toBeNull())
    expect((await axe.run(document.body)).violations).toEqual([])
  })

  test('started again leaves nothing behind', async () => {
    openFrame()
    write('je veux rendre')
    await vi.waitFor(() => expect(document.querySelector('.actions')).not.toBeNull())
    button('Menu')?.click()
    await vi.waitFor(() => expect(button('Nouvelle conversation')).toBeDefined())
    button('Nouvelle conversation')?.click()
    await vi.waitFor(() => expect(document.body.innerText).toContain('Un souci avec un achat'))
    expect(localStorage.length).toBe(0)
  })
})
