import app from '@adonisjs/core/services/app'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'

/** Names teleservices; one that is no longer installed goes by its identifier. */
export async function teleserviceLabels(): Promise<(teleserviceId: string) => string> {
  const registry = await app.container.make(TeleserviceRegistry)
  return (id) => registry.get(id)?.label ?? id
}

export async function teleserviceLabel(id: string): Promise<string> {
  const labelOf = await teleserviceLabels()
  return labelOf(id)
}
