/** Readable answers to whole questions: a changed snapshot is read before it is accepted. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type Answer, Language } from '../../protocol/index.ts'
import { answering } from '../../worker/answer/index.ts'
import { ask, maisonLucie, plainShop } from '../support/asking.ts'

/** What the reader sees first, with verdicts, deadlines and buttons in a line each. */
function readable(answer: Answer): string {
  const rights = answer.rights.map(({ right, kind, reason }) => `${right}: ${kind} (${reason})`)
  const deadlines = answer.deadlines.map(({ id, day, days, who }) => `${id} ${day} (${days} days, ${who})`)
  const buttons = answer.actions.map(({ label }) => `[${label}]`)
  const shown = { ...answer, blocks: answer.blocks.filter(({ more }) => !more), deadlines: [] }
  const cited = shown.blocks.flatMap(({ sentences }) => sentences.flatMap(({ citations }) => citations))
  return [
    `${answer.action}, ${answer.confidence}; ${answer.topics.join(', ')}`,
    ...rights,
    '---',
    answering.plainText(shown),
    '---',
    ...deadlines,
    buttons.join(' '),
    `cited: ${[...new Set(cited)].join(', ')}`,
  ].join('\n')
}

const Voice = z.object({ id: z.string(), lang: Language, text: z.string() })

const questions: [string, string | string[]][] = [
  ['Lucie', "j'ai ouvert le blister, je peux encore les rendre ?"],
  ['Karim', "Mon téléphone de 14 mois est mort, le vendeur me dit de voir avec Samsung et j'ai plus le ticket"],
  ['Ana', 'My parcel is marked as delivered but I never got it, I am in Spain'],
  ['Marc', 'je veux rendre un pull acheté en magasin la semaine dernière'],
  ['furious', "vous êtes des voleurs bande de cons, 3 semaines que j'attends mon colis"],
  ['SMS', 'c koi le delai pr se retracter svp jai recu mon colis lundi'],
  ['too late', 'commandé en ligne, reçu le 12 octobre, je peux encore renvoyer ?'],
  ['refund late', "j'ai renvoyé ma commande le 20 octobre, ils l'ont reçue le 23 et toujours pas remboursé"],
  ['return costs', 'qui paie les frais de retour si je change d’avis ? acheté en ligne'],
  ['promised date past', 'canapé commandé le 2 octobre, livraison prévue le 30 octobre, toujours rien'],
  ['lost parcel', 'colis perdu par le transporteur, le site ne veut pas rembourser'],
  ['broken on arrival', "j'ai reçu hier un miroir cassé"],
  ['wrong colour', 'I ordered a blue lamp online and got a red one'],
  ['second repair', 'machine à laver achetée en ligne il y a 10 mois, réparée une fois et même panne'],
  ['refurbished', "téléphone reconditionné acheté il y a 20 mois, l'écran ne marche plus"],
  ['old fault', 'lave-vaisselle acheté neuf il y a 3 ans, vice caché découvert hier'],
  ['extension', 'ils disent que ma garantie constructeur est finie mais j’ai acheté il y a 18 mois'],
  ['lost receipt', 'perdu la facture, ils refusent la garantie'],
  ['till', 'prix affiché 29€ et en caisse 39€'],
  ['price error', 'ils ont annulé ma commande payée 250€ car erreur de prix'],
  ['complaint', 'le vendeur ne répond pas à ma réclamation, médiateur ou tribunal ?'],
  ['custom made', 'rideaux sur mesure commandés en ligne, je peux me rétracter ?'],
  ['several turns', ['je peux rendre ma robe ?', 'en ligne', "je l'ai reçue le 15 novembre"]],
  ['further question', ['reçu lundi ma commande en ligne, je peux la rendre ?', 'et les frais de port du retour ?']],
]

describe('answers as they are read', () => {
  test.each(questions)('%s', async (name, turns) => {
    const context = name === 'Lucie' ? { product: 'Écouteurs Brume', deliveredOn: '2026-11-12' } : undefined
    const { answer } = ask(turns, { merchant: maisonLucie, ...(context && { context }) })
    await expect(readable(answer)).toMatchFileSnapshot(`golden/${name.toLowerCase().replaceAll(' ', '-')}.txt`)
  })
})

/** One message in five of many voices (`voices.jsonl`). */
const voices = readFileSync(join(import.meta.dirname, 'voices.jsonl'), 'utf8')
  .split('\n')
  .filter((line, index) => line !== '' && index % 5 === 0)
  .map((line) => Voice.parse(JSON.parse(line)))

describe('answers to many voices as they are read', () => {
  test('are forty at least', () => expect(voices.length).toBeGreaterThanOrEqual(40))

  test.each(voices)('$id', async ({ id, lang, text }) => {
    const { answer } = ask(text, { language: lang, merchant: plainShop })
    await expect(`> ${text}\n\n${readable(answer)}`).toMatchFileSnapshot(`golden/${id}.txt`)
  })
})

describe('every answer', () => {
  test.each(questions)('%s: cites only what it lists, stays short at first, and ends with a person', (_name, turns) => {
    const { answer } = ask(turns)
    const listed = new Set(answer.citations.map(({ article }) => article))
    for (const { sentences, source } of answer.blocks)
      for (const { citations } of sentences) {
        expect(citations.filter((article) => !listed.has(article))).toEqual([])
        if (source !== 'law') expect(citations).toEqual([])
      }
    for (const { article } of answer.deadlines) expect(listed).toContain(article)
    const text = answer.blocks.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text)).join(' ')
    expect(text).not.toMatch(/[{}]|\b(?:undefined|null|NaN)\b/)
    const law = answer.blocks.filter(({ more, kind }) => !more && ['paragraph', 'steps', 'other-right'].includes(kind))
    const words = law.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.text.split(/\s+/)))
    expect(words.length).toBeLessThanOrEqual(120)
    expect(answer.actions.at(-1)?.kind).toBe('handoff')
    expect(answer.actions.filter(({ kind }) => kind === 'handoff')).toHaveLength(1)
  })
})
