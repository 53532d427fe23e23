import { describe, expect, test } from 'vitest'
import { toneRemarks } from '../../../desk/draft-check/tone.ts'

const kinds = (draft: string, language: 'fr' | 'en') => toneRemarks(draft, language).map(({ kind }) => kind)

describe('in French', () => {
  test.each([
    ['C’est votre faute si l’appareil est tombé.', 'blame'],
    ['Vous auriez dû lire les conditions.', 'blame'],
    ['Il fallait vérifier la taille avant.', 'blame'],
    ['Comme déjà indiqué, le colis est parti.', 'blame'],
    ['Vous n’aviez qu’à choisir la bonne taille.', 'blame'],
    ['Ce n’est pas notre problème.', 'harsh'],
    ['Calmez-vous.', 'harsh'],
    ['Inutile d’insister.', 'harsh'],
    ['NOUS AVONS DÉJÀ RÉPONDU.', 'shouting'],
    ['C’est noté !!!', 'shouting'],
    ['Nous ne pouvons pas accepter votre retour.', 'no-way-forward'],
    ['Malheureusement, ce produit n’est plus fabriqué.', 'no-way-forward'],
  ])('%s → %s', (draft, kind) => expect(kinds(draft, 'fr')).toContain(kind))

  test.each([
    'Bonjour Karim, vous avez raison de nous écrire. Nous vous remboursons aujourd’hui.',
    'Ce n’est pas votre faute : l’étiquette était illisible.',
    'Nous ne pouvons pas réparer ce modèle ; nous vous proposons un remplacement.',
    'Malheureusement, la livraison a pris du retard. Préférez-vous attendre ou être remboursé ?',
    'Votre dossier TR7KMQ4XWP est ouvert, la SNCF et la DGCCRF aussi.',
    'Vous pouvez calmement choisir la date.',
    'Merci ! À bientôt !',
    'Votre commande ML-48213 part demain.',
    'Vous auriez pu nous appeler, mais nous sommes là pour vous aider.',
    '',
  ])('no remark on: %s', (draft) => expect(kinds(draft, 'fr')).toEqual([]))
})

describe('in English', () => {
  test.each([
    ['It is your fault that it broke.', 'blame'],
    ['You should have read the terms.', 'blame'],
    ['As I already said, the parcel has left.', 'blame'],
    ['You failed to check the size.', 'blame'],
    ['That is not our problem.', 'harsh'],
    ['Please calm down.', 'harsh'],
    ['WE HAVE ALREADY ANSWERED.', 'shouting'],
    ['Unfortunately we cannot repair it.', 'no-way-forward'],
  ])('%s → %s', (draft, kind) => expect(kinds(draft, 'en')).toContain(kind))

  test.each([
    'Hello Ana, you are right to write to us. We will refund you today.',
    'This is not your fault.',
    'Unfortunately we cannot repair this model; we will send you a new one.',
    'We cannot find the parcel. Would you prefer a new one or a refund?',
    'Your order ML-48213 leaves tomorrow. Thank you!',
  ])('no remark on: %s', (draft) => expect(kinds(draft, 'en')).toEqual([]))
})
