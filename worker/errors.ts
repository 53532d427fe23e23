import { type Problem, ProblemError, type ProblemType, problems } from '../protocol/index.ts'
import type { Outcome } from './env.ts'

/** Puts a failure in the log: ids, class and places in the code, never a message, since it may quote what someone wrote. */
export function logFailure(error: unknown, ids: Record<string, string>): void {
  console.error({ event: 'failure', ...ids, ...describe(error) })
}

function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
  return { name: error.name, places, ...(error.cause !== undefined && { cause: describe(error.cause) }) }
}

/** The answer to a failed request: problem details (RFC 9457) with the id under which the log has it. */
export function problemResponse(error: unknown, ids: Record<string, string> = {}): Response {
  const instance = crypto.randomUUID()
  const known = error instanceof ProblemError ? error : new ProblemError('unexpected', { cause: error })
  if (known.type === 'unexpected') logFailure(known.cause ?? known, { instance, ...ids })
  const problem: Problem = known.toProblem(instance)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(problem.retryAfterSeconds !== undefined && { 'retry-after': String(problem.retryAfterSeconds) }),
    },
  })
}

/** What an object gave, or the problem it named, thrown. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if ('ok' in outcome) return outcome.ok
  const type: ProblemType = outcome.problem in problems ? outcome.problem : 'unexpected'
  throw new ProblemError(type, {
    detail: outcome.detail,
    retryAfterSeconds: outcome.retryAfterSeconds,
    said: outcome.said,
  })
}
