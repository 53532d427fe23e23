import { describe, expect, test } from 'vitest'
import { findings, type Material } from '../../../knowledge/build/findings.ts'
import * as read from '../../../knowledge/build/read.ts'
import { assess, type Facts } from '../../../knowledge/index.ts'

const whole: Material = {
  rights: read.readRights(),
  articles: read.readArticles(),
  facts: read.readFacts(),
  sources: read.readSources(),
  letters: read.readLetters(),
  replies: read.readReplies(),
  assess: (right, facts, askedOn) => assess(right, facts as Facts, askedOn),
}
/** A copy that a test may spoil, of two rights only: what is spoiled is found in few as in many. */
function copy(): Material {
  const { assess: decide, ...files } = whole
  const rights = files.rights.filter(({ file }) => ['withdrawal', 'return-costs'].includes(file.id))
  return { ...structuredClone({ ...files, rights }), assess: decide }
}
const withdrawal = ({ rights }: Material) => {
  const right = rights.find(({ file }) => file.id === 'withdrawal')
  if (!right) throw new Error('The right of withdrawal is gone')
  return right
}
const firstSentence = (spoiled: Material) => {
  const sentence = withdrawal(spoiled).prose.fr.find(({ id }) => id === 'start')?.parts[0]?.sentences[0]
  if (!sentence) throw new Error('The passage start is gone')
  return sentence
}

test('the knowledge as it stands has no finding', () => expect(findings(whole)).toEqual([]))

describe('the check finds', () => {
  test.each<[string, (spoiled: Material) => void, RegExp]>([
    [
      'a wrong number',
      (spoiled) => {
        firstSentence(spoiled).text = 'Les 15 jours partent de la réception.'
      },
      /withdrawal\/fr\/start: 15 is not in L221-18/,
    ],
    [
      'a wrong number in words',
      (spoiled) => {
        firstSentence(spoiled).text = 'Les quinze jours partent de la réception.'
      },
      /15 is not in L221-18/,
    ],
    [
      'a number without a citation',
      (spoiled) => {
        firstSentence(spoiled).citations = []
      },
      /a number without a citation/,
    ],
    [
      'an invented article',
      (spoiled) => {
        firstSentence(spoiled).citations = ['L999-1']
      },
      /cites L999-1, which is neither/,
    ],
    [
      'a quote that is not verbatim',
      (spoiled) => {
        withdrawal(spoiled).file.citations['L221-18'] = { quote: 'quinze jours', en: '' }
      },
      /the quote of L221-18 is not in its text/,
    ],
    [
      'a passage without its English',
      (spoiled) => {
        withdrawal(spoiled).prose.en = withdrawal(spoiled).prose.en.slice(1)
      },
      /exists in French only/,
    ],
    [
      'citations that differ between languages',
      (spoiled) => {
        firstSentence(spoiled).citations = ['L221-18', 'L221-20']
      },
      /cites .* in French, .* in English/,
    ],
    [
      'a reason without its verdict',
      (spoiled) => {
        const { prose } = withdrawal(spoiled)
        prose.fr = prose.fr.filter(({ id }) => id !== 'verdict:press')
      },
      /no passage verdict:press/,
    ],
    [
      'a fact nobody declared',
      (spoiled) => {
        withdrawal(spoiled).file.facts.push('moon_phase')
      },
      /the fact moon_phase is not in facts/,
    ],
    [
      'a fact that is asked but not listed',
      (spoiled) => {
        const { file } = withdrawal(spoiled)
        file.facts = file.facts.filter((fact) => fact !== 'channel')
      },
      /asks for channel, which right.yaml does not list/,
    ],
    [
      'a choice without replies',
      (spoiled) => {
        const fact = spoiled.facts.channel
        if (fact) fact.options = {}
      },
      /the fact channel is asked but has no replies/,
    ],
    [
      'a phrase asked of two rights',
      (spoiled) => {
        spoiled.rights.find(({ file }) => file.id !== 'withdrawal')?.file.asked_as.fr.push('rétractation')
      },
      /"rétractation" is already asked of/,
    ],
    [
      'two phrases that say the same',
      (spoiled) => {
        withdrawal(spoiled).file.asked_as.fr.push('délai de rétractation pour un achat en ligne')
      },
      /say nearly the same/,
    ],
    [
      'a quote for a text we do not hold',
      (spoiled) => {
        spoiled.sources['L221-18'] = { title: { fr: '', en: '' }, reference: '', confidence: 'low', check_at: '' }
      },
      /a text we do not hold: no quote/,
    ],
    [
      'an article nobody cites',
      (spoiled) => {
        spoiled.articles['L999-9'] = []
      },
      /L999-9: no right cites it/,
    ],
    [
      'a letter with a placeholder nobody fills',
      (spoiled) => {
        spoiled.letters[0] = { ...(spoiled.letters[0] as Material['letters'][0]), text: '{facts.moon_phase}' }
      },
      /nothing fills \{facts.moon_phase\}/,
    ],
    [
      'a letter that names an article without declaring it',
      (spoiled) => {
        spoiled.letters[0] = { ...(spoiled.letters[0] as Material['letters'][0]), text: 'selon l’article L. 999-1' }
      },
      /names article L999-1 without declaring it/,
    ],
    [
      'a letter that declares a text nobody holds',
      (spoiled) => {
        spoiled.letters[0] = { ...(spoiled.letters[0] as Material['letters'][0]), articles: ['L999-1'] }
      },
      /declares L999-1, which is neither an article held/,
    ],
    [
      'a letter that states a period of its own',
      (spoiled) => {
        const letter = spoiled.letters.find(({ id }) => id === 'withdrawal') as Material['letters'][0]
        letter.text = letter.text.replace('quatorze jours', 'vingt et un jours')
      },
      /letters\/withdrawal: states 21, which no text that it names holds/,
    ],
    [
      'a letter that rests on a text no longer in force',
      (spoiled) => {
        const article = spoiled.letters.flatMap(({ articles }) => articles)[0] ?? ''
        spoiled.articles[article] = (spoiled.articles[article] ?? []).map((text) => ({ ...text, until: '2026-01-01' }))
      },
      /no longer in force/,
    ],
    [
      'a right with too few phrases',
      (spoiled) => {
        withdrawal(spoiled).file.asked_as.en = []
      },
      /0 asked_as in en, at least 8/,
    ],
    [
      'a right with too few messages',
      (spoiled) => {
        withdrawal(spoiled).heard.messages.en = []
      },
      /withdrawal: 0 messages heard in en, at least 4/,
    ],
    [
      'a message that stands in two rights',
      (spoiled) => {
        const [message = ''] = withdrawal(spoiled).heard.messages.fr
        spoiled.rights.find(({ file }) => file.id !== 'withdrawal')?.heard.messages.fr.push(message)
      },
      /already stands in/,
    ],
    [
      'a right with too few examples',
      (spoiled) => {
        withdrawal(spoiled).examples.length = 5
      },
      /5 examples, at least 6/,
    ],
  ])('%s', (_case, spoil, expected) => {
    const spoiled = copy()
    spoil(spoiled)
    expect(findings(spoiled)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
  })
})
