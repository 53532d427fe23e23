import { describe, expect, test } from 'vitest'
import { lawRemarks } from '../../../desk/draft-check/law.ts'
import type { Case, Citation } from '../../../protocol/index.ts'

const cite = (article: string): Citation => ({ article, label: article, source: 'Code', version: 'known-on 2025-07' })
const granted = (right: string, language: 'fr' | 'en' = 'fr', changes: Partial<Case> = {}) => ({
  language,
  rights: [{ right, title: 'Le droit', kind: 'applies' as const, reason: 'r', score: 1, why: [] }],
  citations: [cite('L111-1'), cite('L221-18'), cite('L217-3'), cite('L216-2')],
  ...changes,
})
const articles = (draft: string, file: ReturnType<typeof granted>) =>
  lawRemarks(draft, file).map(({ article }) => article?.key)

describe('a granted right that is denied is flagged with its article', () => {
  test.each([
    ['withdrawal', 'fr', 'Nous ne pouvons pas vous rembourser cet article.', 'L221-18'],
    ['withdrawal', 'fr', 'Aucun remboursement n’est possible.', 'L221-18'],
    ['withdrawal', 'fr', 'Les articles soldés ne sont ni repris ni échangés.', 'L221-18'],
    ['withdrawal', 'fr', 'Le remboursement se fait sous forme d’avoir.', 'L221-18'],
    ['withdrawal', 'fr', 'Vous ne pouvez plus vous rétracter.', 'L221-18'],
    ['withdrawal', 'fr', 'Il n’y a pas de droit de rétractation sur ce produit.', 'L221-18'],
    ['withdrawal', 'en', 'We cannot refund this item.', 'L221-18'],
    ['withdrawal', 'en', 'We only offer store credit.', 'L221-18'],
    ['withdrawal', 'en', 'Returns are not accepted.', 'L221-18'],
    ['conformity-guarantee', 'fr', 'Adressez-vous directement au fabricant.', 'L217-3'],
    ['conformity-guarantee', 'fr', 'Il faut voir avec Samsung.', 'L217-3'],
    ['conformity-guarantee', 'fr', 'Votre garantie est terminée.', 'L217-3'],
    ['conformity-guarantee', 'fr', 'Sans ticket, nous ne pouvons rien faire.', 'L217-3'],
    ['conformity-guarantee', 'fr', 'La réparation reste à votre charge.', 'L217-3'],
    ['conformity-guarantee', 'fr', 'Vous devez prouver le défaut.', 'L217-3'],
    ['conformity-guarantee', 'en', 'Please contact the manufacturer.', 'L217-3'],
    ['conformity-guarantee', 'en', 'Your warranty has expired.', 'L217-3'],
    ['conformity-guarantee', 'en', 'We can repair it at your own expense.', 'L217-3'],
    ['parcel-not-received', 'fr', 'Rapprochez-vous du transporteur.', 'L216-2'],
    ['parcel-not-received', 'fr', 'Nous ne sommes pas responsables de la perte.', 'L216-2'],
    ['parcel-not-received', 'en', 'You must contact the carrier.', 'L216-2'],
    ['personalised-price', 'fr', 'Vous n’avez aucun droit ici.', 'L111-1'],
    ['personalised-price', 'fr', 'Nous refusons votre demande.', 'L111-1'],
    ['personalised-price', 'en', 'We reject your claim.', 'L111-1'],
  ] as const)('%s (%s): %s', (right, language, draft, article) =>
    expect(articles(draft, granted(right, language))).toEqual([article]),
  )
})

describe('what denies nothing raises no alarm', () => {
  test.each([
    ['withdrawal', 'fr', 'Nous vous remboursons au plus tard le 5 décembre (L221-24).'],
    ['withdrawal', 'fr', 'Vous n’avez pas à donner de raison.'],
    ['withdrawal', 'fr', 'Nous ne refusons pas votre retour.'],
    ['withdrawal', 'fr', 'Vous n’êtes pas encore remboursé, et nous en sommes désolés.'],
    ['withdrawal', 'fr', 'Préférez-vous un avoir ?'],
    ['withdrawal', 'fr', 'Nous attendons d’avoir reçu l’article.'],
    ['conformity-guarantee', 'fr', 'Vous n’avez pas à vous adresser au fabricant.'],
    ['conformity-guarantee', 'fr', 'Inutile de contacter Samsung : nous nous en chargeons.'],
    ['conformity-guarantee', 'fr', 'La réparation ne sera pas à vos frais.'],
    ['conformity-guarantee', 'fr', 'Vous dites que le magasin vous renvoie vers la marque.'],
    ['conformity-guarantee', 'fr', 'Avez-vous contacté le fabricant ?'],
    ['conformity-guarantee', 'fr', 'La garantie légale s’applique, sans frais pour vous.'],
    ['conformity-guarantee', 'en', 'You do not need to contact the manufacturer.'],
    ['conformity-guarantee', 'en', 'We will repair it at no cost to you.'],
    ['conformity-guarantee', 'en', 'You have the right to a repair.'],
    ['parcel-not-received', 'fr', 'Ce n’est pas au transporteur de vous répondre, c’est à nous.'],
    ['parcel-not-received', 'en', 'We are sorry: you were told to contact the carrier.'],
  ] as const)('%s (%s): %s', (right, language, draft) =>
    expect(lawRemarks(draft, granted(right, language))).toEqual([]),
  )

  test('where no right is granted, nothing can be denied', () => {
    const file = granted('withdrawal')
    const rights = file.rights.map((right) => ({ ...right, kind: 'does-not-apply' as const }))
    expect(lawRemarks('Nous ne pouvons pas vous rembourser.', { ...file, rights })).toEqual([])
  })

  test('a withdrawal that may be objected to may be refused', () => {
    const file = granted('withdrawal', 'fr', { caution: 'Le délai semble passé.' })
    expect(lawRemarks('Nous ne pouvons pas vous rembourser.', file)).toEqual([])
  })
})

test('the sentence is given as written, among others', () => {
  const draft = 'Bonjour Karim,\n\nMerci. Adressez-vous au fabricant ! Bien à vous,'
  expect(lawRemarks(draft, granted('conformity-guarantee')).map(({ words }) => words)).toEqual([
    'Adressez-vous au fabricant !',
  ])
})
