import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enqueue } from '#authorities/outbox/enqueue'

/** What became one, by identifiers. */
export interface MergeNews {
  household?: { keptId: string; mergedId: string }
  /** Who everybody is from now on. */
  people: Map<string, string>
}

/** Has what hangs on households and people above the requests follow them, once the merge is committed. */
export async function announceMerge(
  { household, people }: MergeNews,
  trx: TransactionClientContract
): Promise<void> {
  const merged = [...people].filter(([from, to]) => from !== to)
  const key = household?.mergedId ?? merged.map(([from]) => from).join(':')
  await enqueue(
    { kind: 'merge', idempotencyKey: `merge:${key}`, payload: { household, people: merged } },
    trx
  )
}
