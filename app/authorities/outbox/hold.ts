import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

/** Why messages stay, and until when. */
export interface Hold {
  /** The identifier of what may still be undone. */
  for: string
  until: DateTime
}

const holds = new WeakMap<TransactionClientContract, Hold>()

/**
 * From here on, the messages that a transaction enqueues – whoever enqueues
 * them – leave at `until` only, and can be recalled as long as they have not left.
 */
export function holdMessages(trx: TransactionClientContract, hold: Hold): void {
  holds.set(trx, hold)
}

export function holdOf(trx: TransactionClientContract): Hold | undefined {
  return holds.get(trx)
}
