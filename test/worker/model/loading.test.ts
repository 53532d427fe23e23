import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..', 'worker')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
/** Files that load something as soon as they are loaded themselves; what is imported as a type is not there at run time. */
const loading = (target: RegExp) =>
  sources
    .filter(({ text }) =>
      [...text.matchAll(/^(?:import|export)\s(?!type\s)[^'"]*?from '([^']+)'/gm)].some(([, from = '']) =>
        target.test(from),
      ),
    )
    .map(({ file }) => file)

test('the library stands behind one file, and that file behind an import that only a configured model makes', () => {
  expect(loading(/^ai$|^@ai-sdk\//)).toEqual(['model/endpoint.ts'])
  expect(loading(/\/endpoint\.ts$/)).toEqual([])
})

test('so do the prompts and the gate', () => {
  const outside = (files: string[]) => files.filter((file) => !file.startsWith('answer/'))
  expect(outside(loading(/answer\/write\/|answer\/gate\//))).toEqual([])
  expect(outside(loading(/answer\/read\/proposed\//))).toEqual([])
  expect(
    loading(/\/write\/index\.ts$|\/gate\/index\.ts$/).filter((file) => !/answer\/(?:write|gate)\//.test(file)),
  ).toEqual([])
})
