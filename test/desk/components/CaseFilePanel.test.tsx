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
