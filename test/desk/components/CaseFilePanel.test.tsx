import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Case } from '../../../protocol/index.ts'
import { karim } from '../../support/desk-cases.ts'
import { DeskServer } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
beforeEach(() => page.viewport(1440, 900))
afterEach(() => mounted.leave())

const lawfulMonths = 24
const cited = karim.citations.filter(({ article }) => article === 'L217-3')
const withConflicts: Case = {
  ...karim,
  policyConflicts: [
    { point: 'guarantee-months', written: 12, lawful: lawfulMonths, citations: cited },
    { point: 'faulty-return-costs', citations: [] },
  ],
}

describe('a case under which the shop’s policy gives less than the law', () => {
  test.each([
    ['fr', 'La politique de la boutique donne moins que la loi', 'Garantie de 12 mois.', '24 mois à compter'],
    ['en', 'The shop’s policy gives less than the law', 'A guarantee of 12 months.', '24 months from delivery'],
  ] as const)(
    '%s: says which point, what the law gives, and under which article',
    async (language, title, yours, law) => {
      mounted = await mountDesk({ open: karim.id, language, server: new DeskServer([withConflicts]) })
      const warning = page.getByRole('region', { name: title })
      await expect.element(warning).toBeVisible()
      const shown = warning.element().textContent ?? ''
      for (const text of [yours, law, 'L217-3', cited[0]?.quote?.slice(0, 40) ?? ''])
        expect(shown, text).toContain(text)
      const { violations } = await axe.run(warning.element())
      expect(violations.map(({ id }) => id)).toEqual([])
    },
  )

  test('a case without conflict has no warning', async () => {
    mounted = await mountDesk({ open: karim.id })
    await expect.element(page.getByRole('region', { name: 'Dossier' })).toBeVisible()
    expect(mounted.root.querySelector('.policy-conflicts')).toBeNull()
  })
})

test('a case that a program of the shop brought says how and when its shopper agreed', async () => {
  const file: Case = { ...karim, consent: { how: 'telephone', at: '2026-11-20T09:04:00Z' } }
  mounted = await mountDesk({ open: karim.id, server: new DeskServer([file]) })
  await expect.element(page.getByText('Accord recueilli')).toBeVisible()
  await expect.element(page.getByText(/par téléphone, le 20 novembre à 10:04/)).toBeVisible()
})

test('what may be objected to a declaration stands apart, once, as a warning', async () => {
  const caution = 'Un objet personnalisé ne peut pas être rendu pour un simple changement d’avis.'
  const file: Case = { ...karim, caution, summary: ['Rétractation déclarée.', caution] }
  mounted = await mountDesk({ open: karim.id, server: new DeskServer([file]) })
  await expect.element(page.getByText('À vérifier avant de répondre')).toBeVisible()
  await expect.element(page.getByText(/c’est à vous de décider, en donnant vos raisons/)).toBeVisible()
  expect(page.getByText(caution).elements()).toHaveLength(1)
})

test.each([
  ['nobody has answered', undefined, 'Ce jour est le sien, pas celui de la loi.'],
  ['an agent has', '2026-11-20T09:05:00Z', 'Réponse donnée le 20 novembre à 10:05.'],
] as const)('the day asked for stands among the deadlines: %s', async (_case, answeredAt, words) => {
  const file: Case = { ...karim, answerBy: '2026-12-12', ...(answeredAt && { answeredAt }) }
  mounted = await mountDesk({ open: karim.id, server: new DeskServer([file]) })
  const shown = () => mounted.root.querySelector('.asked-answer')?.textContent
  await expect.poll(shown).toContain(words)
  expect(shown()).toContain('samedi 12 décembre 2026')
})
