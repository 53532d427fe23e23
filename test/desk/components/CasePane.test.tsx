import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { karim, karimTranscript } from '../../support/desk-cases.ts'
import { camille, DeskServer, ines } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
beforeEach(() => page.viewport(1440, 900))
afterEach(() => mounted.leave())

const claimButton = () => page.getByRole('button', { name: 'Prendre le dossier' })
const file = () => page.getByRole('region', { name: 'Dossier' })

describe('an open case', () => {
  test('shows the deadline first: days left, who must act, which day, which article', async () => {
    mounted = await mountDesk({ open: karim.id })
    await expect.element(page.getByRole('heading', { name: 'Karim Benali' })).toHaveFocus()
    const deadline = mounted.root.querySelector('.case-deadline')
    expect(deadline?.textContent).toContain('Dans 6 jours')
    expect(deadline?.textContent).toContain('Réparer ou remplacer le téléphone')
    expect(deadline?.textContent).toContain('au plus tard le vendredi 27 novembre 2026')
    expect(deadline?.textContent).toContain('À faire par Maison Lucie')
    expect(deadline?.textContent).toContain('L217-10')
  })

  test('holds everything the shopper handed over', async () => {
    mounted = await mountDesk({ open: karim.id })
    await expect.element(file()).toBeVisible()
    const shown = file().element().textContent ?? ''
    for (const text of [
      ...karim.summary,
      karim.wish,
      'karim.benali@courriel.example',
      'ML-48213',
      'Ton inquiet',
      'Garantie légale de conformité',
      'S’applique',
      'À préciser',
      'le vendeur me dit de voir avec Samsung',
      'À quelle date la panne est-elle apparue ?',
      'Deux ans après la livraison du 18 septembre 2025.',
    ])
      expect(shown, text).toContain(text)
  })

  test('a cited article opens its quote, its version and its links', async () => {
    mounted = await mountDesk({ open: karim.id })
    await page.getByRole('main').getByRole('button', { name: 'Ouvrir le texte L217-10' }).first().click()
    await expect
      .element(page.getByText(/dans un délai raisonnable qui ne peut être supérieur à trente jours/))
      .toBeVisible()
    await expect.element(page.getByText('Texte connu en juillet 2025').last()).toBeVisible()
    const links = [...mounted.root.querySelectorAll('details[open] a')]
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://recours.example/articles/L217-10',
      'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565',
    ])
    expect(links.map((link) => link.getAttribute('rel'))).toEqual(['noopener noreferrer', 'noopener noreferrer'])
  })

  test('a fact leads to the message it came from', async () => {
    mounted = await mountDesk({ open: karim.id })
    await page.getByRole('button', { name: 'il a 14 mois' }).click()
    await expect.poll(() => document.activeElement?.id).toBe('message-message-karim-1')
  })

  test('the assistant’s answer stands word for word, its rest on demand', async () => {
    mounted = await mountDesk({ open: karim.id })
    const log = page.getByRole('log')
    await expect.element(log.getByText(/c’est au vendeur d’agir, pas au fabricant/)).toBeVisible()
    await log.getByText('Suite de la réponse').click()
    await expect.element(log.getByText('Demandez la réparation ou le remplacement par écrit.')).toBeVisible()
  })

  test('a long conversation shows its end, and its beginning when asked', async () => {
    const server = new DeskServer()
    const [first] = karimTranscript
    if (!first) throw new Error('Karim wrote something')
    const long = Array.from({ length: 130 }, (_, index) => ({
      ...first,
      sequence: index + 1,
      id: `message-long-${index + 1}`,
      text: `Message numéro ${index + 1}.`,
    }))
    server.transcripts.set(karim.id, long)
    mounted = await mountDesk({ server, open: karim.id })
    await expect.element(page.getByText('Message numéro 130.')).toBeVisible()
    expect(page.getByText('Message numéro 30.').elements()).toEqual([])
    await page.getByRole('button', { name: 'Afficher les 30 messages précédents' }).click()
    await expect.element(page.getByText('Message numéro 1.')).toBeInTheDocument()
  })

  test('hostile text stays text', async () => {
    const server = new DeskServer()
    const hostile = '<img src=x onerror="document.title=1"> [lien](javascript:alert(1))'
    server.transcripts.set(karim.id, [
      { sequence: 1, id: 'message-hostile', author: 'shopper', text: hostile, sentAt: karim.openedAt },
    ])
    mounted = await mountDesk({ server, open: karim.id })
    await expect.element(page.getByText(hostile)).toBeVisible()
    expect(mounted.root.querySelector('.transcript img, .transcript a')).toBeNull()
  })

  test('a link that is neither to our pages nor https is not drawn', async () => {
    const [first] = karim.citations
    if (!first) throw new Error('Karim’s case cites articles')
    const bad = { ...first, page: '//evil.example/L217-3', official: 'javascript:alert(1)' }
    mounted = await mountDesk({ server: new DeskServer([{ ...karim, citations: [bad] }]), open: karim.id })
    await expect.element(file()).toBeVisible()
    expect(mounted.root.querySelector('.citation')).not.toBeNull()
    expect(mounted.root.querySelector('.citation a')).toBeNull()
  })

  test('one that does not exist is told', async () => {
    mounted = await mountDesk({ open: 'case-unknown-01' })
    await expect.element(page.getByText('Ce dossier est introuvable.', { exact: false })).toBeVisible()
  })
})

describe('claiming', () => {
  test('makes the case mine and puts the focus on the reply', async () => {
    mounted = await mountDesk({ open: karim.id })
    await claimButton().click()
    await expect.element(page.getByText('Avec vous')).toBeVisible()
    await expect.element(page.getByLabelText('Votre réponse à Karim')).toHaveFocus()
  })

  test('a case that a colleague has just claimed names the colleague', async () => {
    mounted = await mountDesk({ open: karim.id })
    await expect.element(claimButton()).toBeVisible()
    mounted.server.claimAs(camille, karim.id, false)
    await claimButton().click()
    await expect.element(page.getByText('Camille a pris ce dossier juste avant vous.')).toBeVisible()
    await expect.element(page.getByText('Camille s’occupe de ce dossier.')).toBeVisible()
    expect(claimButton().elements()).toEqual([])
  })

  test('a colleague’s claim shows at once on an open desk', async () => {
    mounted = await mountDesk({ open: karim.id })
    await expect.element(claimButton()).toBeVisible()
    mounted.server.claimAs(camille, karim.id, true)
    await expect.element(page.getByText('Avec Camille')).toBeVisible()
    expect(claimButton().elements()).toEqual([])
  })

  test('a claim that does not get through leaves the case as it was', async () => {
    mounted = await mountDesk({ open: karim.id })
    await expect.element(claimButton()).toBeVisible()
    mounted.server.loseOnce(/claim$/)
    await claimButton().click()
    await expect.element(page.getByText('Le service ne répond pas.', { exact: false })).toBeVisible()
    await expect.element(claimButton()).toBeVisible()
  })
})

describe('giving back and resolving', () => {
  test('a released case waits again', async () => {
    const server = new DeskServer()
    server.claimAs(ines, karim.id, false)
    mounted = await mountDesk({ server, open: karim.id })
    await page.getByRole('button', { name: 'Rendre à la file' }).click()
    await expect.element(claimButton()).toBeVisible()
  })

  test('resolving asks first, and can be given up', async () => {
    const server = new DeskServer()
    server.claimAs(ines, karim.id, false)
    mounted = await mountDesk({ server, open: karim.id })
    const resolve = page.getByRole('button', { name: 'Marquer résolu' })
    await resolve.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click()
    await expect.element(resolve).toHaveFocus()
    await resolve.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Marquer résolu' }).click()
    await expect.element(page.getByText('Ce dossier est résolu.')).toBeVisible()
    expect(server.cases.get(karim.id)?.status).toBe('resolved')
  })
})

test('the shopper’s satisfaction shows when it comes', async () => {
  const server = new DeskServer([{ ...karim, status: 'resolved', claimedBy: ines, resolvedAt: karim.openedAt }])
  mounted = await mountDesk({ server, open: karim.id })
  await expect.element(page.getByText('Ce dossier est résolu.')).toBeVisible()
  const file = server.cases.get(karim.id)
  if (file) server.cases.set(karim.id, { ...file, satisfaction: 5 })
  server.tellLine(karim.id)
  await expect.element(page.getByText('Satisfaction : 5 sur 5', { exact: false })).toBeVisible()
})

describe('on a phone', () => {
  test('the case takes the screen, with a way back to its line', async () => {
    await page.viewport(375, 720)
    mounted = await mountDesk({ open: karim.id })
    await expect.element(page.getByRole('heading', { name: 'Karim Benali' })).toBeVisible()
    expect(page.getByRole('navigation').elements()).toEqual([])
    await page.getByRole('button', { name: 'Retour à la file' }).click()
    await expect.element(page.getByRole('link', { name: /Karim Benali/ })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('log')).toBeVisible()
    await page.getByRole('button', { name: 'Dossier', exact: true }).click()
    await expect.element(file()).toBeVisible()
    expect(page.getByRole('log').elements()).toEqual([])
  })

  test('an article cited above the conversation opens in the file', async () => {
    await page.viewport(375, 720)
    mounted = await mountDesk({ open: karim.id })
    await page.getByRole('button', { name: 'Ouvrir le texte L217-10' }).first().click()
    await expect.element(page.getByText(/ne peut être supérieur à trente jours/)).toBeVisible()
  })
})
