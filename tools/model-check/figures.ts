/** What a check comes to. */
import { median, quantile } from '../bench/median.ts'
import { columns, percent, row } from '../scoring.ts'
import type { Checked } from './check.ts'

const milliseconds = (values: number[]) =>
  values.length === 0 ? '–' : `${Math.round(median(values))} / ${Math.round(quantile(values, 0.95))} ms`

/** How a check's calls ended: "58 whole, 2 late". */
function ends(all: string[]): string {
  const counted = [...Map.groupBy(all, (end) => end)].sort((a, b) => b[1].length - a[1].length)
  return counted.map(([end, found]) => `${found.length} ${end}`).join(', ') || '–'
}

/** Name and value of each figure. */
export function figuresOf(checked: Checked[]): [string, string][] {
  const reads = checked.flatMap(({ read }) => read ?? [])
  const wordings = checked.flatMap(({ wording }) => wording ?? [])
  const passed = wordings.reduce((sum, one) => sum + one.passed, 0)
  const withheld = wordings.reduce((sum, one) => sum + one.withheld, 0)
  const whole = wordings.filter(({ end }) => end === 'whole')
  const better = checked.filter(({ scoreWith: a, scoreWithout: b }) => a.first && !b.first).length
  const worse = checked.filter(({ scoreWith: a, scoreWithout: b }) => !a.first && b.first).length
  return [
    ['Questions', String(checked.length)],
    ['Readings asked for', `${reads.length} (${ends(reads.map(({ end }) => end))})`],
    ['Readings that changed the answer', String(reads.filter(({ isUsed }) => isUsed).length)],
    ['Topic first: better, worse', `${better}, ${worse}`],
    ['Reading, median / p95', milliseconds(reads.map(({ ms }) => ms))],
    ['Wordings', `${wordings.length} (${ends(wordings.map(({ end }) => end))})`],
    [
      'Sentences that passed the gate',
      `${percent(passed, passed + withheld).trim()} (${passed} of ${passed + withheld})`,
    ],
    ['Answers with a sentence of the model', String(wordings.filter((one) => one.passed > 0).length)],
    ['First sentence shown, median / p95', milliseconds(wordings.flatMap(({ firstMs }) => firstMs ?? []))],
    ['Whole wording, median / p95', milliseconds(whole.map(({ wholeMs }) => wholeMs))],
  ]
}

/** The scores without and with the model, as a table. */
export function tableOf(checked: Checked[]): string {
  const rows = (['fr', 'en'] as const).flatMap((language) => {
    const told = checked.filter(({ item }) => item.lang === language)
    return told.length === 0 ? [] : rowsOf(told, ` (${language})`)
  })
  return [columns, ...rows, ...rowsOf(checked, '')].join('\n')
}

function rowsOf(checked: Checked[], of: string): string[] {
  return [
    row(
      `without the model${of}`,
      checked.map(({ scoreWithout }) => scoreWithout),
    ),
    row(
      `with the model${of}`,
      checked.map(({ scoreWith }) => scoreWith),
    ),
  ]
}
