import axe from 'axe-core'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { show, type state, update } from '../../../../../widget/frame/state/store.ts'
import { spelledOut } from '../../../../../widget/parts/day.ts'
import { button, field, openFrame, startService, type } from '../../../service.ts'

const { forgetDrafts } = await import('../../../../../widget/frame/later/declaration/draft.ts')

/** A day in the month to come. */
const soon = new Date(Date.now() + 20 * 864e5).toISOString().slice(0, 10)

let service: ReturnType<typeof startService>
beforeEach(() => {
  localStorage.clear()
  forgetDrafts()
  service = startService()
})

async function open(panel: 'withdraw' | 'complain' | 'cancel', entry?: typeof state.entry) {
  openFrame()
  show(panel, entry)
  await vi.waitFor(() => expect(field('[name=email]')).not.toBeNull())
}
const preview = () => vi.waitFor(() => expect(document.querySelector('.remarks')).not.toBeNull())
const title = () => document.querySelector('h2')?.textContent
const submit = async () => {
  button('Continuer')?.click()
  await new Promise(requestAnimationFrame)
}
const fill = () => {
  type('[name=contract]', 'ML-20418')
  type('[name=name]', 'Lucie Martin')
  type('[name=email]', 'lucie@exemple.fr')
}
const violations = async () => (await axe.run(document.body)).violations

describe('the withdrawal function', () => {
  test('asks a name, the contract, whole or some of it, and where the acknowledgement goes; nothing more', async () => {
    await open('withdraw')
    expect(title()).toBe('Renoncer au contrat ici')
    expect(document.title).toBe('Renoncer au contrat ici – Maison Lucie')
    const asked = [...document.querySelectorAll('form.declaration [name]')].map((one) => one.getAttribute('name'))
    expect(asked).toEqual(['contract', 'extent', 'extent', 'name', 'email'])
    await preview()
    expect(await violations()).toEqual([])
  })

  test.each([
    [
      'an element of the page',
      { type: 'withdraw', label: ' Renoncer\n au contrat ici ' },
      'page',
      'Renoncer au contrat ici',
    ],
    ['the menu', { kind: 'menu', label: 'Renoncer au contrat ici' }, 'launcher', 'Renoncer au contrat ici'],
    ['an answer', { kind: 'withdraw', label: 'Renoncer au contrat' }, 'answer', 'Renoncer au contrat'],
    ['its address', undefined, 'link', undefined],
  ])('opened from %s, it says so once', async (_case, entry, from, label) => {
    await open('withdraw', entry)
    await preview()
    expect(service.to('/entry').map(({ body }) => body)).toEqual([{ from, ...(label && { label }) }])
  })

  test('one conversation is opened, however many calls need one', async () => {
    await open('withdraw')
    await preview()
    expect(service.to('conversations')).toHaveLength(1)
  })

  test('what the law says comes below what is being typed, which keeps its place, its words and the focus', async () => {
    await open('withdraw')
    const name = field('[name=name]')
    name?.focus()
    type('[name=name]', 'Luc')
    const before = name?.getBoundingClientRect().top
    await preview()
    expect(document.activeElement).toBe(field('[name=name]'))
    expect(field('[name=name]')?.value).toBe('Luc')
    expect(field('[name=name]')?.getBoundingClientRect().top).toBe(before)
    expect(document.querySelector('.remarks')?.textContent).toContain('Un article descellé')
    expect(document.querySelector('.remarks')?.textContent).toContain('dans tous les cas')
  })

  test('without the preview it works all the same', async () => {
    service.troubles = ['', 'unavailable', 'unavailable']
    await open('withdraw')
    await vi.waitFor(() => expect(service.troubles).toEqual([]))
    fill()
    await submit()
    button('Confirmer la rétractation')?.click()
    await vi.waitFor(() => expect(title()).toBe('Votre rétractation est enregistrée'))
    expect(document.querySelector('.problem')).toBeNull()
  })

  test('each thing that is missing is said beside its field, and the first takes the focus', async () => {
    await open('withdraw')
    await preview()
    type('[name=contract]', '')
    await submit()
    expect(title()).toBe('Renoncer au contrat ici')
    expect(document.activeElement).toBe(field('[name=contract]'))
    for (const [name, words] of [
      ['contract', 'Indiquez ce qui permet de retrouver la commande.'],
      ['name', 'Indiquez votre nom.'],
      ['email', 'Indiquez une adresse e-mail complète.'],
    ]) {
      const input = field(`[name=${name}]`)
      expect(input?.getAttribute('aria-invalid')).toBe('true')
      const told = (input?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id))
      expect(told.map((one) => one?.textContent).join(' ')).toContain(words)
    }
    expect(await violations()).toEqual([])
    type('[name=name]', 'Lucie')
    await new Promise(requestAnimationFrame)
    expect(field('[name=name]')?.getAttribute('aria-invalid')).toBe('false')
  })

  test('some of the order: its lines are ticked', async () => {
    await open('withdraw')
    await preview()
    fill()
    document.querySelectorAll<HTMLInputElement>('[name=extent]')[1]?.click()
    await vi.waitFor(() => expect(document.querySelectorAll('.lines [type=checkbox]')).toHaveLength(2))
    document.querySelectorAll<HTMLInputElement>('.lines [type=checkbox]')[1]?.click()
    expect(await violations()).toEqual([])
    await submit()
    expect(document.querySelector('dl')?.textContent).toContain('Chargeur Halo')
    expect(document.querySelector('dl')?.textContent).not.toContain('Écouteurs')
  })

  test('on the page of another order than the conversation’s: that order, its lines, and no last day of the other', async () => {
    openFrame()
    update({ context: { order: 'ML-99999', items: ['Lampe Aube'] } })
    show('withdraw')
    await vi.waitFor(() => expect(service.to('/declarations/withdrawal')).toHaveLength(1))
    await new Promise((done) => setTimeout(done, 30))
    expect(field('[name=contract]')?.value).toBe('ML-99999')
    expect(document.querySelector('.remarks')).toBeNull()
    document.querySelectorAll<HTMLInputElement>('[name=extent]')[1]?.click()
    await vi.waitFor(() => expect(document.querySelector('.lines')?.textContent).toBe('Lampe Aube'))
    show('')
    update({ context: { order: 'ML-88888' } })
    show('withdraw')
    await vi.waitFor(() => expect(field('[name=contract]')?.value).toBe('ML-88888'))
  })

  test('closed and opened again, what was typed is there', async () => {
    await open('withdraw')
    fill()
    button('← Retour à la conversation')?.click()
    await vi.waitFor(() => expect(field('[name=email]')).toBeNull())
    show('withdraw')
    await vi.waitFor(() => expect(field('[name=email]')?.value).toBe('lucie@exemple.fr'))
    expect(field('[name=name]')?.value).toBe('Lucie Martin')
    expect(`${localStorage.getItem('recours:maison-lucie')}`).not.toContain('Lucie')
    expect(sessionStorage.length).toBe(0)
  })

  test('going back from the check keeps everything and sends nothing', async () => {
    await open('withdraw')
    fill()
    await submit()
    expect(title()).toBe('Vérifiez, puis confirmez')
    expect(document.activeElement?.tagName).toBe('H2')
    expect(await violations()).toEqual([])
    button('Modifier')?.click()
    await vi.waitFor(() => expect(field('[name=name]')?.value).toBe('Lucie Martin'))
    expect(service.to('/withdrawal').filter(({ body }) => body.id)).toEqual([])
  })

  test('pressed twice, it is confirmed once', async () => {
    await open('withdraw')
    fill()
    await preview()
    await submit()
    const confirm = button('Confirmer la rétractation')
    confirm?.click()
    await Promise.resolve()
    confirm?.click()
    await vi.waitFor(() => expect(title()).toBe('Votre rétractation est enregistrée'))
    expect(service.calls.filter(({ path, body }) => path.endsWith('/withdrawal') && body.id)).toHaveLength(1)
  })

  test('refused, then changed: the old words cannot be sent again', async () => {
    await open('withdraw')
    await preview()
    fill()
    await submit()
    service.troubles = ['unreachable']
    button('Confirmer la rétractation')?.click()
    await vi.waitFor(() => expect(button('Réessayer')).toBeDefined())
    button('Modifier')?.click()
    await vi.waitFor(() => expect(field('[name=contract]')).not.toBeNull())
    expect(button('Réessayer')).toBeUndefined()
    type('[name=contract]', 'ML-20419')
    await submit()
    button('Confirmer la rétractation')?.click()
    await vi.waitFor(() => expect(title()).toBe('Votre rétractation est enregistrée'))
    const [first, second] = service.calls.filter(({ path, body }) => path.endsWith('/withdrawal') && body.id)
    expect(second?.body.contract).toBe('ML-20419')
    expect(second?.body.id).not.toBe(first?.body.id)
  })

  test('offline at the wrong moment: nothing is lost, and the next try has the same id', async () => {
    await open('withdraw')
    await preview()
    fill()
    await submit()
    service.troubles = ['unreachable']
    button('Confirmer la rétractation')?.click()
    await vi.waitFor(() => expect(document.querySelector('.problem')?.textContent).toContain('La connexion est coupée'))
    expect(title()).toBe('Vérifiez, puis confirmez')
    button('Réessayer')?.click()
    await vi.waitFor(() => expect(title()).toBe('Votre rétractation est enregistrée'))
    const sent = service.calls.filter(({ path, body }) => path.endsWith('/withdrawal') && body.id)
    expect(sent).toHaveLength(2)
    expect(sent[1]?.body).toEqual(sent[0]?.body)
  })

  test.each([
    ['email', 'Indiquez une adresse e-mail complète.'],
    ['contract', 'Indiquez ce qui permet de retrouver la commande.'],
  ])('%s refused by the service is shown beside its field', async (name, words) => {
    await open('withdraw')
    await preview()
    fill()
    await submit()
    service.troubles = [`invalid-input Check “${name}”.`]
    button('Confirmer la rétractation')?.click()
    await vi.waitFor(() => expect(document.activeElement).toBe(field(`[name=${name}]`)))
    expect(document.querySelector('.fault')?.textContent).toBe(words)
    expect(field('[name=name]')?.value).toBe('Lucie Martin')
  })

  test('acknowledged: the second it was received, the reference, the last days, what happens now, and a file', async () => {
    await open('withdraw')
    fill()
    await submit()
    button('Confirmer la rétractation')?.click()
    await vi.waitFor(() => expect(title()).toBe('Votre rétractation est enregistrée'))
    const words = document.body.innerText
    for (const piece of [
      '14:32:05',
      'K7M2PX4RTA',
      'Dernier jour pour vous rembourser',
      'lucie@exemple.fr',
      'Et maintenant',
    ])
      expect(words).toContain(piece)
    expect(await violations()).toEqual([])
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    button('Télécharger l’accusé')?.click()
    expect((saved.mock.contexts[0] as HTMLAnchorElement).download).toBe('K7M2PX4RTA.html')
    saved.mockRestore()
    // The next one is a new one, from the same person.
    show('')
    show('withdraw')
    await vi.waitFor(() => expect(field('[name=name]')?.value).toBe('Lucie Martin'))
    document.querySelectorAll<HTMLInputElement>('[name=extent]')[1]?.click()
    await submit()
    expect(title()).toBe('Renoncer au contrat ici')
  })
})

describe('a complaint', () => {
  test('starts with what was told and a day to answer, and is sent whole', async () => {
    service.declarationPreview = {
      kind: 'complaint',
      contract: 'ML-20418',
      deadlines: [],
      remarks: [],
      happened: 'Le chargeur ne marche plus.',
      by: soon,
    }
    await open('complain')
    expect(title()).toBe('Envoyer ma réclamation')
    await vi.waitFor(() => expect(field('[name=happened]')?.value).toBe('Le chargeur ne marche plus.'))
    expect(field('[name=by]')?.value).toBe(soon)
    expect(await violations()).toEqual([])
    type('[name=wanted]', 'Un remplacement')
    type('[name=name]', 'Lucie Martin')
    type('[name=email]', 'lucie@exemple.fr')
    await submit()
    expect(document.querySelector('dl')?.textContent).toContain(spelledOut(soon, 'fr'))
    button('Envoyer ma réclamation')?.click()
    await vi.waitFor(() => expect(title()).toBe('Votre réclamation est envoyée'))
    expect(service.calls.find(({ path, body }) => path.endsWith('/complaint') && body.id)?.body).toMatchObject({
      contract: 'ML-20418',
      happened: 'Le chargeur ne marche plus.',
      wanted: 'Un remplacement',
      by: soon,
    })
    expect(service.to('/entry')).toEqual([])
  })
})

describe('a cancellation', () => {
  test('asks what D215-2 names, then a page to check, then the words of D215-3', async () => {
    await open('cancel')
    expect(title()).toBe('Résilier votre contrat')
    for (const name of ['name', 'contract', 'endOn', 'email', 'line', 'ground'])
      expect(field(`[name=${name}]`)).not.toBeNull()
    expect(document.querySelector('.rare')?.textContent).toContain('bonjour@maison-lucie.example')
    fill()
    await submit()
    expect(document.querySelector('dl')?.textContent).toContain('le plus tôt possible')
    expect(await violations()).toEqual([])
    button('Notification de la résiliation')?.click()
    await vi.waitFor(() => expect(title()).toBe('Votre résiliation est notifiée'))
  })

  test('is in the menu of merchants who sell subscriptions only', async () => {
    openFrame()
    show('menu')
    await vi.waitFor(() => expect(button('Renoncer au contrat ici')).toBeDefined())
    expect(button('Résilier votre contrat')).toBeUndefined()
    openFrame({ subscriptions: true })
    show('menu')
    await vi.waitFor(() => expect(button('Résilier votre contrat')).toBeDefined())
  })
})

test('what was declared is listed, each to keep or print again', async () => {
  await open('withdraw')
  fill()
  await submit()
  button('Confirmer la rétractation')?.click()
  await vi.waitFor(() => expect(title()).toBe('Votre rétractation est enregistrée'))
  show('declarations')
  await vi.waitFor(() => expect(document.body.innerText).toContain('Rétractation K7M2PX4RTA'))
  expect(await violations()).toEqual([])
  const printed = vi.spyOn(window, 'print').mockImplementation(() => {})
  button('Imprimer l’accusé\u00a0: Rétractation K7M2PX4RTA')?.click()
  await vi.waitFor(() => expect(printed).toHaveBeenCalledOnce())
  expect(document.querySelector('.paper')?.textContent).toContain('ACCUSÉ DE RÉCEPTION')
  printed.mockRestore()
})

test('a word of the page that names no function opens nothing strange', async () => {
  openFrame()
  update({ panel: 'nonsense' as never })
  await new Promise((done) => setTimeout(done, 50))
  expect(document.querySelector('main')).toBeNull()
})
