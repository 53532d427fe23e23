/** The only door to a language model. Without an endpoint it is closed, and nothing behind it is loaded. */
import type * as z from 'zod'
import type { Env } from '../env.ts'
import type { Prompt } from './limits.ts'

export { ModelFailure } from './failure.ts'
export { fits, type Prompt } from './limits.ts'

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

/** What the environment says of a model. */
export type ModelVariables = Pick<Env, 'MODEL_BASE_URL' | 'MODEL_NAME' | 'MODEL_API_KEY' | 'AI'>

/** Whether an endpoint is set: an address and a name, or a name and the binding of Workers AI. */
export function hasModel(env: ModelVariables): boolean {
  return Boolean(env.MODEL_NAME && (env.MODEL_BASE_URL || env.AI))
}

/** The model of this environment; null when no endpoint is set: nothing is imported then. */
export function modelOf(env: ModelVariables): Promise<Model> | null {
  if (!hasModel(env)) return null
  return import('./endpoint.ts').then(({ openModel }) => openModel(env))
}
