import type { AiBinding } from './workers-ai.ts'

/** What the environment says of a language model; without a name, none is used. */
export interface ModelVariables {
  /** An OpenAI-compatible address, up to and with `/v1`. */
  MODEL_BASE_URL?: string
  MODEL_NAME?: string
  MODEL_API_KEY?: string
  /** Euros for a million tokens, for the estimate of what it costs; without both, none is shown. */
  MODEL_PRICE_INPUT?: string
  MODEL_PRICE_OUTPUT?: string
  /** Workers AI, where no address is set. */
  AI?: AiBinding
}

/** Whether an endpoint is set: an address and a name, or a name and the binding of Workers AI. */
export function hasModel(variables: ModelVariables): boolean {
  return Boolean(variables.MODEL_NAME && (variables.MODEL_BASE_URL || variables.AI))
}
