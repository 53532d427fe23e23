import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Figure } from './median.ts'

const client = join(import.meta.dirname, '..', '..', 'dist', 'client')
const loaderLimit = 1_500
const totalLimit = 13_800

/** Bytes as a browser receives them: brotli at its best. */
export function brotli(file: string): number {
  const compressed = `${file}.br`
  if (existsSync(compressed)) return readFileSync(compressed).length
  const text = readFileSync(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  return brotliCompressSync(text, { params }).length
}

export const gzip = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(2)} KB`

/** What a shopper's browser downloads, in brotli. */
export function widgetSizes(): Figure[] {
  const loader = brotli(join(client, 'recours.js'))
  const frames = ['fr', 'en'].map((language) => [language, brotli(join(client, 'frame', `${language}.html`))] as const)
  const { current } = JSON.parse(readFileSync(join(client, 'builds.json'), 'utf8')) as { current: string[] }
  const later = current.filter((name) => name.startsWith('later/'))
  return [
    { what: 'loader, before the click', value: kilobytes(loader), target: '≤ 1.5 KB', met: loader <= loaderLimit },
    ...frames.map(([language, bytes]) => ({
      what: `loader + frame (${language})`,
      value: kilobytes(loader + bytes),
      target: '≤ 13.8 KB',
      met: loader + bytes <= totalLimit,
    })),
    {
      what: 'screens loaded later, all of them',
      value: kilobytes(later.reduce((sum, name) => sum + brotli(join(client, name)), 0)),
    },
  ]
}
