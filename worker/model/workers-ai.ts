import * as z from 'zod'

/** What we use of the binding: text models, asked as the endpoint of Workers AI is asked. */
export interface AiBinding {
  run(
    model: string,
    inputs: Record<string, unknown>,
    options: { returnRawResponse: true; signal?: AbortSignal },
  ): Promise<Response>
}

const Asked = z.object({ stream: z.boolean().optional() }).loose()
/** Older models of Workers AI answer in words of their own. */
const Own = z.object({
  response: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
  usage: z.unknown().optional(),
})

/** Answers a request to the chat endpoint from the binding, in the form of OpenAI whichever form the model speaks. */
export async function askBinding(binding: AiBinding, name: string, init: RequestInit | undefined): Promise<Response> {
  const { model: _model, ...inputs } = Asked.parse(JSON.parse(String(init?.body ?? '{}')))
  const signal = init?.signal ?? undefined
  const response = await binding.run(name, inputs, { returnRawResponse: true, ...(signal && { signal }) })
  if (!response.ok || !response.body) return response
  const headers = { 'content-type': inputs.stream ? 'text/event-stream' : 'application/json' }
  if (!inputs.stream) return new Response(JSON.stringify(wholeOf(await response.json())), { headers })
  const events = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(byLine(inChunks()))
    .pipeThrough(new TextEncoderStream())
  return new Response(events, { headers })
}

/** The API of Workers AI wraps what it answers; the binding does not always. */
function wholeOf(body: unknown): unknown {
  const wrapped = z.object({ result: z.unknown() }).safeParse(body)
  const inner = wrapped.success ? wrapped.data.result : body
  const own = Own.safeParse(inner)
  if (!own.success || own.data.response === undefined || own.data.response === null) return inner
  const { response, usage } = own.data
  const content = typeof response === 'string' ? response : JSON.stringify(response)
  const choice = { index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }
  return { id: 'workers-ai', object: 'chat.completion', choices: [choice], ...(usage !== undefined && { usage }) }
}

/** Turns `data: {"response":"…"}` into a chunk of OpenAI; what is one already stays as it is. */
function inChunks(): (line: string) => string {
  let isOwn = false
  const chunk = (delta: unknown, finish: string | null, usage?: unknown) =>
    `data: ${JSON.stringify({
      id: 'workers-ai',
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, finish_reason: finish }],
      ...(usage !== undefined && { usage }),
    })}`
  return (line) => {
    const data = /^data: ?(.*)$/.exec(line)?.[1]
    if (data === undefined) return line
    // Only the end of its own stream is an end: one that was cut never says so.
    if (data === '[DONE]') return isOwn ? `${chunk({}, 'stop')}\n\n${line}` : line
    const own = Own.safeParse(jsonOf(data))
    if (!own.success || typeof own.data.response !== 'string') return line
    isOwn = true
    return chunk({ role: 'assistant', content: own.data.response }, null, own.data.usage)
  }
}

function byLine(map: (line: string) => string): TransformStream<string, string> {
  let rest = ''
  return new TransformStream({
    transform(text, controller) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) controller.enqueue(`${map(line)}\n`)
    },
    flush(controller) {
      if (rest) controller.enqueue(map(rest))
    },
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
