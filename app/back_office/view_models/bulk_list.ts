import type { HttpContext } from '@adonisjs/core/http'
import { frenchInstant } from '#shared/french_instants'
import { frenchWord } from '#back_office/french_word'
import { paths } from '#back_office/paths'
import { bulkBadge } from '#back_office/view_models/bulk_page'
import { agentOperations } from '#requests/queries/agent_operations'
import { bulkTally } from '#requests/queries/bulk_items'

/** What the agent did in bulk, the latest first: this is where an operation is found again to be undone. */
export async function bulkList({ agent }: HttpContext) {
  const lines = []
  for (const operation of await agentOperations(agent.id)) {
    const tally = await bulkTally(operation.id)
    lines.push({
      href: paths.bulkOperation(operation),
      act: frenchWord(`request_transitions.${operation.transition}`),
      at: frenchInstant(operation.confirmedAt ?? operation.createdAt),
      badge: bulkBadge(operation.state),
      changed: tally.changed + tally.undone,
      refused: tally.refused,
    })
  }
  return { lines, searchPath: paths.search }
}
