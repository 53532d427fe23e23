/** The language and tone of messages as people type them. */
import { describe, expect, test } from 'vitest'
import { readAct } from '../../../../worker/answer/read/act.ts'
import { languageOf } from '../../../../worker/answer/read/language.ts'
import { readText } from '../../../../worker/answer/read/text.ts'

describe('language, with no conversation before', () => {
  test.each([
    ['remboursement ?', 'fr'],
    ['refund?', 'en'],
    ['colis perdu', 'fr'],
    ['lost parcel', 'en'],
    ['livraison en retard', 'fr'],
    ['late delivery', 'en'],
    ['garantie 2 ans', 'fr'],
    ['warranty 2 years', 'en'],
    ['slt jveu etre remboursé', 'fr'],
    ['jpe rendre le tel ?', 'fr'],
    ['can i return', 'en'],
    ['wheres my order', 'en'],
    ['PUTAIN MON COLIS', 'fr'],
    ['WHERE IS MY PARCEL', 'en'],
    ['mon order est en retard, no news du seller', 'fr'],
    ['j’ai ordered un pull size M et j’ai reçu la mauvaise taille', 'fr'],
    ['my colis never arrived and the magasin says nothing', 'en'],
    ['I bought a “grille-pain” in your shop', 'en'],
    ['Bonjour, I want to cancel my order please', 'en'],
    ['le refund de mon return svp', 'fr'],
    ['quiero devolver mi pedido, no ha llegado', 'other'],
    ['ich möchte meine Bestellung stornieren und das Geld zurück', 'other'],
    ['vorrei restituire il mio ordine, non funziona', 'other'],
    ['iPhone 15', null],
    ['2026-11-03', null],
    ['null', null],
    ['???', null],
  ] as const)('%s: %s', (text, language) => expect(languageOf(readText(text).tokens)).toBe(language))
})

describe('tone', () => {
  test.each([
    ['Bonjour, pouvez-vous me dire le délai ? Merci.', 'calm'],
    ['Je voudrais rendre mon pull !', 'calm'],
    ['ÇA FAIT TROIS SEMAINES QUE J’ATTENDS', 'angry'],
    ['c’est une honte!!!', 'angry'],
    ['bande d’escrocs rendez moi mon argent', 'angry'],
    ['REMBOURSEZ MOI', 'angry'],
    ['OK', 'calm'],
    ['SAV LG', 'calm'],
    ['j’ai peur d’avoir perdu mon argent', 'worried'],
    ['je suis très inquiète pour mon colis', 'worried'],
    ['this is a scam, thieves', 'angry'],
    ['I am really worried, please help', 'worried'],
    ['How long do I have to return it?', 'calm'],
    ['GIVE ME MY MONEY BACK', 'angry'],
  ] as const)('%s: %s', (text, tone) => expect(readAct(readText(text)).tone).toBe(tone))
})
