import app from '@adonisjs/core/services/app'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import type { AgentRights } from '#accounts/queries/agent_rights'
import type Household from '#households/models/household'

/**
 * « Créer une demande de modification de compte »: the teleservice by which a
 * family changes a valid account, for an agent who may file it; `null` otherwise.
 */
export async function accountChange(
  { state }: Household,
  rights: AgentRights
): Promise<string | null> {
  if (state !== 'valid') return null
  const registry = await app.container.make(TeleserviceRegistry)
  const service = registry.all().find(({ household }) => household?.effect === 'changes')
  return service && rights.can(service.id, 'write') ? service.id : null
}
