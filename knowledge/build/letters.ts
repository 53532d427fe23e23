/** What is wrong with the letters: a right that names none, a blank nobody can fill, a text of law that is not what it seems. */
import type { ArticleText, LetterTemplate } from '../right.ts'
import { measures, numbersOf } from './numbers.ts'
import type { ReadRight } from './read.ts'

interface Material {
  rights: ReadRight[]
  letters: LetterTemplate[]
  facts: Record<string, { type: string }>
  articles: Record<string, ArticleText[]>
  sources: Record<string, unknown>
}

/** Placeholders that need nothing of the knowledge. */
const plain = [
  'today',
  'texts',
  'merchant',
  'merchant.address',
  'merchant.email',
  'mediator',
  'mediator.address',
  'contact.name',
  'contact.address',
  'contact.email',
]

/** Letters exist where rights name them, every placeholder can be filled, and the texts named are declared, held and in force. */
export function letterFindings(material: Material): string[] {
  const { rights, letters } = material
  const known = new Set(letters.map(({ id }) => id))
  return [
    ...rights.flatMap(({ file }) =>
      file.letters
        .filter(({ letter }) => !known.has(letter))
        .map(({ letter }) => `${file.id}: there is no letter ${letter}`),
    ),
    ...letters.flatMap((letter) =>
      [
        ...placeholderFindings(letter, material),
        ...articleFindings(letter, material),
        ...measureFindings(letter, material),
      ].map((finding) => `letters/${letter.id}: ${finding}`),
    ),
  ]
}

function placeholderFindings({ text }: LetterTemplate, { rights, facts }: Material): string[] {
  const deadlines = new Set(rights.flatMap(({ file }) => Object.keys(file.deadlines)))
  const isDay = (name: string) => facts[name]?.type === 'day'
  const fillable = (placeholder: string) => {
    const [group, name = ''] = placeholder.split('.')
    if (group === 'facts') return facts[name] !== undefined
    if (group === 'past') return name.split('|').every((one) => isDay(one) || deadlines.has(one))
    if (group === 'until') return isDay(name)
    if (group === 'in') return /^\d+$/.test(name)
    return plain.includes(placeholder)
  }
  return [...text.matchAll(/\{([^}]+)\}/g)]
    .map(([, placeholder]) => placeholder ?? '')
    .filter((placeholder) => !fillable(placeholder))
    .map((placeholder) => `nothing fills {${placeholder}}`)
}

function articleFindings({ articles: declared, text }: LetterTemplate, { articles, sources }: Material): string[] {
  const numbers = new Set(declared.map(numberOf))
  return [
    ...declared
      .filter((article) => !articles[article] && !sources[article])
      .map((article) => `declares ${article}, which is neither an article held nor another text known`),
    ...declared
      .filter((article) => articles[article]?.every(({ until }) => until !== undefined))
      .map((article) => `declares ${article}, which is no longer in force`),
    ...numbersIn(text)
      .filter((number) => !numbers.has(number))
      .map((number) => `names article ${number} without declaring it`),
  ]
}

/** A period or a share that a letter states stands in a text that it names. What is left to choose, in brackets, states nothing. */
function measureFindings({ articles: declared, text }: LetterTemplate, { articles, sources }: Material): string[] {
  if (declared.some((article) => sources[article])) return []
  const held = new Set(declared.flatMap((article) => [...numbersOf(articles[article]?.at(-1)?.text ?? '')]))
  return [...measures(text.replace(/\[[^\]]*\]|\{[^}]*\}/g, ' '))]
    .filter((number) => !held.has(number))
    .map((number) => `states ${number}, which no text that it names holds`)
}

/** `L217-3`, `civ:1641` and `rgpd-12` by the number that people read: `L217-3`, `1641`, `12`. */
function numberOf(article: string): string {
  return article.replace(/^(?:[a-z]+:|annexe-|rgpd-)/, '')
}

const number = String.raw`(?:[LRD]\.\s?)?\d+(?:-\d+)*`
const named = new RegExp(String.raw`\barticles?\s(${number}(?:(?:,|\set|\sou|\sà)\s${number})*)`, 'gu')

/** Numbers of the articles that a text names, as in "articles L. 217-3 et 1641". */
export function numbersIn(text: string): string[] {
  const said = [...text.matchAll(named)].flatMap(([, list = '']) => list.match(new RegExp(number, 'gu')) ?? [])
  // A code's letter names an article wherever it stands.
  const lettered = text.match(/(?<!\p{L})[LRD]\.\s?\d+(?:-\d+)*/gu) ?? []
  return [...new Set([...said, ...lettered].map((found) => found.replace(/\.\s?/, '')))]
}
