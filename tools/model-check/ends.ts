import { ModelFailure } from '../../worker/model/index.ts'

/** Why a call gave nothing; a fault of ours is thrown. */
export function kindOf(error: unknown): string {
  if (error instanceof ModelFailure) return error.kind
  throw error
}
