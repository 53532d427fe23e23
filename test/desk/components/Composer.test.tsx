import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { karim } from '../../support/desk-cases.ts'
import { camille, DeskServer, ines } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
let server: DeskServer
beforeEach(async () => {
  await page.viewport(1440, 900)
  server = new DeskServer()
  server.claimAs(ines, karim.id, false)
  mounted = await mountDesk({ server, open: karim.id })
})
afterEach(() => mounted.leave())

const field = () => page.getByLabelText('Votre réponse à Karim')
const send = () => page.getByRole('button', { name: 'Envoyer' })
const log = () => page.getByRole('log')
const replies = () => server.calls.filter((call) => call.path.endsWith('/reply')).map((call) => call.body)

describe('sending', () => {
  test('by Ctrl+Enter puts the reply in the conversation once and empties the field', async () => {
    await field().fill('Bonjour Karim')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.element(log().getByText('Bonjour Karim')).toBeVisible()
    await expect.element(field()).toHaveValue('')
    expect(log().getByText('Bonjour Karim').elements()).toHaveLength(1)
    expect(replies()).toHaveLength(1)
  })

  test('a reply that fails is kept, told, and goes out again under the same id', async () => {
    await field().fill('Bonjour Karim')
    server.loseOnce(/reply$/)
    await send().click()
    await expect.element(page.getByText(/Réponse non envoyée, votre texte est gardé\./)).toBeVisible()
    await expect.element(field()).toHaveValue('Bonjour Karim')
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await expect.element(log().getByText('Bonjour Karim')).toBeVisible()
    await expect.element(field()).toHaveValue('')
    const [first, second] = replies()
    expect(first).toEqual(second)
  })

  test('a reply stored although its answer was lost is not doubled', async () => {
    await field().fill('Bonjour Karim')
    server.answerOnce(/reply$/, () => {
      const { id, text } = replies()[0] as { id: string; text: string }
      server.say(karim.id, { id, text, author: 'agent', name: ines.name })
      throw new TypeError('Failed to fetch')
    })
    await send().click()
    await expect.element(log().getByText('Bonjour Karim')).toBeVisible()
    await expect.element(field()).toHaveValue('')
    expect(log().getByText('Bonjour Karim').elements()).toHaveLength(1)
  })

  test('to a case that a colleague has taken over keeps the text and says who has it', async () => {
    await field().fill('Bonjour Karim')
    server.claimAs(camille, karim.id, false)
    await send().click()
    await expect.element(page.getByText(/Camille s’occupe de ce dossier\. Votre brouillon est gardé\./)).toBeVisible()
    expect(mounted.desk.drafts.of(karim.id).text).toBe('Bonjour Karim')
  })

  test('on a low screen a long draft gives way: why it did not go stands in sight, below the newest message', async () => {
    await page.viewport(1280, 720)
    await expect.poll(() => mounted.desk.live.value).toBe(true)
    server.say(karim.id, { author: 'shopper', text: 'Merci, j’attends votre réponse.' })
    await expect.element(log().getByText('Merci, j’attends votre réponse.')).toBeVisible()
    mounted.desk.drafts.write(karim.id, `Nous vous remboursons […].${'\n\nVoici la loi.'.repeat(12)}`)
    await send().click()
    const note = page.getByText(/Il reste .* à compléter/)
    await expect.poll(() => note.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(720)
    const newest = () => log().getByText('Merci, j’attends votre réponse.').element().getBoundingClientRect()
    const place = () => log().element().getBoundingClientRect()
    await expect.poll(() => newest().bottom <= place().bottom && newest().top >= place().top).toBe(true)
  })

  test('more than 4,000 characters are not sent', async () => {
    mounted.desk.drafts.write(karim.id, 'a'.repeat(4001))
    await expect.element(page.getByText('La réponse dépasse la limite de 1 caractère.')).toBeVisible()
    await send().click()
    expect(replies()).toEqual([])
  })
})

describe('the draft', () => {
  test('is kept for its case while another one is read', async () => {
    await field().fill('Bonjour Karim')
    await page.getByRole('link', { name: /Ana Kowalska/ }).click()
    await expect.element(page.getByRole('heading', { name: 'Ana Kowalska' })).toBeVisible()
    await page.getByRole('button', { name: /^Les miens/ }).click()
    await page.getByRole('link', { name: /Karim Benali/ }).click()
    await expect.element(field()).toHaveValue('Bonjour Karim')
  })

  test('starts from the suggested reply', async () => {
    await page.getByRole('button', { name: 'Reprendre cette réponse' }).click()
    await expect.element(field()).toHaveValue(karim.suggestedReply)
    await expect.element(field()).toHaveFocus()
    const area = field().element() as HTMLTextAreaElement
    expect([area.selectionStart, area.scrollTop]).toEqual([0, 0])
    expect(page.getByRole('button', { name: 'Reprendre cette réponse' }).elements()).toEqual([])
  })

  test('may still start from the suggested reply once a fact was asked, no longer once a reply went out', async () => {
    await expect.poll(() => mounted.desk.live.value).toBe(true)
    const suggested = () => page.getByRole('button', { name: 'Reprendre cette réponse' })
    const said = (words: string) => expect.element(log().getByText(words)).toBeVisible()
    const text = 'Où l’avez-vous acheté ?'
    const question = { fact: 'channel', text, replies: [], input: 'text' as const }
    server.say(karim.id, { author: 'agent', name: ines.name, text, question })
    await said(text)
    await expect.element(suggested()).toBeVisible()
    server.say(karim.id, { author: 'agent', name: ines.name, text: 'Nous le réparons.' })
    await said('Nous le réparons.')
    await expect.poll(() => suggested().elements()).toEqual([])
  })

  test('takes the sentence of a fitting action, with its blank selected', async () => {
    await field().fill('Bonjour Karim,')
    await page.getByRole('button', { name: 'Réparer', exact: true }).click()
    const area = field().element() as HTMLTextAreaElement
    await expect.element(field()).toHaveValue(expect.stringMatching(/^Bonjour Karim,\n\nNous avons décidé de réparer/))
    await expect.poll(() => area.value.slice(area.selectionStart, area.selectionEnd)).toBe('[…]')
  })

  test('tells a decision, which leaves with it and with the agent’s reasons', async () => {
    await page.getByRole('button', { name: 'Refuser et motiver' }).click()
    await expect.element(page.getByText(/Un refus irait contre la loi/).first()).toBeVisible()
    await page.getByRole('textbox', { name: 'Vos raisons' }).fill('l’écran est cassé')
    await page.getByRole('button', { name: 'Écrire la réponse' }).click()
    await expect.element(page.getByText('Décision : Refuser et motiver')).toBeVisible()
    await send().click()
    await page.getByRole('textbox', { name: /Pour l’envoyer quand même/ }).fill('Choc visible')
    await page.getByRole('button', { name: 'Envoyer quand même' }).click()
    await expect.poll(replies).toHaveLength(1)
    expect(replies()).toMatchObject([
      { decision: { action: 'refuse-with-reasons', reasons: 'l’écran est cassé' }, despite: { why: 'Choc visible' } },
    ])
  })

  test('with a blank left is held back once, then sent if meant', async () => {
    await field().fill('Voici : […]')
    await send().click()
    await expect.element(page.getByText(/Il reste .* à compléter/)).toBeVisible()
    expect(replies()).toEqual([])
    await send().click()
    await expect.element(log().getByText('Voici : […]')).toBeVisible()
  })
})

describe('live', () => {
  test('a message of the shopper arrives by the socket', async () => {
    await expect.element(field()).toBeVisible()
    server.say(karim.id, { author: 'shopper', text: 'Vous êtes là ?' })
    await expect.element(log().getByText('Vous êtes là ?')).toBeVisible()
  })

  test('the shopper’s typing shows until the message is there', async () => {
    await expect.element(field()).toBeVisible()
    server.tell({ type: 'typing', case: karim.id })
    await expect.element(page.getByText('Karim Benali écrit…')).toBeVisible()
    server.say(karim.id, { author: 'shopper', text: 'Voilà' })
    await expect.element(page.getByText('Karim Benali écrit…')).not.toBeInTheDocument()
  })

  test('the agent’s typing is told, but not at every letter', async () => {
    await expect.element(page.getByText('En direct')).toBeVisible()
    await field().click()
    await userEvent.keyboard('Bonjour')
    const said = server.sockets.at(-1)?.said ?? []
    expect(said.filter((words) => words.includes('"typing"'))).toEqual([
      JSON.stringify({ type: 'typing', case: karim.id }),
    ])
  })

  test('a gap in the sequence is filled from the service', async () => {
    await expect.element(field()).toBeVisible()
    const transcript = server.transcripts.get(karim.id) ?? []
    const missed = { ...transcript[0], sequence: 5, id: 'missed', text: 'Message manqué' } as (typeof transcript)[0]
    server.transcripts.set(karim.id, [...transcript, missed])
    server.say(karim.id, { author: 'shopper', text: 'Le suivant' })
    await expect.element(log().getByText('Message manqué')).toBeInTheDocument()
    await expect.element(log().getByText('Le suivant')).toBeInTheDocument()
  })
})

test('r leads to the reply', async () => {
  await expect.element(field()).toBeVisible()
  await userEvent.keyboard('r')
  await expect.element(field()).toHaveFocus()
  await expect.element(field()).toHaveValue('')
})
