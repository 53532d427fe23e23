import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { staleArticles } from '../../../knowledge/build/freshness.ts'
import { lawArticle, readLawFile } from '../../../knowledge/build/law-file.ts'
import * as read from '../../../knowledge/build/read.ts'

const articles = read.readArticles()
const rights = read.readRights().map(({ file }) => ({ id: file.id, articles: Object.keys(file.citations) }))

/** A law file that says what we hold, as an editor would receive it. */
function lawOfToday() {
  return Object.entries(articles).map(([id, versions]) => {
    const latest = versions.at(-1)
    const key = id.startsWith('annexe-')
      ? `conso:Annexe à l'article ${id.slice(7, 8)}. ${id.slice(8)}`
      : id.includes(':')
        ? id
        : `conso:${id}`
    return { key, code: latest?.code ?? '', section: '', text: latest?.text ?? '', asOf: '2027-01' }
  })
}

test('a law file that says the same changes nothing, however its spaces and apostrophes are set', () => {
  const law = lawOfToday().map((article) => ({
    ...article,
    text: article.text.replaceAll("'", '’').replaceAll(' ', '  '),
  }))
  expect(staleArticles(articles, rights, law)).toEqual([])
})

test('a word that changes names the article and every right that cites it', () => {
  const law = lawOfToday().map((article) =>
    article.key === 'conso:L221-18' ? { ...article, text: article.text.replace('quatorze', 'trente') } : article,
  )
  const [stale, ...others] = staleArticles(articles, rights, law)
  expect(others).toEqual([])
  expect(stale).toMatchObject({ article: 'L221-18', change: 'changed', asOf: '2027-01' })
  expect(stale?.rights).toContain('withdrawal')
  expect(stale?.rights).not.toContain('hidden-defects')
})

test('an article that is gone is said to be', () => {
  const law = lawOfToday().filter(({ key }) => key !== 'civ:1641')
  expect(staleArticles(articles, rights, law)).toMatchObject([{ article: 'civ:1641', change: 'gone' }])
})

describe('a law file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'law-'))
  const write = (name: string, content: string) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }

  test('is read from disk and found by our notation', () => {
    const law = readLawFile(write('law.json', JSON.stringify(lawOfToday())))
    expect(lawArticle(law, 'L221-18')?.text).toContain('quatorze')
    expect(lawArticle(law, 'civ:1641')?.code).toBe('Code civil')
    expect(lawArticle(law, 'annexe-D211-2')?.key).toContain('D. 211-2')
    expect(lawArticle(law, 'L999-9')).toBeUndefined()
  })

  test('of another form is refused', () => {
    expect(() => readLawFile(write('other.json', '[{"id":"L221-18"}]'))).toThrow(/key/)
  })

  test('edited, the command lists the change and exits with 1', () => {
    const edited = lawOfToday().map((article) =>
      article.key === 'conso:L221-18' ? { ...article, text: `${article.text} Nouveau.` } : article,
    )
    const path = write('newer.json', JSON.stringify(edited))
    const command = join(import.meta.dirname, '../../../knowledge/build/check-freshness.ts')
    const run = () => execFileSync(process.execPath, [command, path], { encoding: 'utf8' })
    expect(run).toThrow(
      expect.objectContaining({ status: 1, stdout: expect.stringMatching(/^L221-18: changed .*withdrawal/) }),
    )
  })
})
