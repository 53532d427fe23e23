import { expect, test } from 'vitest'
import { measures, numbersOf } from '../../../../knowledge/build/numbers.ts'
import { readRights } from '../../../../knowledge/build/read.ts'
import { articleTexts, assess, otherTexts } from '../../../../knowledge/index.ts'
import { assessSituation, type ToldFacts } from '../../../../worker/answer/index.ts'

/** Every number that the known wordings of an article hold. */
const read = new Map<string, Set<string>>()
async function numbersIn(article: string): Promise<Set<string>> {
  const versions = (await articleTexts(article)) ?? []
  const numbers = read.get(article) ?? numbersOf(versions.map(({ text }) => text).join('\n'))
  read.set(article, numbers)
  return numbers
}

/** What a sentence measures; most are told in many examples. */
const told = new Map<string, Set<string>>()
function measuresIn(text: string): Set<string> {
  const found = told.get(text) ?? measures(text)
  told.set(text, found)
  return found
}

test('no period, share or sum is told that no cited text, fact or computation holds, in any example of any right', async () => {
  const invented: string[] = []
  let sentences = 0
  for (const { file, examples } of readRights()) {
    for (const { case: named, facts, asked_on: askedOn } of examples) {
      for (const language of ['fr', 'en'] as const) {
        const assessed = assessSituation({ right: file.id, facts: facts as ToldFacts, language, askedOn })
        // There is no shop to name: "the seller" is named once, as people say it, and nothing is asked for "here".
        const unsaid =
          /\((?:ce vendeur|this seller)\)|(?<!\p{L})(?:à|de) le vendeur|(?:remboursement|geste|refund|gesture) (?:ici|here)(?!\p{L})/u
        expect(assessed.sentences.filter(({ text }) => unsaid.test(text))).toEqual([])
        const cited = assessed.citations.map(({ article }) => article)
        // What we do not hold cannot be looked into: its citation says where to check.
        if (cited.some((article) => otherTexts[article])) continue
        const assessment = assess(file.id, facts as never, askedOn)
        const values = assessment.kind === 'missing' ? [] : Object.values(assessment.values)
        const sums = assessed.facts.map(({ value }) => value).filter((value) => typeof value === 'number')
        const computed = [
          ...[...values, ...sums].map((value) => `${value} €`),
          ...sums.flatMap((one) => sums.map((other) => `${Math.round(Math.abs(one - other) * 100) / 100} €`)),
          ...assessed.deadlines.map(({ days }) => `${days} jours`),
        ]
        const texts = await Promise.all(cited.map(numbersIn))
        const held = new Set([
          ...texts.flatMap((numbers) => [...numbers]),
          ...computed.flatMap((one) => [...measuresIn(one)]),
        ])
        const said = [
          ...assessed.sentences.map(({ text }) => text),
          ...assessed.deadlines.map((deadline) => deadline.computed ?? ''),
        ]
        for (const text of said) {
          sentences += 1
          for (const number of measuresIn(text)) {
            const isHeld = held.has(number) || held.has(String(Number(number)))
            if (!isHeld) invented.push(`${file.id}, ${named}: ${number} in "${text}", which cites ${cited.join(' ')}`)
          }
        }
      }
    }
  }
  expect(invented).toEqual([])
  expect(sentences).toBeGreaterThan(5000)
})

test('a fact that the right does not read changes nothing', () => {
  const asked = { right: 'withdrawal', language: 'fr', askedOn: '2026-11-22' } as const
  const facts = { channel: 'distance', contracted_on: '2026-11-05', delivered_on: '2026-11-10' }
  const plain = assessSituation({ ...asked, facts })
  const { facts: _taken, ...told } = assessSituation({ ...asked, facts: { ...facts, problem: 'defect' } })
  expect(plain).toMatchObject(told)
})

test('the next question and what else would count are told apart', () => {
  const { missing, unknown } = assessSituation({
    right: 'withdrawal',
    facts: {},
    language: 'en',
    askedOn: '2026-11-22',
  })
  expect(missing?.fact).toBe('channel')
  expect(unknown.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['delivered_on', 'region']))
  expect(unknown.map(({ fact }) => fact)).not.toContain('channel')
})

test.each<[right: string, fr: string, en: string]>([
  ['delivery-and-installation', 'Demandez-en le remboursement.', 'Ask for it back.'],
  ['conformity-guarantee', 'Signalez le défaut et demandez la mise', 'Report the defect and ask'],
  ['geo-blocking', 'Non, pas ici', 'No, not here'],
  ['how-to-withdraw', 'Le délai compté ici', 'The period counted here'],
])('%s: nothing is asked for "here" where there is no shop, and the "here" of the law stays', (id, fr, en) => {
  const examples = readRights().flatMap(({ file, examples: told }) => (file.id === id ? told : []))
  const saidIn = (language: 'fr' | 'en') =>
    examples.flatMap(({ facts, asked_on: askedOn }) =>
      assessSituation({ right: id, facts: facts as ToldFacts, language, askedOn }).sentences.map(({ text }) => text),
    )
  expect(saidIn('fr').join(' ')).toContain(fr)
  expect(saidIn('en').join(' ')).toContain(en)
})
