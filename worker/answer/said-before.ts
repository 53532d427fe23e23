/** What was said is not said again in full: unchanged blocks are folded, and what changed is named. */
import type { Block } from '../../protocol/index.ts'
import type { TurnResult } from './index.ts'

/** Said at every turn that calls for it. */
const always = new Set(['understood', 'corrected', 'unchanged', 'unknown-fact', 'reserve', 'hazard', 'fraud', 'court'])

/** A block as it is remembered: its id and the sum of its words. */
export function blockKey({ id, sentences }: Block): string {
  let sum = 0x811c9dc5
  for (const { text } of sentences)
    for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  return `${id}|${(sum >>> 0).toString(36)}`
}

/**
 * The answer without what the last answers under the same right already showed. When nothing in it is new, the verdict
 * stands, with `unchanged` before it instead of what was noted.
 */
export function withoutRepeats({ answer, situation }: TurnResult, earlier: string[], unchanged: Block): TurnResult {
  const known = new Set(earlier)
  const isOld = (block: Block) => known.has(blockKey(block))
  const visible = answer.blocks.filter(({ more, id }) => !more && !always.has(id))
  const shown = [...new Set([...earlier, ...visible.map(blockKey)])]
  const fresh = visible.filter((block) => !isOld(block))
  const hasVerdict = visible.some(({ kind }) => kind === 'verdict')
  const kept = (block: Block) =>
    block.more || always.has(block.id) || (fresh.length > 0 ? !isOld(block) : !hasVerdict || block.kind === 'verdict')
  const folded = answer.blocks.map((block) => (kept(block) ? block : { ...block, more: true }))
  const first = folded.filter(({ more }) => !more)
  const rest = folded.filter(({ more }) => more)
  const isStill = fresh.length === 0 && visible.length > 0
  const isNamed = first.some(({ id }) => id === 'corrected' || id === 'unknown-fact')
  const told = isStill ? first.filter(({ id }) => id !== 'understood' && id !== 'reserve') : first
  return {
    answer: { ...answer, blocks: [...(isStill && !isNamed ? [unchanged] : []), ...told, ...rest] },
    situation: { ...situation, shown },
  }
}

/** Whether two answers come to the same verdict and last days. */
export function sameVerdict(before: TurnResult['situation'], { situation }: TurnResult): boolean {
  return before.plan?.verdict === situation.plan?.verdict
}
