/** The tools, and how one is called. */
import type { JSONValue } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { Language, ProblemError } from '../../protocol/index.ts'
import { logFailure } from '../errors.ts'
import type { Asking, Tool } from './tool.ts'
import { assessSituation } from './tools/assess-situation.ts'
import { computeDeadline } from './tools/compute-deadline.ts'
import { draftLetter } from './tools/draft-letter.ts'
import { openCase } from './tools/open-case.ts'
import { readArticle } from './tools/read-article.ts'
import { searchRights } from './tools/search-rights.ts'

const tools = [searchRights, readArticle, assessSituation, computeDeadline, draftLetter, openCase]

/** The JSON Schema of an object, as the protocol wants it. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { type: _type, ...described } = z.toJSONSchema(schema, { io }) as Record<string, JSONValue>
  return { ...described, type: 'object' as const }
}

let described: ReturnType<typeof describe>[] | null = null

function describe({ name, title, description, writes, input, output }: Tool) {
  return {
    ...{ name, title, description },
    inputSchema: schemaOf(input, 'input'),
    outputSchema: schemaOf(output, 'output'),
    annotations: { readOnlyHint: writes !== true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  }
}

/** What the tools are, for who may call them. */
export function listTools() {
  described ??= tools.map(describe)
  return described
}

/** Whether a tool has this name. */
export function hasTool(name: string): boolean {
  return tools.some((tool) => tool.name === name)
}

/** Calls a tool. What goes wrong with it is told as its result, for the assistant to put right. */
export async function callTool(name: string, given: unknown, asking: Asking) {
  const tool = tools.find((known) => known.name === name)
  if (!tool) throw new ProblemError('not-found')
  try {
    const told = await tool.run(parse(tool, given), asking)
    const structuredContent = tool.output.parse(told) as Record<string, unknown>
    return { content: [words(tool.text(told, languageOf(given)))], structuredContent }
  } catch (error) {
    return { content: [words(explain(error, name))], isError: true }
  }
}

const words = (text: string) => ({ type: 'text' as const, text })

/** The arguments as the tool wants them. What was sent is not repeated: a name on the way is one of ours. */
function parse({ input }: Tool, given: unknown): unknown {
  const parsed = input.safeParse(given ?? {})
  if (parsed.success) return parsed.data
  const shape: Record<string, z.ZodType> = input instanceof z.ZodObject ? input.shape : {}
  const [named, part] = (parsed.error.issues[0]?.path ?? []).map(String)
  const field = named !== undefined && Object.hasOwn(shape, named) ? shape[named] : undefined
  const isOurs = part !== undefined && field instanceof z.ZodObject && Object.hasOwn(field.shape, part)
  throw new ProblemError('invalid-input', {
    detail: field
      ? `Check “${isOurs ? `${named}.${part}` : named}”. ${field.description ?? ''}`.trim()
      : `Arguments: ${Object.keys(shape).join(', ')}; no other.`,
  })
}

function languageOf(given: unknown): Language {
  const told = z.object({ language: Language }).safeParse(given)
  return told.success ? told.data.language : 'fr'
}

function explain(error: unknown, name: string): string {
  if (error instanceof ProblemError && error.type !== 'unexpected')
    return `${error.message}. ${error.detail ?? ''}`.trim()
  const instance = crypto.randomUUID()
  logFailure(error, { instance, tool: name })
  return `Unexpected error (${instance}).`
}
