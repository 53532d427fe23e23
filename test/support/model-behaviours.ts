/**
 * How a language model may behave, as a script of what is sent and when: the same for a real HTTP server and for a test
 * inside the Worker. Form: https://platform.openai.com/docs/api-reference/chat
 */
import * as z from 'zod'

export const behaviours = [
  'faithful',
  'sloppy',
  'hostile',
  'late first word',
  'trickle',
  'silent',
  'cut-off',
  'cut at once',
  'not JSON',
  'wrong types',
  'empty',
  'endless',
  'endless line',
  'web page',
  '429',
  '500',
  'redirect',
] as const
export type Behaviour = (typeof behaviours)[number]

/** A request as an endpoint gets it. */
export const ChatRequest = z.looseObject({
  model: z.string().min(1),
  messages: z.array(z.strictObject({ role: z.enum(['system', 'user']), content: z.string() })).min(1),
  max_tokens: z.int().positive().max(600),
  stream: z.boolean().optional(),
  response_format: z
    .object({
      type: z.literal('json_schema'),
      json_schema: z.looseObject({ schema: z.record(z.string(), z.unknown()) }),
    })
    .optional(),
})
export type ChatRequest = z.infer<typeof ChatRequest>

export type Step = { wait: number } | { send: string } | { die: true }
export interface Script {
  status: number
  headers: Record<string, string>
  steps: Step[]
}

/** What a model says to a prompt; `reads`: the value it gives when one is asked for. */
export interface Mind {
  writes(instructions: string, prompt: string): string
  reads(instructions: string, prompt: string): unknown
}

/** `unitMs`: how long a second lasts in this test. */
export interface Manner {
  behaviour: Behaviour
  mind: Mind
  unitMs: number
}

export function scriptOf(body: unknown, { behaviour, mind, unitMs }: Manner): Script {
  const events = { 'content-type': 'text/event-stream' }
  const json = { 'content-type': 'application/json' }
  const plain = (status: number, text: string, headers: Record<string, string> = json): Script => ({
    status,
    headers,
    steps: [{ send: text }],
  })
  const asked = ChatRequest.safeParse(body)
  if (!asked.success) return plain(400, JSON.stringify({ error: { message: 'Bad request' } }))
  const { messages, stream, response_format: format } = asked.data
  const said = (role: string) =>
    messages
      .filter((message) => message.role === role)
      .map(({ content }) => content)
      .join('\n')
  const instructions = said('system')
  const prompt = said('user')
  const text = format ? JSON.stringify(mind.reads(instructions, prompt)) : mind.writes(instructions, prompt)
  switch (behaviour) {
    case '429':
      return plain(429, JSON.stringify({ error: { message: `Slow down. You said: ${prompt.slice(0, 200)}` } }))
    case '500':
      return plain(500, JSON.stringify({ error: { message: `Oops at ${prompt.slice(0, 200)}` } }))
    case 'redirect':
      return { status: 302, headers: { location: 'http://127.0.0.1:9/elsewhere' }, steps: [] }
    case 'web page':
      return plain(200, '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' })
    case 'silent':
      return { status: 200, headers: stream ? events : json, steps: [{ wait: 60 * unitMs }] }
    case 'not JSON':
      return plain(200, 'data: {"choices": [{"delta": oops\n\n', stream ? events : json)
    case 'wrong types':
      return stream
        ? plain(200, 'data: {"choices":[{"index":0,"delta":{"content":{"text":42}}}]}\n\ndata: [DONE]\n\n', events)
        : plain(200, JSON.stringify({ choices: [{ message: { role: 'assistant', content: '{"what": 1}' } }] }))
    case 'endless line':
      return plain(200, `data: ${'x'.repeat(2_000_000)}`, stream ? events : json)
    default:
  }
  if (!stream) {
    const wait = behaviour === 'late first word' || behaviour === 'trickle' ? [{ wait: 9 * unitMs }] : []
    if (behaviour === 'cut at once' || behaviour === 'cut-off')
      return { status: 200, headers: json, steps: [{ send: '{"choices": [' }, { die: true }] }
    const content = behaviour === 'empty' ? '' : behaviour === 'endless' ? text.repeat(500) : text
    const whole = { choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }], usage }
    return { status: 200, headers: json, steps: [...wait, { send: JSON.stringify({ id: 'x', ...whole }) }] }
  }
  const words = (text.match(/\S+\s*/g) ?? []).map((word) => ({ send: chunk({ content: word }) }))
  const begin: Step = { send: chunk({ role: 'assistant', content: '' }) }
  const end: Step[] = [
    { send: chunk({}, 'stop') },
    { send: `data: ${JSON.stringify({ ...about, choices: [], usage })}\n\n` },
    { send: 'data: [DONE]\n\n' },
  ]
  const script = (steps: Step[]): Script => ({ status: 200, headers: events, steps })
  switch (behaviour) {
    case 'late first word':
      return script([{ wait: 3 * unitMs }, begin, ...words, ...end])
    case 'trickle':
      return script([begin, ...words.flatMap((word) => [{ wait: unitMs / 5 }, word]), ...end])
    case 'cut-off':
      return script([begin, ...words.slice(0, Math.ceil(words.length / 2)), { wait: 5 }, { die: true }])
    case 'cut at once':
      return script([{ die: true }])
    case 'empty':
      return script([begin, ...end])
    case 'endless':
      return script([begin, ...Array.from({ length: 200 }, () => words).flat()])
    default:
      return script([begin, ...words, ...end])
  }
}

const about = { id: 'x', object: 'chat.completion.chunk', created: 1, model: 'stub' }
const usage = { prompt_tokens: 900, completion_tokens: 120, total_tokens: 1020 }

function chunk(delta: unknown, finish: string | null = null): string {
  return `data: ${JSON.stringify({ ...about, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
}

/** The script as a response, for a test that stands in the place of `fetch`. */
export function performed({ status, headers, steps }: Script, signal?: AbortSignal | null): Response {
  const encoder = new TextEncoder()
  let stopped = false
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      signal?.addEventListener('abort', () => {
        if (!stopped) controller.error(new DOMException('aborted', 'AbortError'))
        stopped = true
      })
      for (const step of steps) {
        if ('wait' in step) await new Promise((done) => setTimeout(done, step.wait))
        if (stopped) return
        if ('die' in step) return controller.error(new TypeError('connection lost'))
        if ('send' in step) controller.enqueue(encoder.encode(step.send))
      }
      if (!stopped) controller.close()
    },
    cancel() {
      stopped = true
    },
  })
  return new Response(status >= 300 && status < 400 ? null : body, { status, headers })
}
