/** The OpenAPI 3.1 document of what a merchant's developer may call: schemas of `protocol`, rows of the policy table, our words. */
import { ProblemDetails, type ProblemType, problems } from '../../protocol/index.ts'
import { type Policy, policies } from '../routes/policy.ts'
import type { Comments } from './comments.ts'
import { changed, type JsonSchema, namedSchemas, namesIn, referenceTo } from './json-schema.ts'
import { type Content, chapters, type Operation } from './operation.ts'
import { caseOperations } from './operations/cases.ts'
import { conversationOperations } from './operations/conversations.ts'
import { merchantOperations } from './operations/merchant.ts'
import { ownDataOperations } from './operations/own-data.ts'
import { rightsOperations } from './operations/rights.ts'

/** In the order in which they are read. */
export const operations: readonly Operation[] = [
  ...conversationOperations,
  ...caseOperations,
  ...ownDataOperations,
  ...merchantOperations,
  ...rightsOperations,
]

export interface MediaType {
  schema?: JsonSchema
  example?: unknown
  'x-event'?: JsonSchema
}

export interface DescribedAnswer {
  description: string
  content?: Record<string, MediaType>
  headers?: Record<string, object>
}

export interface DescribedParameter {
  name: string
  in: string
  description: string
  required?: boolean
  schema: JsonSchema
  example?: unknown
}

export interface DescribedOperation {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters?: DescribedParameter[]
  requestBody?: { required: true; content: Record<string, MediaType> }
  responses: Record<string, DescribedAnswer>
  security: Record<string, string[]>[]
}

export interface OpenApiDocument {
  openapi: '3.1.1'
  info: object
  servers: { url: string; description: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, DescribedOperation>>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, object> }
}

const securitySchemes = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of one conversation, given once when it is created. It opens that conversation alone.',
  },
  key: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key of the merchant, made at the desk, for servers alone. It carries some of the scopes `conversations:write`, `cases:read`, `cases:write`, `replies:write`, `events:write`; each operation names the one it needs.',
  },
  ticket: {
    type: 'apiKey',
    in: 'header',
    name: 'Sec-WebSocket-Protocol',
    description: 'A ticket of `POST …/tickets`, as one of the protocols that the socket offers.',
  },
  signature: {
    type: 'apiKey',
    in: 'header',
    name: 'webhook-signature',
    description: 'Standard Webhooks: `v1,` and the HMAC-SHA256 of `id.timestamp.body`, in base 64.',
  },
} as const
const securityOf: Partial<Record<Policy['roles'][number], keyof typeof securitySchemes>> = {
  shopper: 'token',
  key: 'key',
  ticket: 'ticket',
  connector: 'signature',
}

const introduction = `Everything that the window of the assistant does, a program may do. A shopper’s **conversation** is created with the merchant’s public name and opened by its own bearer token; there is no other account and no cookie.

A browser may ask from the merchant’s own sites and says so by \`Origin\`; a program sends one of these sites as \`Origin\` itself. Bodies are JSON in UTF-8, 64 kB at most, and hold no field that is not described. Answers may gain fields: ignore those you do not know.

A merchant’s **own programs** hold a key instead, and ask under \`/v1/merchant\`, from a server, without \`Origin\`.

Other **assistants** ask at \`/mcp\` (Model Context Protocol, streamable HTTP, no key but to open a case); \`/llms.txt\` leads to every right, as Markdown and as JSON-LD.

A refusal is a problem document (RFC 9457, \`application/problem+json\`): decide by its \`type\`. 429 carries \`Retry-After\`, in seconds. Ids that the client makes let it repeat a request safely.

The desk’s routes (\`/v1/desk\`) are not described: they belong to the page that we serve, behind its cookie session, and change with it.`

/** The whole document. `closed`: answers too may hold nothing that is not described, which our tests ask of the service. */
export function openApiDocument({ comments, closed = false }: { comments?: Comments; closed?: boolean } = {}) {
  const paths: OpenApiDocument['paths'] = {}
  for (const operation of operations) {
    const row = policies.find(({ method, path }) => method === operation.method && path === operation.path)
    if (!row) throw new Error(`${operation.method} ${operation.path} is described but does not exist`)
    const path = templateOf(operation.path)
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation, row) }
  }
  const document: OpenApiDocument = {
    openapi: '3.1.1',
    info: {
      title: 'Recours',
      version: '1',
      summary: 'Consumer rights in France: ask, hand over, declare.',
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Where this document was found.' }],
    tags: Object.entries(chapters).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: schemasOf(paths, comments, closed), securitySchemes },
  }
  return document
}

/** `/droits/:right{…\.md}` → `/droits/{right}.md`. */
export function templateOf(path: string): string {
  return path.replace(/:([a-z]+)(?:\{[^}]*\\(\.[a-z]+)\})?/g, (_whole, name, end = '') => `{${name}}${end}`)
}

function described(operation: Operation, row: Policy): DescribedOperation {
  const { id, chapter, summary, description, body, example } = operation
  const scheme = row.roles.flatMap((role) => securityOf[role] ?? [])[0]
  const parameters = parametersOf(operation, row)
  const json = body !== undefined && body !== 'bytes'
  return {
    operationId: id,
    tags: [chapter],
    summary,
    ...((description || row.scope) && { description: [description, needed(row)].filter(Boolean).join('\n\n') }),
    ...(parameters.length > 0 && { parameters }),
    ...(body === 'bytes' && { requestBody: { required: true, content: fileContent } }),
    ...(json && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: referenceTo(body), ...(example !== undefined && { example }) } },
      },
    }),
    responses: { ...answersOf(operation), ...refusalsOf(problemsOf(operation, row)) },
    security: scheme ? [{ [scheme]: [] }] : [],
  }
}

/** The scope that a key must carry. */
function needed({ scope }: Policy): string {
  return scope === undefined ? '' : `Needs \`${scope}\`.`
}

const fileContent = Object.fromEntries(
  ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'].map((type) => [type, {}]),
)

function parametersOf({ parameters = [] }: Operation, row: Policy): DescribedParameter[] {
  const conversation = {
    name: 'conversation',
    in: 'path',
    description: 'Id of the conversation.',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' },
  }
  const origin = {
    name: 'Origin',
    in: 'header',
    description:
      row.origin === 'frame'
        ? 'Our own address. Browsers send it.'
        : 'One of the merchant’s sites. Browsers send it; a program must, except with GET.',
    schema: { type: 'string', format: 'uri' },
    example: 'https://www.maison-lucie.example',
  }
  return [
    ...(row.path.includes(':conversation') ? [conversation] : []),
    ...parameters.map((one) => ({ ...one, schema: one.schema as JsonSchema })),
    ...(row.origin === 'any' || row.origin === 'none' ? [] : [origin]),
  ]
}

function answersOf({ answers }: Operation): Record<string, DescribedAnswer> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, content }]) => [
      status,
      { description, ...(content && { content: contentOf(content) }) },
    ]),
  )
}

function contentOf(content: NonNullable<Content>): Record<string, MediaType> {
  if ('events' in content) {
    const schema = { type: 'string', description: 'Server-sent events; `x-event` describes the JSON of each `data:`.' }
    return { 'text/event-stream': { schema, 'x-event': referenceTo(content.events) } }
  }
  if (!('safeParse' in content)) return { [content.type]: content.type.startsWith('text/') ? text : {} }
  return { 'application/json': { schema: referenceTo(content) } }
}
const text = { schema: { type: 'string' } }

/** What an operation may refuse with: what its row and its body entail, and its own. */
export function problemsOf(operation: Operation, row: Policy): ProblemType[] {
  const { body, problems: own = [] } = operation
  return [
    ...new Set<ProblemType>([
      ...(body !== undefined && body !== 'bytes'
        ? (['invalid-json', 'invalid-input', 'body-too-large', 'wrong-content-type'] as const)
        : []),
      ...(row.origin === 'any' ? [] : (['origin-not-allowed'] as const)),
      ...(row.owner === 'conversation' && !row.roles.includes('link') ? (['not-found'] as const) : []),
      ...(row.roles.includes('key') ? (['key-not-valid', 'scope-missing', 'too-many-requests'] as const) : []),
      ...(row.roles.includes('key') && row.path.includes(':conversation') ? (['not-found'] as const) : []),
      ...own,
      'unexpected',
    ]),
  ]
}

function refusalsOf(types: readonly ProblemType[]): Record<string, DescribedAnswer> {
  const byStatus = Map.groupBy(types, (type) => problems[type].status)
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      status,
      {
        description: some.map((type) => `\`${type}\`: ${problems[type].title}.`).join(' '),
        content: {
          'application/problem+json': {
            schema: { allOf: [referenceTo(ProblemDetails), { properties: { type: { enum: some } } }] },
          },
        },
        ...(status === 429 && {
          headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
        }),
      },
    ]),
  )
}

/** The schemas that are reached, described by the comments of their source; those of bodies stay closed. */
function schemasOf(paths: OpenApiDocument['paths'], comments: Comments = {}, closed: boolean) {
  const all = namedSchemas()
  const reached = (start: unknown) => {
    const found = new Set<string>()
    const follow = (value: unknown) => {
      for (const name of namesIn(value)) {
        if (found.has(name)) continue
        found.add(name)
        follow(all[name])
      }
    }
    follow(start)
    return found
  }
  const bodies = Object.values(paths).flatMap((path) => Object.values(path).map(({ requestBody }) => requestBody ?? {}))
  const sent = reached(bodies)
  const names = [...reached(paths)].sort()
  return Object.fromEntries(
    names.map((name) => {
      const schema = withComments(all[name] ?? {}, comments[name])
      const open = !closed && !sent.has(name)
      return [name, open ? changed(schema, ({ additionalProperties: _closed, ...rest }) => rest) : schema]
    }),
  )
}

function withComments(schema: JsonSchema, comment: Comments[string] | undefined): JsonSchema {
  if (!comment) return schema
  const { properties } = schema
  return {
    ...schema,
    // A comment that begins with a route is for readers of the source: the operation says it here.
    ...(comment.whole && !comment.whole.startsWith('`') && { description: comment.whole }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, one]) => {
          const description = comment.fields[name]
          return [name, description && !one.$ref ? { ...one, description } : one]
        }),
      ),
    }),
  }
}
