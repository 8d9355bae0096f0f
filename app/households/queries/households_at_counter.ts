import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type AgentAccount from '#accounts/models/agent_account'
import Household from '#households/models/household'
import Individual from '#households/models/individual'

/**
 * The households that this agent may serve at the counter: those that have an
 * account in use. His own, recognised by his address, is never offered.
 */
export function householdsAtCounter(
  agent: AgentAccount
): ModelQueryBuilderContract<typeof Household, Household> {
  return Household.query()
    .where('active', true)
    .where('temporary', false)
    .whereNot('state', 'archived')
    .whereNotIn(
      'id',
      Individual.query()
        .select('household_id')
        .whereRaw('lower(email) = ?', [agent.email.toLowerCase()])
    )
}
