import axe from 'axe-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { answerFacts, karimOnline } from '../../../support/desk-case-facts.ts'
import { DeskServer, ines } from '../../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../../mount.tsx'

let mounted: Mounted
let server: DeskServer
beforeEach(async () => {
  await page.viewport(1440, 900)
  server = new DeskServer([karimOnline])
  answerFacts(server)
  server.claimAs(ines, karimOnline.id, false)
  mounted = await mountDesk({ open: karimOnline.id, server })
})
afterEach(() => mounted.leave())

const panel = () => page.getByRole('region', { name: 'Dossier', exact: true })
const save = () => page.getByRole('button', { name: 'Enregistrer et recalculer' })
const sent = (what: RegExp) => server.calls.filter(({ method, path }) => method === 'POST' && what.test(path))

test('a fact is changed with a reason: the verdict follows, and what the shopper said and was told stay in sight', async () => {
  await page.getByRole('button', { name: 'Modifier : Achat' }).click()
  await page.getByRole('combobox', { name: 'Achat' }).selectOptions('En magasin')
  expect(await save().element().getAttribute('aria-disabled')).toBe('true')
  await page.getByRole('textbox', { name: 'Pourquoi, en un mot (nécessaire)' }).fill('Ticket de caisse vu')
  await save().click()
  await expect.element(panel().getByText(/Donné par Inès/)).toBeVisible()
  await expect.element(panel().getByText(/La personne a dit/)).toBeVisible()
  await expect.element(panel().getByText('A changé depuis', { exact: true })).toBeVisible()
  await expect.element(panel().getByText(/S’applique → Ne s’applique pas/)).toBeVisible()
  await expect
    .element(
      panel()
        .getByText(/La garantie légale de conformité s’applique/)
        .first(),
    )
    .toBeVisible()
  await expect.element(panel().getByText(/version 2/)).toBeVisible()
  await page.getByRole('button', { name: 'La conclusion a changé depuis ce que la personne a lu' }).click()
  expect(document.activeElement?.id).toBe('case-told')
  expect(sent(/facts$/).map(({ body }) => body)).toMatchObject([
    { fact: 'channel', value: 'shop', why: 'Ticket de caisse vu' },
  ])
  const { violations } = await axe.run(panel().element())
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: 'Modifier : Achat' }).click()
  await page.getByRole('button', { name: 'Revenir à ce qui a été dit' }).click()
  await expect.element(panel().getByText('A changé depuis', { exact: true })).not.toBeInTheDocument()
  await expect.element(panel().getByText('en ligne', { exact: true })).toBeVisible()
})

test('what did not get through is kept, and is the same act when tried again', async () => {
  server.failOnce(/facts$/, 'unavailable')
  await page.getByRole('button', { name: 'Ajouter un fait' }).click()
  await page.getByRole('combobox', { name: 'Quel fait ?' }).selectOptions('Reçu le')
  await page.getByRole('spinbutton').fill('3')
  await expect.element(page.getByLabelText('Reçu le', { exact: true })).toHaveValue('2026-11-18')
  await page.getByRole('textbox', { name: 'Pourquoi, en un mot (nécessaire)' }).fill('Suivi du colis')
  await save().click()
  await expect.element(page.getByText(/indisponible pour le moment/)).toBeVisible()
  await save().click()
  await expect.element(panel().getByText(/Suivi du colis/)).toBeVisible()
  const tries = sent(/facts$/).map(({ body }) => body as { id: string; value: string })
  expect(tries.map(({ value }) => value)).toEqual(['2026-11-18', '2026-11-18'])
  expect(new Set(tries.map(({ id }) => id)).size).toBe(1)
})

test('a missing fact is asked for at once; it waits until the shopper has spoken', async () => {
  await page.getByRole('button', { name: 'Demander : Quel jour l’avez-vous reçu ?' }).click()
  await expect.element(panel().getByText('Question posée')).toBeVisible()
  await expect.element(page.getByRole('log').getByText('Quel jour l’avez-vous reçu ?')).toBeVisible()
  server.say(karimOnline.id, { author: 'shopper', text: '18/11/2026' })
  await expect.element(panel().getByText('Question posée')).not.toBeInTheDocument()
})

test('who does not hold the case reads its facts and changes none', async () => {
  mounted.leave()
  mounted = await mountDesk({ open: karimOnline.id, server: new DeskServer([karimOnline]) })
  await expect.element(panel().getByText('en ligne', { exact: true })).toBeVisible()
  for (const name of [/^Modifier/, 'Ajouter un fait', /^Demander/])
    expect(page.getByRole('button', { name }).elements()).toEqual([])
})

test('by keyboard: the form opens with the focus in it, and Escape closes it alone', async () => {
  await expect.element(page.getByRole('button', { name: 'Modifier : Achat' })).toBeVisible()
  ;(page.getByRole('button', { name: 'Modifier : Achat' }).element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('combobox', { name: 'Achat' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('combobox', { name: 'Achat' })).not.toBeInTheDocument()
  expect(mounted.desk.file.id.value).toBe(karimOnline.id)
})
