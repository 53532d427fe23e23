/** The questions and proposals kept under test/answers, one a line. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const linesOf = (file: string) =>
  readFileSync(join(import.meta.dirname, '..', 'answers', `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
