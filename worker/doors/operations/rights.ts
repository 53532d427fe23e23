import { languageQuery, type Operation } from '../operation.ts'

const right = {
  in: 'path',
  required: true,
  schema: { type: 'string' },
} as const

/** The law as text, for anyone. */
export const rightsOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/llms.txt',
    id: 'readMap',
    chapter: 'rights',
    summary: 'The map for language models',
    description: 'Every right with the address of its Markdown, the licence, and how to cite (llmstxt.org).',
    answers: { 200: { description: 'Markdown.', content: { type: 'text/plain' } } },
  },
  {
    method: 'GET',
    path: '/droits/:right{[a-z0-9-]+\\.md}',
    id: 'readRightAsMarkdown',
    chapter: 'rights',
    summary: 'A right as Markdown',
    description:
      'Verdicts, steps, time limits and letters with their articles, and the articles word for word. Its head gives knowledge version, day of the last check, licence.',
    parameters: [{ ...right, name: 'right', description: 'Id of the right.', example: 'withdrawal' }, languageQuery],
    answers: { 200: { description: 'Markdown.', content: { type: 'text/markdown' } } },
    problems: ['not-found'],
  },
  {
    method: 'GET',
    path: '/droits/:right{[a-z0-9-]+\\.jsonld}',
    id: 'readRightAsData',
    chapter: 'rights',
    summary: 'A right as JSON-LD',
    description: 'The same, in the words of schema.org.',
    parameters: [{ ...right, name: 'right', description: 'Id of the right.', example: 'withdrawal' }, languageQuery],
    answers: { 200: { description: 'JSON-LD.', content: { type: 'application/ld+json' } } },
    problems: ['not-found'],
  },
]
