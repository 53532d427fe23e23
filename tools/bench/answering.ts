import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleAlone, startBare } from './bare-runtime.ts'
import { type Figure, median, quantile } from './median.ts'

const questions = join(import.meta.dirname, '..', '..', 'test', 'answers', 'shoppers.jsonl')
const length = 300
const longestLength = 4000
/** Answers in one request: enough for the request itself to count for little. */
const times = 20
const rounds = 5

/** CPU of one answer in the runtime it is deployed on: real questions brought to 300 characters, one thread doing nothing else. */
export async function answerCpu(): Promise<Figure[]> {
  const lines = readFileSync(questions, 'utf8').trim().split('\n')
  const texts = lines.map((line) => toLength((JSON.parse(line) as { text: string }).text))
  const entry = JSON.stringify(join(import.meta.dirname, 'answering-worker.ts'))
  const worker = await startBare(await bundleAlone('answering', `export { default } from ${entry}`), 'answering')
  const spent = async (text: string, answers: number) => {
    const before = performance.now()
    await (await fetch(worker.origin, { method: 'POST', body: JSON.stringify({ text, times: answers }) })).text()
    return performance.now() - before
  }
  const first = await spent(texts[0] ?? '', 1)
  for (const text of texts) await spent(text, times)
  const costs: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const text of texts) costs.push(((await spent(text, times)) - (await spent(text, 0))) / times)
  const longest: number[] = []
  const empty: number[] = []
  for (const text of texts) {
    longest.push(await spent(text.repeat(longestLength / length + 1).slice(0, longestLength), 1))
    empty.push(await spent(text, 0))
  }
  worker.stop()
  const p50 = quantile(costs, 0.5)
  const p99 = quantile(costs, 0.99)
  return [
    { what: 'answer CPU in workerd, p50', value: `${p50.toFixed(2)} ms`, target: '≤ 2 ms', met: p50 <= 2 },
    { what: 'answer CPU in workerd, p99', value: `${p99.toFixed(2)} ms`, target: '≤ 10 ms', met: p99 <= 10 },
    { what: 'first answer of an isolate (tables unpacked)', value: `${(first - median(empty)).toFixed(0)} ms` },
    {
      what: `answer to ${longestLength} characters, median`,
      value: `${(median(longest) - median(empty)).toFixed(0)} ms`,
    },
  ]
}

/** Short questions are repeated, long ones cut: every one has the length that the target names. */
const toLength = (text: string) => `${text} `.repeat(Math.ceil(length / (text.length + 1))).slice(0, length)
