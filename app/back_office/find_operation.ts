import type { HttpContext } from '@adonisjs/core/http'
import BulkOperation from '#requests/models/bulk_operation'

/**
 * The bulk operation of the page's address: an agent's operations are his own.
 *
 * @throws E_ROW_NOT_FOUND when it does not exist or is a colleague's
 */
export function findOperation({ params, agent }: HttpContext): Promise<BulkOperation> {
  return BulkOperation.query().where('id', params.id).where('agent_id', agent.id).firstOrFail()
}
