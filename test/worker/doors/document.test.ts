import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator as JsonValidator } from '@cfworker/json-schema'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { problems } from '../../../protocol/index.ts'
import { describedFiles, readComments } from '../../../tools/describe.ts'
import {
  commentsOf,
  french,
  openApiDocument,
  operations,
  problemsOf,
  referenceWords,
  sentencesOf,
  templateOf,
} from '../../../worker/doors/index.ts'
import { policies } from '../../../worker/routes/policy.ts'

const document = openApiDocument({ comments: readComments() })
const described = new Set(operations.map(({ method, path }) => `${method} ${path}`))
const root = join(import.meta.dirname, '../../..')

test('every route that a merchant’s developer may call is described, and nothing else', () => {
  const open = policies.filter(({ path }) => path.startsWith('/v1/') && !path.startsWith('/v1/desk'))
  const forPrograms = policies.filter(({ path }) => path === '/llms.txt' || /md\}|jsonld\}/.test(path))
  const rows = [...open, ...forPrograms].map(({ method, path }) => `${method} ${path}`)
  expect(rows.filter((row) => !described.has(row))).toEqual([])
  expect([...described].filter((one) => !rows.includes(one))).toEqual([])
  expect(rows.length).toBeGreaterThan(25)
})

test('nothing of the desk is in it', () => {
  expect(Object.keys(document.paths).filter((path) => path.includes('/desk'))).toEqual([])
  expect(Object.keys(document.components.schemas)).not.toContain('CaseCare')
  expect(Object.keys(document.components.schemas)).not.toContain('DeskSession')
})

test('it is OpenAPI 3.1, says an independent validator', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)))
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
  expect(validator.version).toBe('3.1')
})

test('and the validator can fail', async () => {
  const broken = JSON.parse(JSON.stringify(document))
  broken.paths['no-slash'] = { get: { responses: 'none' } }
  const { valid } = await new Validator().validate(broken)
  expect(valid).toBe(false)
})

test('every reference leads somewhere', () => {
  const written = JSON.stringify(document)
  const led = [...written.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => `${name}`)
  expect(led.filter((name) => !(name in document.components.schemas))).toEqual([])
})

test('every parameter of a path is described, and every scheme exists', () => {
  for (const [path, item] of Object.entries(document.paths)) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const { parameters = [], security } of Object.values(item)) {
      expect(
        parameters
          .filter((one) => one.in === 'path')
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(named.toSorted())
      for (const scheme of security.flatMap(Object.keys))
        expect(document.components.securitySchemes).toHaveProperty(scheme)
    }
  }
})

describe('bodies', () => {
  const withBody = operations.flatMap((operation) =>
    operation.body === undefined || operation.body === 'bytes' ? [] : [{ ...operation, body: operation.body }],
  )
  const bodyOf = (path: string, method: string) =>
    document.paths[templateOf(path)]?.[method.toLowerCase()]?.requestBody?.content['application/json']

  test.each(withBody.map((one) => [one.id, one] as const))(
    'of %s: the example is what zod and the document take',
    (_id, one) => {
      const { schema, example } = bodyOf(one.path, one.method) ?? {}
      if (one.id !== 'resumeConversation') expect(example).toBeDefined()
      if (example === undefined) return
      expect(one.body.safeParse(example).error).toBeUndefined()
      const validator = new JsonValidator({ ...schema, components: document.components } as object, '2020-12')
      expect(validator.validate(example).errors).toEqual([])
      const { valid } = validator.validate({ ...(example as object), unexpected: 1 })
      expect(valid).toBe(false)
    },
  )

  test('stay closed, answers may gain fields', () => {
    const { PostMessage, Message, ConversationView, Contact } = document.components.schemas
    expect([PostMessage, Contact].map((one) => one?.additionalProperties)).toEqual([false, false])
    expect([Message, ConversationView].map((one) => one?.additionalProperties)).toEqual([undefined, undefined])
    expect(openApiDocument({ closed: true }).components.schemas.Message?.additionalProperties).toBe(false)
  })
})

test('each refusal is told with its status and types', () => {
  for (const operation of operations) {
    const row = policies.find(({ method, path }) => method === operation.method && path === operation.path)
    if (!row) throw new Error(operation.id)
    const { responses = {} } = document.paths[templateOf(operation.path)]?.[operation.method.toLowerCase()] ?? {}
    for (const type of problemsOf(operation, row))
      expect(responses[problems[type].status]?.description, operation.id).toContain(`\`${type}\``)
  }
})

describe('what is written from it', () => {
  const files = describedFiles()
  const pages = { fr: files['dist/client/docs/index.html'] ?? '', en: files['dist/client/docs/english.html'] ?? '' }

  test.each(Object.entries(pages))(
    'the page in %s names every operation and schema, and runs nothing',
    (_language, page) => {
      for (const { id } of operations) expect(page).toContain(`id="${id}"`)
      for (const name of Object.keys(document.components.schemas)) expect(page).toContain(`id="schema-${name}"`)
      expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|undefined|\[object/)
    },
  )

  test('each page says what every operation is for, in its own language, and leads to the other', () => {
    for (const { summary } of operations) {
      expect(pages.en).toContain(`>${summary}<`)
      expect(pages.fr).toContain(`>${french.get(summary.replaceAll('’', "'"))}<`)
    }
    expect(pages.fr).toMatch(/<html lang="fr">[\s\S]*href="\/docs\?lang=en">English</)
    expect(pages.en).toMatch(/<html lang="en">[\s\S]*href="\/docs">Français</)
  })

  test('no sentence of the document lacks its French, and no French is left over', () => {
    const sentences = sentencesOf(document)
    expect(sentences.filter((sentence) => !french.has(sentence))).toEqual([])
    const titles = Object.values(problems).map(({ title }): string => title)
    const left = [...french.keys()].filter((sentence) => !sentences.includes(sentence) && !titles.includes(sentence))
    expect(left).toEqual([])
    for (const { name } of document.tags)
      for (const language of ['fr', 'en'] as const) expect(referenceWords(language).chapters).toHaveProperty(name)
  })

  test('the French keeps every piece of code, and no sign stands apart from its word', () => {
    const code = (text: string) =>
      (text.match(/`[^`]+`/g) ?? []).map((one) => one.replace(/<[^>]*>|YYYY-MM(?:-DD)?|AAAA-MM(?:-JJ)?/, '')).sort()
    for (const [english, said] of french) {
      expect(code(said), english).toEqual(code(english))
      expect(said.replace(/`[^`]+`/g, ''), english).not.toMatch(/ [:;!?»]|« |'/)
      expect(said, english).not.toBe(english)
    }
    expect(pages.fr.replace(/<pre[\s\S]*?<\/pre>/g, '')).not.toMatch(
      />\s*(?:Body|Answers|Refusals|Contents|Access)\s*</,
    )
  })

  test.each(Object.entries(pages))(
    'every link of the page in %s leads to a place on it or to an address of ours',
    (_language, page) => {
      const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => `${href}`)
      const lost = links.filter((href) =>
        href.startsWith('#')
          ? !page.includes(`id="${href.slice(1)}"`)
          : !/^\/(openapi\.json|docs(\?lang=en)?|docs\/reference\.css)$/.test(href),
      )
      expect(lost).toEqual([])
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids)).toHaveLength(ids.length)
    },
  )

  test('the types of the example client are those of the document', () => {
    expect(readFileSync(join(root, 'examples/client/api.ts'), 'utf8')).toBe(files['examples/client/api.ts'])
  })
})

test('comments of the source become descriptions', () => {
  const source = `/** A thing. */
export const Thing = z.strictObject({
  /** Its
   * name. */
  name: z.string(),
  size: z.int(),
})
export const Other = z.strictObject({ name: z.string() })
`
  expect(commentsOf(source)).toEqual({
    Thing: { whole: 'A thing.', fields: { name: 'Its name.' } },
    Other: { whole: '', fields: {} },
  })
})
