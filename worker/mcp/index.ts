/** The Model Context Protocol for other assistants. Loads the library: import this door with `import()` only. */
import { createMcpHandler, ProtocolError, ProtocolErrorCode, Server } from '@modelcontextprotocol/server'
import { ProblemError } from '../../protocol/index.ts'
import { logFailure } from '../errors.ts'
import { complete } from './completions.ts'
import { getPrompt, listPrompts } from './prompts.ts'
import { listResources, readResource, resourceTemplates } from './resources.ts'
import type { Asking } from './tool.ts'
import { callTool, hasTool, listTools } from './tools.ts'
import { instructions } from './words.ts'

export type { Asking } from './tool.ts'
export type { CaseAsked } from './tools/open-case.ts'

/** Those that know no batches: one request, one answer. The newest first. */
const versions = ['2026-07-28', '2025-11-25', '2025-06-18']

/** Answers one request, its body already read and found harmless. */
export function answerMcp(request: Request, body: unknown, asking: Asking): Promise<Response> {
  const handler = createMcpHandler(() => serverFor(asking), {
    legacy: 'stateless',
    // Nothing here changes while somebody listens.
    maxSubscriptions: 0,
    keepAliveMs: 0,
  })
  return handler.fetch(request, { parsedBody: body })
}

function serverFor(asking: Asking): Server {
  const server = new Server(
    { name: 'recours', title: 'Recours, droit français de la consommation', version: '0.1.0' },
    {
      instructions,
      capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
      supportedProtocolVersions: versions,
      // Unused: no answer of a client is asked for, hence none is validated.
      jsonSchemaValidator: { getValidator: () => () => ({ valid: false, data: undefined, errorMessage: 'unused' }) },
    },
  )
  server.setRequestHandler('tools/list', () => ({ tools: listTools() }))
  server.setRequestHandler('tools/call', ({ params }) => {
    if (!hasTool(params.name)) throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'Unknown tool')
    return callTool(params.name, params.arguments, asking)
  })
  server.setRequestHandler('resources/list', ({ params }) => told(async () => listResources(params?.cursor)))
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: resourceTemplates() }))
  server.setRequestHandler('resources/read', ({ params }) =>
    told(async () => ({ contents: [await readResource(params.uri, asking)] })),
  )
  server.setRequestHandler('prompts/list', () => ({ prompts: listPrompts() }))
  server.setRequestHandler('prompts/get', ({ params }) => told(async () => getPrompt(params.name, params.arguments)))
  server.setRequestHandler('completion/complete', ({ params }) =>
    told(async () => ({ completion: complete(params.ref, params.argument) })),
  )
  return server
}

/** A failure as the protocol tells it: what may be shown, and nothing of what was sent. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ProblemError && error.type !== 'unexpected')
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `${error.message}. ${error.detail ?? ''}`.trim())
    const instance = crypto.randomUUID()
    logFailure(error, { instance, method: 'mcp' })
    throw new ProtocolError(ProtocolErrorCode.InternalError, `Unexpected error (${instance})`)
  }
}
