import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MerchantSettings } from '../../protocol/index.ts'
import { answering } from '../../worker/answer/index.ts'
import { type Figure, quantile } from './median.ts'

const questions = join(import.meta.dirname, '..', '..', 'test', 'answers', 'shoppers.jsonl')
const length = 300
const rounds = 20

/** CPU of one answer: real questions brought to 300 characters, answered in this process. */
export function answerCpu(merchant: MerchantSettings): Figure[] {
  const lines = readFileSync(questions, 'utf8').trim().split('\n')
  const texts = lines.map((line) => toLength((JSON.parse(line) as { text: string }).text))
  const answerOnce = (text: string) => {
    const before = process.cpuUsage()
    const situation = answering.begin({ language: 'fr' })
    answering.answer({ situation, text, messageId: 'bench', askedOn: '2026-11-21', merchant })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  const first = answerOnce(texts[0] ?? '')
  for (const text of texts) answerOnce(text)
  const costs = Array.from({ length: rounds }, () => texts.map(answerOnce)).flat()
  const p50 = quantile(costs, 0.5)
  const p99 = quantile(costs, 0.99)
  return [
    { what: 'answer CPU p50', value: `${p50.toFixed(2)} ms`, target: '≤ 2 ms', met: p50 <= 2 },
    { what: 'answer CPU p99', value: `${p99.toFixed(2)} ms`, target: '≤ 10 ms', met: p99 <= 10 },
    { what: 'first answer of an isolate (index built)', value: `${first.toFixed(0)} ms` },
  ]
}

/** Short questions are repeated, long ones cut: every one has the length that the target names. */
const toLength = (text: string) => `${text} `.repeat(Math.ceil(length / (text.length + 1))).slice(0, length)
