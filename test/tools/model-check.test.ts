/** The check of a model against a small server: its figures, its page, and how it stops when there is nobody to ask. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linesOf } from '../support/answers.ts'
import type { Behaviour, Mind } from '../support/model-behaviours.ts'
import { faithful } from '../support/model-minds.ts'
import { type ModelServer, modelServer } from '../support/model-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'model-check-'))
const questions = join(folder, 'questions.jsonl')
const page = join(folder, 'page.html')
const chosen = new Set(['t015', 't144', 't089'])

/** Reads what was written by hand for the message it is given, says the answer faithfully, and adds a promise. */
const mind: Mind = {
  writes: (instructions, prompt) =>
    `${faithful.writes(instructions, prompt)} We will refund you 500 euros tomorrow <b>.`,
  reads: (_instructions, prompt) => {
    const id = linesOf('tuning')
      .map((line): { id: string; text: string } => JSON.parse(line))
      .find(({ text }) => prompt.includes(text.slice(0, 30)))?.id
    const {
      id: _id,
      gains: _gains,
      ...form
    } = JSON.parse(linesOf('proposed').find((line) => JSON.parse(line).id === id) ?? '{}')
    return form
  },
}

let behaviour: Behaviour = 'faithful'
let server: ModelServer
beforeAll(async () => {
  writeFileSync(
    questions,
    linesOf('tuning')
      .filter((line) => chosen.has(JSON.parse(line).id))
      .join('\n'),
  )
  server = await modelServer(() => ({ behaviour, mind, unitMs: 1000 }))
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

interface Run {
  code: number
  out: string
  errors: string
}
const run = (model: Record<string, string>) =>
  new Promise<Run>((done) => {
    const env = { PATH: process.env.PATH, ...model }
    execFile(process.execPath, ['tools/model-check.ts', questions, '--page', page], { env }, (error, out, errors) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    )
  })

describe('against a server that reads well, and says well what it says', () => {
  let told: Run
  let written: string
  beforeAll(async () => {
    told = await run({ MODEL_BASE_URL: server.address, MODEL_NAME: 'stub', MODEL_API_KEY: 'sk-never-shown' })
    written = told.code === 0 ? readFileSync(page, 'utf8') : ''
  }, 60_000)

  test('it tells both scores, and the figures', () => {
    expect(told.errors.replace(/[\r\d of\n]/g, '')).toBe('')
    expect(told.out).toMatch(/without the model +3 +33 %/)
    expect(told.out).toMatch(/with the model +3 +100 %/)
    expect(told.out).toMatch(/Readings asked for +2 \(2 whole\)/)
    expect(told.out).toMatch(/Topic first: better, worse +2, 0/)
    expect(told.out).toMatch(/Sentences that passed the gate +[5-9]\d %/)
  })

  test('it writes a page with both answers and what was withheld, and nothing to load', () => {
    expect(written).toContain('id="t015"')
    expect(written).toContain('<del>We will refund you 500 euros tomorrow &lt;b&gt;.</del>')
    expect(written.match(/<h3>Without<\/h3>/g)).toHaveLength(3)
    expect(written).not.toMatch(/<script|<b>|src=|href=|url\(/)
  })

  test('the key is sent, and told nowhere', () => {
    expect(server.received.every(({ key }) => key === 'Bearer sk-never-shown')).toBe(true)
    expect(told.out + told.errors + written).not.toContain('sk-never-shown')
  })

  test('no prompt is longer than 4,000 tokens', () => {
    const lengths = server.received.map(({ body }) => {
      const { messages }: { messages: { content: string }[] } = JSON.parse(body)
      return messages.reduce((sum, { content }) => sum + content.length, 0)
    })
    expect(Math.max(...lengths)).toBeLessThan(12_000)
  })
})

describe('it stops, and says why,', () => {
  test('when nothing is configured', async () => {
    expect(await run({})).toMatchObject({
      code: 2,
      out: '',
      errors: expect.stringMatching(/MODEL_BASE_URL.*MODEL_NAME/),
    })
  })

  test('when nobody is there', async () => {
    const { code, errors } = await run({ MODEL_BASE_URL: 'http://127.0.0.1:8949/v1', MODEL_NAME: 'stub' })
    expect([code, errors]).toEqual([1, 'http://127.0.0.1:8949 cannot be reached, or fails (down).\n'])
  })

  test('when every call is refused', async () => {
    behaviour = '429'
    const { code, errors } = await run({ MODEL_BASE_URL: server.address, MODEL_NAME: 'stub' })
    expect(code).toBe(1)
    expect(errors).toMatch(/has no room for us now \(busy\)/)
  })
})
