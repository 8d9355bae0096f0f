import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentAuthorityId } from '#authorities/tenancy'

/**
 * The next number that people see (N° de demande, N° de compte foyer), counted
 * per authority. The row stays locked until the transaction ends, so numbers
 * have no gap and no double.
 */
export async function nextNumber(
  sequence: 'request' | 'household' | 'payment',
  trx: TransactionClientContract
): Promise<number> {
  const result = await trx.rawQuery(
    `insert into number_sequences (authority_id, name, value) values (?, ?, 1)
     on conflict (authority_id, name) do update set value = number_sequences.value + 1
     returning value`,
    [currentAuthorityId(), sequence]
  )
  const rows: { value: number }[] = Array.isArray(result) ? result : result.rows
  return Number(rows[0].value)
}
