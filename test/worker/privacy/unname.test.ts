import { expect, test } from 'vitest'
import { unname, unnameBesideFigures } from '../../../worker/privacy/unname.ts'

test.each([
  ['a name that is told', 'je m’appelle lucie et mon colis est perdu', 'je m’appelle [nom] et mon colis est perdu'],
  ['a name at the end', 'Mon colis est perdu. Cordialement, Karim Benali', 'Mon colis est perdu. Cordialement, [nom]'],
  ['a name inside', 'c’est pour ma fille Léa qui attend', 'c’est pour ma fille [nom] qui attend'],
  ['a whole name at the beginning', 'Karim Benali a commandé', '[nom] a commandé'],
  [
    'a first name that is a month’s beginning',
    'c’est pour mon fils Jan qui attend',
    'c’est pour mon fils [nom] qui attend',
  ],
  ['a title', 'Bonjour Madame Dupont', 'Bonjour [nom]'],
  ['an English name', 'my name is John Smith, where is it?', 'my name is [nom], where is it?'],
  ['an e-mail address', 'écrivez à lucie.martin@exemple.fr svp', 'écrivez à [e-mail] svp'],
  ['a telephone number', 'au 06 12 34 56 78 ou +33612345678', 'au [téléphone] ou [téléphone]'],
  ['an order number', 'ma commande ML-1042 et 403-1234567-1234567', 'ma commande [numéro] et [numéro]'],
  ['a parcel', 'le colis 6A12345678901', 'le colis [numéro]'],
  ['a street', 'livré au 12 bis rue des Lilas, 75011 Paris', 'livré au [adresse], [numéro] [nom]'],
  ['a link', 'voir https://exemple.fr/suivi?n=1', 'voir [lien]'],
  ['a whole name in small letters', 'je m’appelle marie dupont et', 'je m’appelle [nom] et'],
  ['a family name in capitals', 'Je suis Mme DUPONT, Marie DUPONT', 'Je suis Mme [nom], [nom]'],
  ['a family name before the first', 'DUPONT Marie, cliente', '[nom], cliente'],
  ['a name in a form', 'nom : dupont', 'nom : [nom]'],
  ['a name on two lines', 'Cordialement,\nKarim\nBenali', 'Cordialement,\n[nom]'],
  ['a first name that signs', 'Où est mon colis ?\nMerci\nKarim', 'Où est mon colis ?\nMerci\n[nom]'],
  ['an e-mail address in disguise', 'marie(at)exemple.fr', '[e-mail]'],
  ['a short order number', 'order #123, commande numéro 123', 'order #[numéro], commande numéro [numéro]'],
  ['a password', 'mot de passe : soleil, mdp azerty12', 'mot de passe : [secret] mdp [secret]'],
  ['a password in English', 'my password is hunter2', 'my password is [secret]'],
  ['a card', 'carte 4111 1111 1111 1111', 'carte [carte]'],
])('%s is taken out', (_case, text, expected) => expect(unname(text)).toBe(expected))

test.each([
  ['a price', 'Un pull à 49,90 €'],
  ['a year', 'Acheté en 2024'],
  ['a day', 'reçu le 2026-11-03'],
  ['English days and the first person', 'Can I return it on Monday?'],
  ['a short month beside its day', 'First e-mail 2 Nov, second Nov 9, repaired on the 3rd Oct'],
  ['a password that is not told', 'J’ai oublié mon mot de passe, my password is not working'],
  ['shouting', 'RIEN REÇU, le SAV ne répond pas\nREMBOURSEZ MOI'],
  ['a last line of thanks', 'Mon colis est perdu.\nMerci'],
  ['two sentences', 'Il est cassé. Que faire ?'],
])('%s stays', (_case, text) => expect(unname(text)).toBe(text))

test('for who reads days and sums they stay, and what tells whose words they are does not', () => {
  const told =
    'Le 12/05/2026 Zoé Lefèvre a payé 1299 € pour la commande WX-4482913, le 06 12 34 56 78, colis 8842017755, le numéro est 45218, commande 4521.'
  const read = unnameBesideFigures(told)
  for (const figure of ['12/05/2026', '1299 €']) expect(read).toContain(figure)
  for (const secret of ['Zoé', 'Lefèvre', '4482913', '34 56', '8842017755', '4521']) expect(read).not.toContain(secret)
})

test.each(['œ', '\nA ', '\nAb', 'a-', 'A ', 'mdp ', 'nom : ', 'n° '])('a long run of “%s” is read at once', (run) => {
  const text = run.repeat(4000 / run.length)
  const startedAt = performance.now()
  unname(text)
  expect(performance.now() - startedAt).toBeLessThan(150)
})
