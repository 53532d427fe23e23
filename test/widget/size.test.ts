import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const built = join(import.meta.dirname, '../../dist/client')
const read = (path: string) => readFileSync(join(built, path))
const sha256 = (text: string | undefined) => `sha256-${createHash('sha256').update(`${text}`).digest('base64')}`

describe('the widget fits in one round trip', () => {
  test('the loader is at most 1.5 KB brotli', () => {
    expect(read('recours.js.br').length).toBeLessThanOrEqual(1500)
  })

  test.each(['fr', 'en'])('loader and %s document are at most 13.8 KB brotli', (language) => {
    expect(read('recours.js.br').length + read(`frame/${language}.html.br`).length).toBeLessThanOrEqual(13_800)
  })
})

describe('what is served is what was built', () => {
  test.each(['recours.js', 'frame/fr.html', 'frame/en.html'])('%s and its compressed twin hold the same', (path) => {
    expect(Buffer.compare(brotliDecompressSync(read(`${path}.br`)), read(path))).toBe(0)
  })

  test('the immutable loader has the published integrity', () => {
    const { file, integrity } = JSON.parse(`${read('recours.json')}`)
    expect(integrity).toBe(`sha384-${createHash('sha384').update(read(file)).digest('base64')}`)
    expect(read(file).equals(read('recours.js'))).toBe(true)
  })

  test.each(['fr', 'en'])('the policy of the %s document holds the hashes of what it inlines', (language) => {
    const html = `${read(`frame/${language}.html`)}`
    const policy = JSON.parse(`${read('frame/csp.json')}`)[language]
    expect(policy.style).toEqual([sha256(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1])])
    expect(policy.script).toEqual([sha256(/<script type="module">([\s\S]*?)<\/script>/.exec(html)?.[1])])
    expect(html).toContain('<script type="application/json" id="settings">{}</script>')
  })

  test.each(['fr', 'en'])('the %s document fetches a later file that exists', (language) => {
    const [address = ''] = /\/later\/[\w.]+\.js/.exec(`${read(`frame/${language}.html`)}`) ?? []
    expect(address).toContain(`/${language}.`)
    expect(read(address).length).toBeGreaterThan(0)
  })

  test('neither language carries the words of the other', () => {
    expect(`${read('frame/fr.html')}`).not.toContain('Talk to a person')
    expect(`${read('frame/en.html')}`).not.toContain('Parler à une personne')
    const later = (language: string) =>
      `${read(/\/later\/[\w.]+\.js/.exec(`${read(`frame/${language}.html`)}`)?.[0] ?? '')}`
    // Tables of functions too are in the file.
    expect(later('fr')).toContain('fait relire cette réponse')
    expect(later('fr')).toContain('a rouvert votre dossier')
    expect(later('fr')).not.toContain('Send my complaint')
    expect(later('en')).not.toContain('Envoyer ma réclamation')
  })
})
