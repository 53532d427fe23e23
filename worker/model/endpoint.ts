import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { APICallError, generateText, Output, streamText } from 'ai'
import type * as z from 'zod'
import { type FailureKind, ModelFailure } from './failure.ts'
import type { Model, Usage } from './index.ts'
import { fits, isEndless, modelLimits, type Prompt, tokensOf, withinBytes } from './limits.ts'
import type { ModelVariables } from './variables.ts'
import { askBinding } from './workers-ai.ts'

type Spent = (usage: Usage) => void
type Told = { inputTokens: number | undefined; outputTokens: number | undefined }

/** More than any call of ours can cost, thoughts that are not shown included. */
const mostTokens = 1_000_000

/** Kinds that another try, at once, may mend. */
const passing = new Set<FailureKind>(['busy', 'down', 'cut', 'empty'])

/** The model behind an OpenAI-compatible endpoint, or behind the binding of Workers AI in the same form. */
export function openModel(env: ModelVariables, now: () => number = Date.now): Model {
  // Its remarks would be written to the log, with what was asked.
  Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false })
  const { AI: binding, MODEL_BASE_URL: address, MODEL_API_KEY: apiKey, MODEL_NAME: name = '' } = env
  const provider = createOpenAICompatible({
    name: 'model',
    baseURL: address || 'https://workers-ai.invalid/v1',
    ...(apiKey && { apiKey }),
    includeUsage: true,
    supportsStructuredOutputs: true,
    // The key is for the address that was set: a redirect is not followed.
    fetch: async (input, init) =>
      withinBytes(
        address || !binding
          ? await globalThis.fetch(input, { ...init, redirect: 'manual' })
          : await askBinding(binding, name, init),
      ),
  })
  const model = provider.chatModel(name)
  const settings = { model, maxRetries: 0, maxOutputTokens: modelLimits.outputTokens, temperature: 0.2 } as const

  async function* writeOnce(prompt: Prompt, signal: AbortSignal, spent: Spent): AsyncGenerator<string> {
    const { stream } = streamText({ ...settings, ...prompt, abortSignal: signal, onError: () => undefined })
    let written = 0
    for await (const part of stream) {
      if (part.type === 'text-delta') {
        written += part.text.length
        if (isEndless(written)) throw new ModelFailure('endless')
        if (part.text) yield part.text
      } else if (part.type === 'error') throw part.error
      else if (part.type === 'abort') throw new ModelFailure('late')
      else if (part.type === 'finish') {
        spent(usageOf(part.totalUsage, prompt, written))
        // A stream that was cut between two events ends without a word about why.
        if (part.finishReason !== 'stop' && part.finishReason !== 'length') throw new ModelFailure('cut')
      }
    }
    if (written === 0) throw new ModelFailure('empty')
  }

  async function readOnce<T>(prompt: Prompt, schema: z.ZodType<T>, signal: AbortSignal, spent: Spent): Promise<T> {
    const output = Output.object({ schema, name: 'reading' })
    const said = await generateText({ ...settings, ...prompt, temperature: 0, output, abortSignal: signal })
    spent(usageOf(said.totalUsage, prompt, said.text.length))
    return said.output
  }

  return {
    async *write(prompt, signal, spent = () => undefined) {
      if (!fits(prompt)) throw new ModelFailure('too-long')
      const startedAt = now()
      for (let isRetry = false; ; isRetry = true) {
        let hasSpoken = false
        try {
          for await (const delta of writeOnce(prompt, signal, spent)) {
            hasSpoken = true
            yield delta
          }
          return
        } catch (error) {
          const failure = failureOf(error, signal)
          if (isRetry || hasSpoken || !mayRetry(failure, now() - startedAt)) throw failure
        }
      }
    },
    async read(prompt, schema, signal, spent = () => undefined) {
      if (!fits(prompt)) throw new ModelFailure('too-long')
      const startedAt = now()
      try {
        return await readOnce(prompt, schema, signal, spent)
      } catch (error) {
        const failure = failureOf(error, signal)
        if (!mayRetry(failure, now() - startedAt)) throw failure
      }
      try {
        return await readOnce(prompt, schema, signal, spent)
      } catch (error) {
        throw failureOf(error, signal)
      }
    },
  }
}

function mayRetry({ kind }: ModelFailure, elapsedMs: number): boolean {
  return passing.has(kind) && elapsedMs < modelLimits.retryWithinMs
}

/** What the library's errors come to: they hold the request and the answer, which go no further. */
function failureOf(error: unknown, signal: AbortSignal): ModelFailure {
  if (signal.aborted) return new ModelFailure('late')
  if (error instanceof ModelFailure) return error
  if (APICallError.isInstance(error)) return new ModelFailure(kindOf(error))
  const name = error instanceof Error ? error.name : ''
  return new ModelFailure(/NoObject|NoOutput|JSONParse|TypeValidation/.test(name) ? 'invalid' : 'cut')
}

function kindOf({ statusCode }: APICallError): FailureKind {
  if (statusCode === undefined || statusCode >= 500) return 'down'
  if (statusCode === 429) return 'busy'
  // A good status whose body could not be read to its end.
  return statusCode < 300 ? 'cut' : 'refused'
}

function usageOf({ inputTokens, outputTokens }: Told, prompt: Prompt, written: number): Usage {
  return {
    inputTokens: counted(inputTokens) ?? tokensOf(prompt.instructions + prompt.prompt),
    outputTokens: counted(outputTokens) ?? Math.ceil(written / 3),
  }
}

/** A count that one call may have; what else an endpoint tells would spoil the sums of a day. */
function counted(tokens: number | undefined): number | undefined {
  return tokens !== undefined && Number.isInteger(tokens) && tokens > 0 && tokens < mostTokens ? tokens : undefined
}
