import app from '@adonisjs/core/services/app'
import type { Teleservice } from '#kernel/define_teleservice'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'

/** The teleservice of a request, or `null` when it is no longer installed: its snapshot still renders. */
export async function teleserviceOf(request: {
  teleserviceId: string
}): Promise<Teleservice | null> {
  const registry = await app.container.make(TeleserviceRegistry)
  return registry.get(request.teleserviceId) ?? null
}
