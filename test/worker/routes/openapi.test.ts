import { exports } from 'cloudflare:workers'
import { Validator } from '@cfworker/json-schema'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openApiDocument, templateOf } from '../../../worker/doors/index.ts'
import { png } from '../../support/pictures.ts'
import { bodies } from '../../support/worker-bodies.ts'
import { askWith, newProgram, newShopWithProgram, openingOf, said } from '../../support/worker-merchant.ts'
import { Outside } from '../../support/worker-outside.ts'
import { ask, begin, merchant, openShop, parseEvents, publicOrigin, say } from '../../support/worker-shopper.ts'

/** The service as its description says it is. Answers may hold nothing here that is not described. */
const document = openApiDocument({ closed: true })
const validators = new Map<object, Validator>()

function faults(schema: object, value: unknown): string[] {
  const validator =
    validators.get(schema) ?? new Validator({ ...schema, components: document.components }, '2020-12', false)
  validators.set(schema, validator)
  return validator.validate(value).errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`)
}

const asked = new Set<string>()
/** Routes of which a good answer was seen, not only refusals. */
const served = new Set<string>()

/** Fails when an answer is not one that the description gives for its route. */
async function asDescribed(method: string, row: string, response: Response): Promise<string> {
  asked.add(`${method} ${row}`)
  const operation = document.paths[templateOf(row)]?.[method.toLowerCase()]
  const answer = operation?.responses[response.status]
  if (response.ok) served.add(`${method} ${row}`)
  const text = await new Blob([await response.arrayBuffer()]).text()
  if (!answer)
    throw new Error(`${method} ${row} answered ${response.status}, which is not described: ${text.slice(0, 200)}`)
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const { schema, 'x-event': event } = answer.content?.[type] ?? {}
  if (!answer.content) expect(text).toBe('')
  else if (event) {
    const { chunks, isDone } = parseEvents(text)
    expect(isDone).toBe(true)
    expect(chunks.flatMap(([, chunk]) => faults(event, chunk))).toEqual([])
  } else if (type.endsWith('json') && schema) expect(faults(schema, JSON.parse(text))).toEqual([])
  else if (!(type in answer.content) && !('application/octet-stream' in answer.content))
    throw new Error(`${method} ${row} answered ${type}, which is not described`)
  return text
}

const of = '/v1/conversations/:conversation'
beforeAll(() => openShop())

describe('every answer of a conversation is as described', () => {
  test('from the first word to the erasure', async () => {
    const made = await ask('/v1/conversations', {
      body: { merchant: merchant.slug, language: 'fr', context: { order: 'ML-1' } },
    })
    const opened = JSON.parse(await asDescribed('POST', '/v1/conversations', made))
    const { conversation, token } = opened
    const call = async (method: string, end: string, body?: unknown, row = end) =>
      asDescribed(method, of + row, await ask(`/v1/conversations/${conversation}${end}`, { method, token, body }))

    await asDescribed(
      'POST',
      `${of}/messages`,
      await say(opened, 'J’ai acheté un téléphone en ligne il y a 14 mois, il ne s’allume plus.'),
    )
    await asDescribed('POST', `${of}/messages`, await say(opened, 'Bonjour'))
    await call('POST', '/facts', { id: crypto.randomUUID(), fact: 'channel', value: 'distance' })
    await call('GET', '/stream?after=0', undefined, '/stream')
    await call('GET', '/letters/withdrawal', undefined, '/letters/:letter')
    await call('GET', '/case')
    await call('POST', '/entry', { from: 'link' })
    await call('GET', '/declarations/withdrawal', undefined, '/declarations/:kind')
    for (const kind of ['withdrawal', 'complaint', 'cancellation'])
      await call('POST', `/${kind}`, bodies[`POST ${of}/${kind}`]?.('', ''))
    await call('GET', '/declarations')
    const opening = bodies[`POST ${of}/case`]?.('', '')
    await call('POST', '/case', opening)
    await call('POST', '/messages', { id: crypto.randomUUID(), text: 'Vous êtes là ?' })

    const file = crypto.randomUUID()
    const headers = {
      'content-type': 'image/png',
      'x-file-name': 'photo.png',
      origin: publicOrigin,
      authorization: `Bearer ${token}`,
    }
    const at = `${publicOrigin}/v1/conversations/${conversation}/files/${file}`
    for (const _again of [1, 2])
      await asDescribed(
        'POST',
        `${of}/files/:file`,
        await exports.default.fetch(at, { method: 'POST', headers, body: png }),
      )
    await call('GET', `/files/${file}`, undefined, '/files/:file')
    await call('DELETE', `/files/${file}`, undefined, '/files/:file')

    await call('POST', '/satisfaction', { score: 5 })
    await call('POST', '/feedback', { suggestion: 'Moins de carton' })
    await call('POST', '/tickets', {})
    await call('GET', '')
    await call('GET', '/export')
    await call('POST', '/erasure', {})
    await call('GET', '')
  })

  test('every refusal is a problem that its route may give', async () => {
    const opened = await begin()
    const send = (path: string, body: unknown, headers = {}) =>
      ask(path.replace(':conversation', opened.conversation), { token: opened.token, body, headers })
    await asDescribed('POST', '/v1/conversations', await send('/v1/conversations', { merchant: 'personne' }))
    await asDescribed('POST', '/v1/conversations', await send('/v1/conversations', '{'))
    await asDescribed(
      'POST',
      '/v1/conversations',
      await send('/v1/conversations', {}, { origin: 'https://ailleurs.example' }),
    )
    await asDescribed('POST', `${of}/messages`, await send(`${of}/messages`, { id: crypto.randomUUID(), text: ' ' }))
    await asDescribed('POST', `${of}/messages`, await send(`${of}/messages`, { text: 'x' }))
    await asDescribed('POST', `${of}/messages`, await send(`${of}/messages`, 'x'.repeat(70_000)))
    await asDescribed('POST', `${of}/messages`, await send(`${of}/messages`, {}, { 'content-type': 'text/plain' }))
    await asDescribed(
      'GET',
      `${of}/stream`,
      await ask(`/v1/conversations/${opened.conversation}/stream?after=x`, { token: opened.token }),
    )
    await asDescribed(
      'GET',
      `${of}/socket`,
      await ask(`/v1/conversations/${opened.conversation}/socket`, { token: opened.token }),
    )
    await asDescribed('GET', of, await ask(`/v1/conversations/${opened.conversation}`, { token: 'maison-lucie.wrong' }))
    await asDescribed('POST', '/v1/resumes', await send('/v1/resumes', { secret: 'spent' }))
    const reply = bodies['POST /v1/connectors/:connector/replies']?.('', '')
    await asDescribed(
      'POST',
      '/v1/connectors/:connector/replies',
      await send('/v1/connectors/maison-lucie.x/replies', reply),
    )
  })

  test('what a merchant’s program asks with its key', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(new Outside().call)
    const program = await newShopWithProgram('openapi-program')
    const asks = async (method: string, row: string, path: string, body?: unknown, as = program) =>
      asDescribed(method, `/v1/merchant/${row}`, await as.ask(method, path, body))
    const beginning = bodies['POST /v1/merchant/conversations']?.('', '')
    const { conversation } = JSON.parse(await asks('POST', 'conversations', 'conversations', beginning))
    await asks('POST', 'conversations', 'conversations', beginning)
    const place = `conversations/${conversation}`
    const words = { id: crypto.randomUUID(), text: said }
    await asks('POST', 'conversations/:conversation/messages', `${place}/messages`, words)
    const opening = openingOf('karim@example.com')
    const { case: caseId } = JSON.parse(
      await asks('POST', 'conversations/:conversation/case', `${place}/case`, opening),
    )
    await asks('POST', 'conversations/:conversation/case', `${place}/case`, opening)
    await asks('POST', 'conversations/:conversation/messages', `${place}/messages`, { ...words, id: opening.id })
    await asks('GET', 'cases', 'cases?limit=1')
    await asks('GET', 'cases', 'cases?limit=0')
    await asks('GET', 'cases/:case', `cases/${caseId}`)
    await asks('GET', 'cases/:case', 'cases/nothing')
    const reply = { id: crypto.randomUUID(), text: 'Vous auriez dû lire la notice. Nous vous remboursons.', seen: 99 }
    await asks('POST', 'cases/:case/replies', `cases/${caseId}/replies`, reply)
    await asks('POST', 'cases/:case/replies', `cases/${caseId}/replies`, { ...reply, id: opening.id, seen: 0 })
    const denying = { ...reply, id: crypto.randomUUID(), text: 'Votre garantie est terminée.' }
    await asks('POST', 'cases/:case/replies', `cases/${caseId}/replies`, denying)
    const webhook = bodies['POST /v1/merchant/webhooks']?.('', '')
    const added = JSON.parse(await asks('POST', 'webhooks', 'webhooks', webhook))
    await asks('POST', 'webhooks', 'webhooks', webhook)
    await asks('GET', 'webhooks', 'webhooks')
    await asks('DELETE', 'webhooks/:webhook', `webhooks/${added.webhook.id}`)
    await asks('DELETE', 'webhooks/:webhook', `webhooks/${added.webhook.id}`)
    const small = await newProgram(program.merchant, ['events:write'])
    await asks('GET', 'cases', 'cases', undefined, small)
    await asks('GET', 'cases', 'cases', undefined, { ...small, ask: askWith('') })
    vi.restoreAllMocks()
  })

  test('the law for programs', async () => {
    await asDescribed('GET', '/llms.txt', await ask('/llms.txt'))
    for (const form of ['md', 'jsonld']) {
      const row = `/droits/:right{[a-z0-9-]+\\.${form}}`
      const response = await ask(`/droits/withdrawal.${form}?lang=en`)
      expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('link')).toBe(`<${publicOrigin}/droits/withdrawal?lang=en>; rel="canonical"`)
      await asDescribed('GET', row, response)
      const unknown = await ask(`/droits/constructor.${form}`)
      expect(unknown.status).toBe(404)
      await asDescribed('GET', row, unknown)
    }
    const { html } = { html: await (await ask('/droits/withdrawal', { headers: { accept: 'text/html' } })).text() }
    expect(html).toContain('<link rel="alternate" type="text/markdown" href="/droits/withdrawal.md">')
  })

  test('every described route was asked', () => {
    const all = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const done = new Set(
      [...asked].map((one) => one.replace(/^(\w+) (.*)$/, (_whole, method, row) => `${method} ${templateOf(row)}`)),
    )
    expect(all.filter((one) => !done.has(one))).toEqual([])
    // Their good answer is empty, opens a socket, or was checked on another route; tests of their own ask for it.
    const refusedOnly = [...asked].filter((one) => !served.has(one)).toSorted()
    expect(refusedOnly).toEqual([
      `GET ${of}/socket`,
      'POST /v1/connectors/:connector/replies',
      `POST ${of}/feedback`,
      `POST ${of}/satisfaction`,
      'POST /v1/resumes',
    ])
  })
})

test('what is not described is a fault', () => {
  const { schema } = document.paths['/v1/conversations']?.post?.responses[201]?.content?.['application/json'] ?? {}
  const whole = { conversation: 'A'.repeat(22), token: 'x' }
  expect(faults(schema ?? {}, whole)).toEqual([])
  for (const wrong of [{ ...whole, more: 1 }, { token: 'x' }, { ...whole, token: 1 }])
    expect(faults(schema ?? {}, wrong)).not.toEqual([])
})

describe('the document and its page', () => {
  test('are served as the build left them, to be read by any tool', async () => {
    const response = await ask('/openapi.json')
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(Object.keys((await response.json<typeof document>()).paths)).toEqual(Object.keys(document.paths))
  })

  test('the page runs nothing and asks nobody', async () => {
    const response = await ask('/docs', { headers: { accept: 'text/html' } })
    expect(response.status).toBe(200)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; style-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(await response.text()).toContain('<h1>Recours – l’API</h1>')
    const style = await ask('/docs/reference.css')
    expect(style.headers.get('content-type')).toContain('text/css')
    await style.text()
  })
})
