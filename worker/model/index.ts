/** The only door to a language model. Without an endpoint it is closed, and nothing behind it is loaded. */
import type * as z from 'zod'
import type { Prompt } from './limits.ts'
import { hasModel, type ModelVariables } from './variables.ts'

export { type FailureKind, ModelFailure } from './failure.ts'
export { fits, type Prompt } from './limits.ts'
export { hasModel, type ModelVariables } from './variables.ts'

/** What a call cost; estimated by length where the endpoint does not say. */
export interface Usage {
  inputTokens: number
  outputTokens: number
}

export interface Model {
  /** Prose as it comes. Ends, or throws a `ModelFailure`; never longer than the limits. */
  write(prompt: Prompt, signal: AbortSignal, spent?: (usage: Usage) => void): AsyncIterable<string>
  /** One structured value, checked against `schema`. Throws a `ModelFailure` when it does not fit. */
  read<T>(prompt: Prompt, schema: z.ZodType<T>, signal: AbortSignal, spent?: (usage: Usage) => void): Promise<T>
}

/** The model of this environment; null when no endpoint is set: nothing is imported then. */
export function modelOf(env: ModelVariables): Promise<Model> | null {
  if (!hasModel(env)) return null
  return import('./endpoint.ts').then(({ openModel }) => openModel(env))
}
