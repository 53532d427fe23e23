/** What a tool is. */
import type * as z from 'zod'
import type { Language, RelayedCase } from '../../protocol/index.ts'
import type { CaseAsked } from './tools/open-case.ts'

/** Where and when something is asked. */
export interface Asking {
  /** Where our pages are: `https://recours.example`. */
  origin: string
  /** Today in Paris. */
  today: string
  /** Opens a case with the merchant whose key came with the request. Throws a `ProblemError` whose detail may be shown. */
  openCase(asked: CaseAsked): Promise<RelayedCase>
}

/** One tool, with its schemas. */
export interface Tool<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  name: string
  title: string
  description: string
  /** True: it leaves something behind. The others only tell. */
  writes?: true
  input: Input
  output: Output
  /** Throws a `ProblemError` whose detail may be shown. */
  run(input: z.infer<Input>, asking: Asking): Promise<z.infer<Output>>
  /** The result in words. */
  text(told: z.infer<Output>, language: Language): string
}

/** A tool whose types are checked together, as one of many. */
export function tool<Input extends z.ZodType, Output extends z.ZodType>(given: Tool<Input, Output>): Tool {
  return given as unknown as Tool
}
