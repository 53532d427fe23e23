/** Columns of numbers as bytes that pack well: like stands beside like. */

/** How far each number is above the one before it: the first above 0, and again at each of `restarts`. Throws where one falls. */
export function stepsOf(numbers: ArrayLike<number>, restarts: ArrayLike<number> = []): number[] {
  const from = new Set(Array.from(restarts))
  return Array.from(numbers, (number, index) => {
    const step = from.has(index) ? number : number - (numbers[index - 1] ?? 0)
    if (step < 0) throw new Error(`Number ${index} of a rising column falls`)
    return step
  })
}

/** The numbers that `stepsOf` was given, in place. */
export function climb<Numbers extends Uint16Array | Uint32Array>(
  steps: Numbers,
  restarts: ArrayLike<number> = [],
): Numbers {
  let run = 0
  for (let index = 0; index < steps.length; index++) {
    while (run < restarts.length && (restarts[run] ?? 0) < index) run++
    if (restarts[run] !== index) steps[index] = (steps[index] ?? 0) + (steps[index - 1] ?? 0)
  }
  return steps
}

/** Numbers as `width` bytes each: the lowest bytes of all first, then the next. */
export function planesOf(numbers: ArrayLike<number>, width: number): Uint8Array {
  const bytes = new Uint8Array(numbers.length * width)
  for (let plane = 0; plane < width; plane++) {
    for (let index = 0; index < numbers.length; index++) {
      bytes[plane * numbers.length + index] = (numbers[index] ?? 0) >>> (8 * plane)
    }
  }
  return bytes
}

/** The numbers that `planesOf` was given. */
export function numbersOf(planes: Uint8Array, width: number): Uint32Array {
  const count = planes.length / width
  const numbers = new Uint32Array(count)
  for (let plane = 0; plane < width; plane++) {
    for (let index = 0; index < count; index++) {
      numbers[index] = (numbers[index] ?? 0) + (planes[plane * count + index] ?? 0) * 256 ** plane
    }
  }
  return numbers
}
