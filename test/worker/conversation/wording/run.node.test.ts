import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, Block, MerchantSettings } from '../../../../protocol/index.ts'
import { answering } from '../../../../worker/answer/index.ts'
import { openWriting, writingPrompt } from '../../../../worker/answer/write/index.ts'
import { isFailure, type Worded, word } from '../../../../worker/conversation/wording/run.ts'
import { type Model, modelOf } from '../../../../worker/model/index.ts'
import type { Behaviour, Mind } from '../../../support/model-behaviours.ts'
import { faithful, hostile, sloppy } from '../../../support/model-minds.ts'
import { type ModelServer, modelServer } from '../../../support/model-server.ts'

/** How long a second lasts here, and what the limits of two and eight come to. */
const unitMs = 30
const limits = { first: 2 * unitMs, whole: 8 * unitMs }
/** What a turn may be late by, beside the time in which this process was given no processor at all. */
const graceMs = 500
const tickMs = 20
let stalledMs = 0
let tickedAt = Date.now()
const ticking = setInterval(() => {
  stalledMs += Math.max(0, Date.now() - tickedAt - tickMs)
  tickedAt = Date.now()
}, tickMs)
afterAll(() => clearInterval(ticking))
const trials = 1020

const merchant: MerchantSettings = {
  slug: 'boutique',
  name: 'Boutique',
  origins: [],
  email: 'a@boutique.example',
  address: 'Boutique',
  languages: ['fr', 'en'],
  colour: '#1f5f5b',
  openingHours: [],
  policy: {},
}
const questions = [
  'j’ai reçu il y a 5 jours un casque acheté en ligne, je peux le rendre ?',
  'Mon lave-linge acheté en magasin il y a 6 mois ne marche plus, que faire ?',
  'ma commande devait arriver il y a 12 jours, toujours rien',
  'I bought headphones online 5 days ago, can I send them back?',
]
const answers = questions.map((text) => {
  const situation = answering.begin({ language: /^I /.test(text) ? 'en' : 'fr' })
  const { answer } = answering.answer({ situation, merchant, askedOn: '2026-11-20', text, messageId: 'm' })
  const prompt = writingPrompt({ answer, turns: [{ author: 'shopper', text }] })
  if (!prompt) throw new Error(`Nothing to word in the answer to “${text}”`)
  return { text, answer, prompt }
})

interface Failing {
  behaviour: Behaviour
  mind?: Mind
}
const failing: Record<string, Failing> = {
  'too many requests (429)': { behaviour: '429' },
  'a fault of its own (500)': { behaviour: '500' },
  'a redirect': { behaviour: 'redirect' },
  'a web page': { behaviour: 'web page' },
  'no word at all, the line kept open': { behaviour: 'silent' },
  'a first word that comes late': { behaviour: 'late first word' },
  'words that trickle': { behaviour: 'trickle' },
  'a line that dies in the middle of a sentence': { behaviour: 'cut-off' },
  'a line that dies at once': { behaviour: 'cut at once' },
  'what is not JSON': { behaviour: 'not JSON' },
  'JSON of another form': { behaviour: 'wrong types' },
  'an empty answer': { behaviour: 'empty' },
  'an answer without end': { behaviour: 'endless' },
  'a line without end': { behaviour: 'endless line' },
  'careless words': { behaviour: 'sloppy', mind: sloppy },
  'the words of an attacker': { behaviour: 'hostile', mind: hostile },
}

const servers: ModelServer[] = []
async function modelThat({ behaviour, mind = faithful }: Failing): Promise<Model> {
  const server = await modelServer(() => ({ behaviour, mind, unitMs }))
  servers.push(server)
  const model = modelOf({ MODEL_BASE_URL: server.address, MODEL_NAME: 'stub' })
  if (!model) throw new Error('no model')
  return model
}
afterAll(() => Promise.all(servers.map((server) => server.close())))

interface Trial extends Worded {
  final: Answer
  shown: Block[]
  passed: number
  elapsedMs: number
}
async function trial(
  model: Model,
  { text, answer, prompt }: (typeof answers)[number],
  within = limits,
): Promise<Trial> {
  const gate = openWriting({ answer, said: [text] })
  const shown: Block[] = []
  const from = Date.now() - stalledMs
  const worded = await word({
    open: async (signal) => model.write(prompt, signal),
    gate,
    show: (blocks) => shown.push(...blocks),
    signal: new AbortController().signal,
    limits: within,
  })
  const elapsedMs = Date.now() - stalledMs - from
  const { answer: final, passed } = gate.finish()
  return { ...worded, final, shown, passed, elapsedMs }
}
/** Every block is there with words, and every figure of it; without a word that passed, it is the composed answer itself. */
function isComplete({ final, passed }: Trial, { answer }: (typeof answers)[number]): boolean {
  if (passed === 0) return JSON.stringify(final) === JSON.stringify(answer)
  const figures = (block: Block) => new Set(block.sentences.flatMap(({ text }) => text.match(/\d+/g) ?? []))
  return answer.blocks.every((block, index) => {
    const other = final.blocks[index]
    if (other?.id !== block.id || other.sentences.length === 0) return false
    const kept = figures(other)
    return [...figures(block)].every((figure) => kept.has(figure))
  })
}

describe('whatever a model does, the answer is complete in time', () => {
  const kinds = Object.entries(failing)
  const each = Math.ceil(trials / kinds.length)
  let models: [name: string, model: Model][]
  beforeAll(async () => {
    models = await Promise.all(
      kinds.map(async ([name, kind]): Promise<[string, Model]> => [name, await modelThat(kind)]),
    )
    const first = models[0]
    if (first) await trial(first[1], must(answers[0]))
  })

  test(`in ${each * kinds.length} trials of ${kinds.length} kinds of failure`, async () => {
    const wrong: string[] = []
    let slowest = 0
    const queue = models.flatMap(([name, model]) =>
      Array.from({ length: each }, (_, index) => ({ name, model, asked: must(answers[index % answers.length]) })),
    )
    const total = queue.length
    const worker = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const ended = await trial(next.model, next.asked)
        slowest = Math.max(slowest, ended.elapsedMs)
        if (!isComplete(ended, next.asked)) wrong.push(`${next.name}: not complete`)
        if (ended.elapsedMs > limits.whole + graceMs) wrong.push(`${next.name}: ${ended.elapsedMs} ms`)
      }
    }
    await Promise.all(Array.from({ length: 24 }, worker))
    expect(wrong).toEqual([])
    expect(total).toBeGreaterThanOrEqual(1000)
  })

  test('also when nobody listens at the address', async () => {
    const gone = await modelServer(() => ({ behaviour: 'faithful', mind: faithful, unitMs }))
    await gone.close()
    const model = await must(modelOf({ MODEL_BASE_URL: gone.address, MODEL_NAME: 'stub' }))
    const ended = await trial(model, must(answers[0]), { first: 5000, whole: 5000 })
    expect([ended.end, isComplete(ended, must(answers[0]))]).toEqual(['down', true])
  })
})

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing there')
  return value
}

test('a faithful model is shown, and ends well', async () => {
  const ended = await trial(await modelThat({ behaviour: 'faithful' }), must(answers[0]), { first: 5000, whole: 5000 })
  expect(ended.end).toBe('whole')
  expect(isFailure(ended)).toBe(false)
  expect(ended.passed).toBeGreaterThan(1)
  expect(ended.firstMs).not.toBeNull()
})

test('before a sentence has passed nothing is shown; of half a sentence nothing is, ever', async () => {
  const seen: string[] = []
  const gate = {
    take: (text: string) => {
      seen.push(text)
      return []
    },
    hasPassed: () => seen.join('').includes('Deux'),
  }
  const shown: number[] = []
  await word({
    open: async () =>
      (async function* () {
        yield 'Un est'
        yield ' ici. Deux'
        yield ' suit. '
        yield 'Vous pouvez le garder'
        throw new Error('cut')
      })(),
    gate,
    show: () => shown.push(seen.length),
    signal: new AbortController().signal,
    limits,
  })
  expect(seen).toEqual(['Un est ici.\n', 'Deux suit.\n'])
  expect(shown).toEqual([2])
})

test.each<[string, Partial<Worded>, boolean]>([
  ['nothing passed in time', { end: 'late', firstMs: null }, true],
  ['the time was over while words came', { end: 'late', firstMs: 80 }, false],
  ['the line was cut', { end: 'cut', firstMs: null }, false],
  ['the endpoint said no', { end: 'busy', firstMs: null }, true],
  ['it spoke in time, and nothing of it passed', { end: 'late', firstMs: null, hasSpoken: true }, false],
  ['we were at fault', { end: 'fault', firstMs: null }, false],
  ['no call was allowed', { end: 'not-allowed', firstMs: null }, false],
])('%s: whether that is a failure of the model', (_case, ended, is) => {
  expect(isFailure({ end: 'whole', firstMs: null, wholeMs: 1, ...ended })).toBe(is)
})

test('what comes in between ends it at once', async () => {
  const cutting = new AbortController()
  const from = Date.now()
  const ending = word({
    open: async () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) }),
    gate: { take: () => [], hasPassed: () => false },
    show: () => undefined,
    signal: cutting.signal,
    limits: { first: 5000, whole: 5000 },
  })
  cutting.abort()
  expect((await ending).end).toBe('cut')
  expect(Date.now() - from).toBeLessThan(1000)
})
