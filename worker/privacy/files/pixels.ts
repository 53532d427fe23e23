import { fileLimits, ProblemError } from '../../../protocol/index.ts'

/** Throws for an image without a surface, and for one that takes too much memory where it is shown. */
export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) throw new ProblemError('file-unreadable')
  if (width * height > fileLimits.pixels) throw new ProblemError('image-too-large')
}
