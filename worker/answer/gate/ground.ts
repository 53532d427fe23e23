/** What a model's words are laid beside: one composed block, and what the shopper said. */
import type { Language } from '../../../protocol/index.ts'
import { type Term, termsOf } from './terms.ts'

/** A composed block, ready to be compared with. */
export interface Ground {
  language: Language
  /** Its sentences, in order. */
  sentences: readonly (readonly Term[])[]
  title: readonly Term[]
  /** How the articles of the block are written, as figures are. */
  articles: ReadonlySet<string>
  /** Addresses of sites that the block gives. */
  addresses: readonly string[]
  /** Words of the subject that the shopper used. */
  heard: ReadonlySet<string>
}

/** Prepares a block. `said`: what the shopper wrote and what was understood of it; `articles`: ids as in citations. */
export function groundOf(block: {
  language: Language
  title?: string | undefined
  sentences: readonly string[]
  said: readonly string[]
  articles: readonly string[]
}): Ground {
  const { language } = block
  const terms = (text: string) => termsOf(text, language)
  const valuesOf = (all: readonly Term[]) => new Set(all.map(({ value }) => value))
  const said = block.said.flatMap(terms)
  const sentences = block.sentences.map(terms)
  const title = terms(block.title ?? '')
  return {
    language,
    sentences,
    title,
    articles: new Set(block.articles.map((article) => `article ${article.replace(/^.*:/, '')}`)),
    addresses: block.sentences.flatMap((text) => text.match(site) ?? []),
    heard: valuesOf(said.filter(({ kind }) => kind === 'content')),
  }
}

const site = /[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+\b/g
