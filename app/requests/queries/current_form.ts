import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Teleservice } from '#kernel/define_teleservice'
import { RecentCache } from '#kernel/forms/recent_cache'
import { resolveForm, type ResolvedForm } from '#kernel/forms/resolve_form'
import { digest } from '#kernel/forms/stable_json'
import { listViews } from '#catalogue/queries/list_views'

/** Towns whose lists differ, by teleservice. */
const KEPT = 50
const resolved = new WeakMap<Teleservice, RecentCache<ResolvedForm>>()

/** A teleservice's form as it stands now: its schema with the town's lists. Resolved once for the same lists. */
export async function currentForm(
  teleservice: Teleservice,
  trx?: TransactionClientContract
): Promise<ResolvedForm> {
  const lists = await listViews(teleservice.id, trx)
  const forms = resolved.get(teleservice) ?? new RecentCache(KEPT)
  resolved.set(teleservice, forms)
  return forms.remember(digest(lists), () => resolveForm({ teleservice, lists, audience: 'agent' }))
}
