/** The example texts that retrieval learns from: how people ask for each right and reply, and what the right says. */
import { phrasings } from '../../../knowledge/compiled/phrasings.ts'
import { factDefinitions, type Phrasings, type Right, rights, synonyms } from '../../../knowledge/index.ts'
import type { Language } from '../../../protocol/index.ts'
import { readText } from '../read/text.ts'
import { featuresOfPhrase } from './features.ts'
import type { Example, Listed } from './label-counts.ts'

/** The day on which the example messages are written: "il y a trois semaines" means a day over. */
const writtenOn = '2026-11-21'

/** Every example of both languages with its features; meanings and facts are shared between them. Takes a few seconds. */
export function examples(): Example[] {
  return (['fr', 'en'] as const).flatMap((language) => {
    const of = (label: string, phrases: string[], kind: Example['kind']): Example[] =>
      phrases.map((phrase) => ({
        label,
        phrase,
        language,
        kind,
        features: featuresOfPhrase(phrase, language, writtenOn),
      }))
    const saidOf = (label: string, said: Phrasings | undefined) => [
      ...of(label, said?.asked_as[language] ?? [], 'asked'),
      ...of(label, said?.messages[language] ?? [], 'message'),
    ]
    const proseOf = ({ title, passages }: Right) => [
      title[language],
      ...passages.map((passage) => `${passage.title[language]} ${passage.words[language]}`),
    ]
    return [
      ...rights.flatMap((right) => [
        ...saidOf(`right:${right.id}`, phrasings.rights[right.id]),
        ...of(`right:${right.id}`, proseOf(right), 'prose'),
      ]),
      ...Object.entries(phrasings.replies).flatMap(([id, said]) => saidOf(`reply:${id}`, said)),
    ]
  })
}

/** The words listed for each label. */
export function listed(): Listed[] {
  const of = (kind: string, said: Record<string, Phrasings>) =>
    Object.entries(said).flatMap(([id, { words }]) =>
      (['fr', 'en'] as const).flatMap((language) =>
        words[language].map((word) => ({
          label: `${kind}:${id}`,
          features: featuresOfPhrase(word, language, writtenOn),
        })),
      ),
    )
  return [...of('right', phrasings.rights), ...of('reply', phrasings.replies)]
}

/** In how many passages of all rights each word is listed, for words listed more than once. */
export function passageWords(language: Language): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { passages } of rights)
    for (const { words } of passages)
      for (const norm of new Set(readText(words[language]).tokens.map((token) => token.norm)))
        counts.set(norm, (counts.get(norm) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count > 1))
}

/** Every word of the phrases by which facts and meanings are read, and of the prose: none of them is a slip of the pen. */
export function phraseWords(): Set<string> {
  const texts = (['fr', 'en'] as const).flatMap((language) => [
    ...Object.values(synonyms).flatMap((said) => said[language]),
    ...Object.values(factDefinitions).flatMap(({ label, question, options, said_with, lone_with }) => [
      label[language],
      question[language],
      ...(said_with?.[language] ?? []),
      ...(lone_with?.[language] ?? []),
      ...Object.values(options ?? {}).flatMap(({ said_as, hinted_by }) => [
        ...said_as[language],
        ...(hinted_by?.[language] ?? []),
      ]),
    ]),
    ...rights.flatMap(({ passages }) =>
      passages.flatMap(({ parts }) => parts[language].flatMap(({ sentences }) => sentences.map(({ text }) => text))),
    ),
  ])
  return new Set(texts.flatMap((text) => readText(text).tokens.map(({ norm }) => norm)))
}
