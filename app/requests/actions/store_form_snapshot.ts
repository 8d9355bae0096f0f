import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { currentAuthorityId } from '#authorities/tenancy'

/** Keeps a resolved form under its hash; the same form twice is stored once. */
export async function storeFormSnapshot(
  form: ResolvedForm,
  trx: TransactionClientContract
): Promise<void> {
  await trx
    .insertQuery()
    .table('form_snapshots')
    .insert({
      id: uuidv7(),
      authority_id: currentAuthorityId(),
      hash: form.hash,
      teleservice_id: form.teleserviceId,
      revision: form.revision,
      form: JSON.stringify(form),
    })
    .knexQuery.onConflict(['authority_id', 'hash'])
    .ignore()
}
