import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import {
  articleSlug,
  knowledgeVersion,
  letters,
  otherTexts,
  type Right,
  rightOf,
  rights,
  versionOf,
} from '../../../knowledge/index.ts'
import { loadExports } from '../../../worker/pages/index.ts'

const { mapForModels, rightData, rightMarkdown } = await loadExports()
const origin = 'https://recours.example'
const everyForm = rights.flatMap((right) =>
  (['fr', 'en'] as const).map((language) => [right.id, language, right] as const),
)
const chapters = {
  fr: ['## Les textes cités', '## Modèles de lettres'],
  en: ['## The texts quoted', '## Model letters'],
}

/** Without what quotes the law or is a letter to fill in. */
function prose(text: string, language: 'fr' | 'en'): string {
  const ends = chapters[language].map((title) => text.indexOf(`\n${title}`)).filter((at) => at >= 0)
  return text.slice(text.indexOf('\n## '), Math.min(text.length, ...ends))
}

describe('a right as Markdown', () => {
  test.each(everyForm)(
    '%s in %s: its head, its texts word for word, every number with its article',
    (_id, language, right) => {
      const text = rightMarkdown(right, { language, origin })
      expect(text.startsWith('# ')).toBe(true)
      expect(text).toContain(knowledgeVersion)
      expect(text).toContain(`${origin}/droits/${right.id}${language === 'en' ? '?lang=en' : ''}`)
      expect(text).toContain('Licence Ouverte 2.0')
      expect(text).not.toMatch(/\{\w|undefined|\[object|\bNaN\b/)
      for (const [article, { quote }] of Object.entries(right.citations)) {
        expect(text).toContain(`/articles/${articleSlug(article)}`)
        expect(unescaped(text)).toContain(quote.split('\n')[0])
      }
      // A paragraph or a step that carries a figure carries the mark of a text.
      for (const line of prose(text, language).split('\n')) {
        const words = line
          .replace(/\[[^\]]*\]\([^)]*\)/g, '')
          .replace(/^\d+\. /, '')
          .replace(/^#+ .*/, '')
        if (/\d/.test(words)) expect(line, line).toMatch(/\]\(https?:/)
      }
    },
  )

  test('says what the page says: verdicts, steps, time limits, letters with blanks', () => {
    const right = rightOf('withdrawal') as Right
    const text = rightMarkdown(right, { language: 'fr', origin })
    expect(text).toContain('## Selon votre situation')
    expect(text).toContain('## Les délais')
    expect(text).toContain('- **Dernier jour pour vous rétracter**\u00a0: 14 jours à partir du lendemain')
    const named = new Set(right.letters.map(({ letter }) => letter))
    for (const { id, title } of letters) if (named.has(id)) expect(text).toContain(`### ${title.fr}`)
    expect(text).toContain('[à compléter]')
    expect(text).toContain('Dernière comparaison avec le texte officiel\u00a0: jamais')
  })

  test('a text that we do not hold is linked to where it stands, and has no quote', () => {
    const cited = (right: Right) =>
      right.passages.flatMap(({ parts }) =>
        parts.fr.flatMap(({ sentences }) => sentences.flatMap((one) => one.citations)),
      )
    const right = rights.find((one) => cited(one).some((id) => otherTexts[id]))
    if (!right) throw new Error('no right cites a text that we do not hold')
    const id = cited(right).find((one) => otherTexts[one]) ?? ''
    const text = rightMarkdown(right, { language: 'fr', origin })
    expect(text).toContain(`](${otherTexts[id]?.check_at})`)
    expect(text).toContain('texte que nous ne détenons pas, à vérifier')
  })
})

const unescaped = (text: string) => text.replace(/^> /gm, '').replace(/\\([\\`*_[\]<>])/g, '$1')

test('a wording that is not whole is said to be doubtful, as on the page', () => {
  const doubtful = 'Texte incomplet, reconstitué ou peut-être modifié depuis'
  const isDoubtful = (article: string) => (versionOf(article, '9999-12-31')?.quality ?? 'complete') !== 'complete'
  const counted = rights.map((right) => {
    const expected = Object.keys(right.citations).filter(isDoubtful).length
    const place = { language: 'fr', origin } as const
    expect(rightMarkdown(right, place).split(doubtful), right.id).toHaveLength(expected + 1)
    expect(JSON.stringify(rightData(right, place)).split(doubtful), right.id).toHaveLength(expected + 1)
    return expected
  })
  expect(counted.some((count) => count > 0)).toBe(true)
})

describe('a right as JSON-LD', () => {
  // Whoever expands it fetches nothing.
  const offline = {
    documentLoader: (address: string) => Promise.reject(new Error(`fetched ${address}`)),
  }

  test.each(everyForm)('%s in %s expands by itself, into schema.org alone', async (_id, language, right) => {
    const data = JSON.parse(JSON.stringify(rightData(right, { language, origin })))
    const expanded = await jsonld.expand(data, offline)
    const article = expanded.find((node) => `${node['@type']}` === 'https://schema.org/Article')
    expect(article?.['https://schema.org/version']).toEqual([{ '@value': knowledgeVersion }])
    const texts = expanded.filter((node) => `${node['@type']}` === 'https://schema.org/Legislation')
    expect(texts).toHaveLength(Object.keys(right.citations).length)
    const foreign = [...JSON.stringify(expanded).matchAll(/"(https?:[^"]+)":/g)].filter(
      ([, key]) => !key?.startsWith('https://schema.org/'),
    )
    expect(foreign).toEqual([])
    expect(JSON.stringify(expanded)).not.toMatch(/undefined|\{merchant\}/)
  })

  test('a node that is no right expands to nothing: the check can fail', async () => {
    const expanded = await jsonld.expand({ headline: 'x' }, offline)
    expect(expanded).toEqual([])
  })
})

test.each(['fr', 'en'] as const)('the map names every right once, in %s', (language) => {
  const text = mapForModels({ language, origin })
  expect(text).toMatch(/^# Recours\n\n> /)
  const end = language === 'en' ? '\\?lang=en' : ''
  for (const { id } of rights)
    expect([...text.matchAll(new RegExp(`/droits/${id}\\.md${end}\\)`, 'g'))]).toHaveLength(1)
  expect(text).toContain(`${origin}/openapi.json`)
  expect(text).toContain(`POST ${origin}/mcp`)
  expect(text).toContain('Licence Ouverte 2.0')
})
