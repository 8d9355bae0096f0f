import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Teleservice } from '#kernel/define_teleservice'
import { resolveForm, type ResolvedForm } from '#kernel/forms/resolve_form'
import { listViews } from '#catalogue/queries/list_views'

/** A teleservice's form as it stands now: its schema with the town's lists. */
export async function currentForm(
  teleservice: Teleservice,
  trx?: TransactionClientContract
): Promise<ResolvedForm> {
  return resolveForm({
    teleservice,
    lists: await listViews(teleservice.id, trx),
    audience: 'agent',
  })
}
