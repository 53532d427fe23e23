import { expect, test } from 'vitest'
import { fill, firstToFill, leftIn, matching, placeholderNames, unknownIn } from '../../../desk/canned/fill.ts'
import { toneRemarks } from '../../../desk/draft-check/tone.ts'
import { placeholders } from '../../../protocol/index.ts'
import { starters } from '../../../worker/cases/canned/starters.ts'
import { karim } from '../../support/desk-cases.ts'

const given = { agent: 'Inès', today: '2026-11-21' }
const known = { ...karim, contact: { ...karim.contact, order: 'ML-48213' }, product: 'Téléphone' }

test('the desk and the service know the same names', () => {
  expect(placeholderNames).toEqual(placeholders)
})

test('what the case knows takes the place of its name, in the language of the shopper', () => {
  const text = 'Bonjour {prénom}, commande {commande} ({produit}), dossier {référence}, avant le {date limite}. {agent}'
  const deadlines = [{ id: 'd', day: '2026-12-01', days: 10, who: 'merchant' as const, label: 'x', article: 'L217-10' }]
  expect(fill(text, { ...known, deadlines }, given)).toBe(
    `Bonjour Karim, commande ML-48213 (Téléphone), dossier ${karim.reference}, avant le mardi 1er décembre 2026. Inès`,
  )
  expect(fill('By {deadline}.', { ...known, language: 'en', deadlines }, given)).toBe('By Tuesday, 1 December 2026.')
})

test.each([
  ['no order number', { ...known, contact: { name: 'Karim', email: 'k@x.example' } }, '{commande}'],
  ['an empty order number', { ...known, contact: { ...known.contact, order: '' } }, '{commande}'],
  ['no product', { ...known, product: undefined }, '{produit}'],
  ['no deadline', { ...known, deadlines: [] }, '{date limite}'],
  [
    'a deadline roughly known',
    { ...known, deadlines: [{ ...karim.deadlines[0], approximate: true }] as typeof karim.deadlines },
    '{date limite}',
  ],
])('%s: the name stays between its braces, and is told', (_case, file, name) => {
  const filled = fill(`Bonjour {prénom} : ${name}.`, file, given)
  expect(filled).toBe(`Bonjour Karim : ${name}.`)
  expect(leftIn(filled)).toEqual([name])
})

test('a value is never read as a placeholder again, and other braces are nobody’s business', () => {
  expect(fill('{produit}', { ...known, product: '{agent}' }, given)).toBe('{agent}')
  expect(leftIn('Voici {un objet} et {commande}, {commande}.')).toEqual(['{commande}'])
  expect(unknownIn('{prénom} {first-name} {nom}', 'fr')).toEqual(['{first-name}', '{nom}'])
})

test('the first thing to fill in is the first in the text, a name or a blank', () => {
  expect(firstToFill('Voici […] et {commande}')).toEqual({ from: 6, to: 9 })
  expect(firstToFill('Commande {commande} : […]')).toEqual({ from: 9, to: 19 })
  expect(firstToFill('Rien')).toBeNull()
})

test('a search holds every word, whatever the accents; titles that begin with it come first', () => {
  const replies = [
    { title: 'Demande réglée', text: 'Tout est en ordre' },
    { title: 'Étiquette', text: 'La demande est partie' },
    { title: 'Ordre', text: 'Merci' },
  ]
  expect(matching(replies, 'DEMANDE regle').map(({ title }) => title)).toEqual(['Demande réglée'])
  expect(matching(replies, 'ordre').map(({ title }) => title)).toEqual(['Ordre', 'Demande réglée'])
  expect(matching(replies, ' ')).toHaveLength(3)
})

test.each(starters.map((starter) => [starter.id, starter] as const))(
  '%s is calm, and fills without a rest',
  (_id, { text, language }) => {
    const deadlines = karim.deadlines.map(({ approximate: _roughly, ...one }) => one)
    const filled = fill(text, { ...known, language, deadlines }, given)
    expect(leftIn(filled)).toEqual([])
    expect(toneRemarks(filled, language)).toEqual([])
  },
)
