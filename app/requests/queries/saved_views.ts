import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import AgentAccount from '#accounts/models/agent_account'
import SavedView from '#requests/models/saved_view'

/** The searches that an agent keeps, by name. */
export function savedViews(agentId: string): Promise<SavedView[]> {
  return SavedView.query().where('agent_id', agentId).orderBy('name_key')
}

/**
 * One of his own.
 *
 * @throws E_ROW_NOT_FOUND when it does not exist or is a colleague's: both look the same
 */
export function findSavedView(agentId: string, id: string): Promise<SavedView> {
  return SavedView.query().where('agent_id', agentId).where('id', id).firstOrFail()
}

/** The same, for adding or renaming one: nobody else does until the transaction ends. */
export async function lockViewsOf(
  agentId: string,
  trx: TransactionClientContract
): Promise<SavedView[]> {
  await AgentAccount.query({ client: trx }).where('id', agentId).forUpdate().firstOrFail()
  return SavedView.query({ client: trx }).where('agent_id', agentId)
}
