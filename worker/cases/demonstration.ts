import type { DemonstrationCase } from '../env.ts'
import type { Browse } from './browse.ts'
import type { Queue } from './queue.ts'
import type { Tables } from './schema.ts'

/** Puts invented cases into a demonstration's queue, as far along as each says, without telling anyone. */
export function fillDemonstration(
  { tables, queue, browsing }: { tables: Tables; queue: Queue; browsing: Browse },
  cases: readonly DemonstrationCase[],
): void {
  for (const { file, words, holder, lastAt, isWaiting, isResolved, score } of cases) {
    queue.file(file)
    browsing.filedWhole(file, words)
    if (!holder) continue
    tables.sql.exec(
      `UPDATE cases SET status = ?, claimed_by = ?, claimed_name = ?, resolved_at = ?, satisfaction = ?, waiting_for_agent = ?,
         last_message_at = ? WHERE id = ?`,
      isResolved ? 'resolved' : 'claimed',
      holder.id,
      holder.name,
      isResolved ? (lastAt ?? file.openedAt) : null,
      score ?? null,
      isWaiting ? 1 : 0,
      lastAt ?? file.openedAt,
      file.id,
    )
    queue.awaits(file.id)
  }
}
