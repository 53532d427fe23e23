/**
 * Why a model gave nothing. `busy`: 429. `down`: not reached, or 5xx. `refused`: another status. `cut`: it stopped in the
 * middle. `invalid`: not what was asked for. `too-long`: never sent. `late`: our own time was over.
 */
export const failureKinds = [
  'busy',
  'down',
  'refused',
  'cut',
  'empty',
  'endless',
  'invalid',
  'too-long',
  'late',
] as const
export type FailureKind = (typeof failureKinds)[number]

/** A call that gave nothing. It carries no text, no address and no key: its kind is all there is to say. */
export class ModelFailure extends Error {
  readonly kind: FailureKind

  constructor(kind: FailureKind) {
    super(`The model gave nothing: ${kind}`)
    this.name = 'ModelFailure'
    this.kind = kind
  }
}
