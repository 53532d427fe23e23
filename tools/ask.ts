/**
 * Asks a question from the terminal: `npm run -s ask -- "question"`, `--json` for the typed value, `--batch in.jsonl` for
 * one JSON line per question. Needs no server. Only the answer goes to stdout.
 */
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { Language, MerchantSettings, PageContext } from '../protocol/index.ts'
import { answering } from '../worker/answer/index.ts'
import { type AskedLine, askAll, merchantOf, today } from './asking.ts'
import { paint } from './terminal.ts'

const Line = z
  .object({
    id: z.string(),
    text: z.string().optional(),
    turns: z.array(z.string()).min(1).optional(),
    lang: Language.optional(),
    asked_on: z.iso.date().optional(),
    context: PageContext.loose().optional(),
    merchant: z.union([z.string(), MerchantSettings.partial().loose()]).optional(),
  })
  .loose()

function usage(): never {
  console.error(
    'Usage: npm run -s ask -- [--json] [--lang fr|en] [--on YYYY-MM-DD] "question"\n       npm run -s ask -- --batch in.jsonl',
  )
  process.exit(2)
}

function batch(path: string): void {
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((raw, index) => {
      if (raw.trim() === '') return
      for (const line of askAll(parse(raw, `${path}:${index + 1}`))) process.stdout.write(`${JSON.stringify(line)}\n`)
    })
}

function parse(raw: string, place: string): AskedLine {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    console.error(`${place}: not JSON`)
    process.exit(1)
  }
  const line = Line.safeParse(value)
  if (line.success && (line.data.text !== undefined || line.data.turns !== undefined)) return line.data as AskedLine
  console.error(`${place}: ${line.success ? 'needs text or turns' : z.prettifyError(line.error)}`)
  process.exit(1)
}

function single(words: string[], options: { json: boolean; language: Language; askedOn: string }): void {
  const situation = answering.begin({ language: options.language })
  const { answer } = answering.answer({
    situation,
    askedOn: options.askedOn,
    merchant: merchantOf(undefined),
    text: words.join(' '),
    messageId: 'ask',
  })
  console.log(options.json ? JSON.stringify(answer, null, 2) : paint(answer, process.stdout.isTTY === true))
}

const words: string[] = []
let json = false
let language: Language = 'fr'
let askedOn = today()
let batchFile: string | null = null
const args = process.argv.slice(2)
for (let index = 0; index < args.length; index++) {
  const arg = args[index]
  if (arg === '--json') json = true
  else if (arg === '--batch') batchFile = args[++index] ?? usage()
  else if (arg === '--lang') language = Language.safeParse(args[++index]).data ?? usage()
  else if (arg === '--on') askedOn = z.iso.date().safeParse(args[++index]).data ?? usage()
  else if (arg !== undefined) words.push(arg)
}
if (batchFile !== null) batch(batchFile)
else if (words.join('').trim() !== '') single(words, { json, language, askedOn })
else usage()
