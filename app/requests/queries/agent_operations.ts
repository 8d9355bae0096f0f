import BulkOperation from '#requests/models/bulk_operation'

/** Beyond it, operations are found in the history of their requests. */
const MOST = 50

/** The operations that an agent confirmed, the latest first. */
export function agentOperations(agentId: string): Promise<BulkOperation[]> {
  return BulkOperation.query()
    .where('agent_id', agentId)
    .whereNot('state', 'preview')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
}
