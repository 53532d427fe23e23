/** What one call may cost, whoever asks. */
export const modelLimits = {
  inputTokens: 4000,
  outputTokens: 600,
  /** A failed call is made once more only if it failed this early. */
  retryWithinMs: 1000,
} as const

/** Characters that are surely no less than a token, in French as in English. */
const charactersPerToken = 3
/** An answer longer than its tokens can be, or a stream that never says a word, is cut. */
const mostCharacters = modelLimits.outputTokens * 8
const mostBytes = 524_288

/** What is given to a model. */
export interface Prompt {
  instructions: string
  prompt: string
}

/** A number of tokens that the text does not exceed. */
export function tokensOf(text: string): number {
  return Math.ceil(text.length / charactersPerToken)
}

/** Whether a prompt may be sent as it is. */
export function fits({ instructions, prompt }: Prompt): boolean {
  return tokensOf(instructions) + tokensOf(prompt) <= modelLimits.inputTokens
}

export function isEndless(characters: number): boolean {
  return characters > mostCharacters
}

/** The same response, whose body fails once it is longer than any answer. */
export function withinBytes(response: Response): Response {
  if (!response.body) return response
  let seen = 0
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        seen += bytes.byteLength
        if (seen > mostBytes) controller.error(new Error('endless'))
        else controller.enqueue(bytes)
      },
    }),
  )
  return new Response(counted, response)
}
