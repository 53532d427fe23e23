import type { Answer, Block, Language } from '../../../protocol/index.ts'

const words: Record<Language, string> = {
  fr: 'Formulé avec l’aide d’une intelligence artificielle\u00a0; la conclusion, les dates et les articles n’en viennent pas.',
  en: 'Worded with the help of artificial intelligence; the conclusion, the dates and the articles do not come from it.',
}

/** An answer that says that a model worded it; one that holds none of its words stays as it was composed. */
export function labelled(composed: Answer, worded: Answer): Answer {
  if (JSON.stringify(composed.blocks) === JSON.stringify(worded.blocks)) return composed
  const label: Block = {
    id: 'worded-by-model',
    kind: 'paragraph',
    source: 'assistant',
    sentences: [{ text: words[worded.language], citations: [] }],
    more: false,
  }
  return { ...worded, blocks: [...worded.blocks, label], wording: 'model' }
}
