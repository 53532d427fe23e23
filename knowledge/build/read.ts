/** Reads and checks the shape of every file of the jurisdiction. Each failure names its file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type * as z from 'zod'
import type { ArticleText, LetterTemplate } from '../right.ts'
import {
  ArticleHead,
  AuthorityFile,
  ExampleFile,
  FactsFile,
  GlossaryFile,
  HeardFile,
  JurisdictionFile,
  LetterHead,
  ReplyFile,
  RightFile,
  SourceFile,
  SubjectsFile,
  SynonymsFile,
  TopicsFile,
} from '../schema.ts'
import { type ProsePassage, readProse } from './prose.ts'

export const jurisdictionFolder = join(import.meta.dirname, '..', 'fr')
const at = (...path: string[]) => join(jurisdictionFolder, ...path)

export interface ReadRight {
  folder: string
  file: RightFile
  prose: { fr: ProsePassage[]; en: ProsePassage[] }
  examples: z.infer<typeof ExampleFile>
  heard: HeardFile
}

function readYaml<S extends z.ZodType>(schema: S, ...path: string[]): z.infer<S> {
  const parsed = schema.safeParse(parse(readFileSync(at(...path), 'utf8')))
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`${path.join('/')}:\n${issues.join('\n')}`)
  }
  return parsed.data
}

/** The entries of every file of a folder, in the order of the files' names. Throws when two files name the same entry. */
function readYamlFolder<T>(schema: z.ZodType<Record<string, T>>, folder: string): Record<string, T> {
  const all: Record<string, T> = {}
  for (const name of readdirSync(at(folder)).sort()) {
    for (const [key, entry] of Object.entries(readYaml(schema, folder, name))) {
      if (key in all) throw new Error(`${folder}/${name}: ${key} already stands in another file of ${folder}`)
      all[key] = entry
    }
  }
  return all
}

/** Splits `---` front matter from the text below it. */
function frontMatter(text: string): { head: unknown; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)
  return { head: parse(match?.[1] ?? ''), body: (match?.[2] ?? text).trim() }
}

export const readFacts = () => readYamlFolder(FactsFile, 'facts')
export const readSources = () => readYamlFolder(SourceFile, 'sources')
export const readReplies = () => readYamlFolder(ReplyFile, 'replies')
/** How people talk when a reply, rather than a right, is what they need: by reply. */
export const readHeard = () =>
  Object.fromEntries(
    readdirSync(at('heard')).map((name) => [name.replace(/\.yaml$/, ''), readYaml(HeardFile, 'heard', name)]),
  )
export const readAuthorities = () => readYaml(AuthorityFile, 'authorities.yaml')
export const readGlossary = () => readYaml(GlossaryFile, 'glossary.yaml')
export const readSynonyms = () => readYamlFolder(SynonymsFile, 'synonyms')
export const readTopics = () => readYaml(TopicsFile, 'topics.yaml')
export const readSubjects = () => readYaml(SubjectsFile, 'subjects.yaml')
export const readJurisdiction = () => readYaml(JurisdictionFile, 'jurisdiction.yaml')

/** Every right whose folder is whole (`right.yaml` present), by id. */
export function readRights(): ReadRight[] {
  return readdirSync(at('rights'))
    .sort()
    .filter((folder) => existsSync(at('rights', folder, 'right.yaml')))
    .map((folder) => {
      const prose = (language: 'fr' | 'en') =>
        readProse(
          readFileSync(at('rights', folder, `${language}.md`), 'utf8'),
          language,
          `rights/${folder}/${language}.md`,
        )
      return {
        folder,
        file: readYaml(RightFile, 'rights', folder, 'right.yaml'),
        prose: { fr: prose('fr'), en: prose('en') },
        examples: readYaml(ExampleFile, 'rights', folder, 'examples.yaml'),
        heard: readYaml(HeardFile, 'rights', folder, 'heard.yaml'),
      }
    })
}

/** Every known wording of every article, oldest first. */
export function readArticles(): Record<string, ArticleText[]> {
  const articles: Record<string, ArticleText[]> = {}
  for (const folder of readdirSync(at('articles')).sort()) {
    for (const file of readdirSync(at('articles', folder)).sort()) {
      const { head, body } = frontMatter(readFileSync(at('articles', folder, file), 'utf8'))
      const parsed = ArticleHead.parse(head)
      articles[parsed.id] = [
        ...(articles[parsed.id] ?? []),
        { ...parsed, version: file.replace(/\.md$/, ''), text: body },
      ]
    }
  }
  return articles
}

export function readLetters(): LetterTemplate[] {
  return readdirSync(at('letters'))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const { head, body } = frontMatter(readFileSync(at('letters', file), 'utf8'))
      return { ...LetterHead.parse(head), text: body }
    })
}
