import app from '@adonisjs/core/services/app'
import { type Group } from '@japa/runner/core'
import type { Pricing } from '#kernel/define_teleservice'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'

/** Gives a teleservice a price while the tests of a group run: 3 × 4,20 € unless another is said. */
export function usePrice(
  group: Group,
  teleserviceId: string,
  pricing: Partial<Pricing<Record<string, unknown>>> = {}
) {
  group.each.setup(async () => {
    const registry = await app.container.make(TeleserviceRegistry)
    const teleservice = registry.getOrFail(teleserviceId)
    teleservice.pricing = {
      due: 'on_submit',
      quote: () => [{ label: 'Composteur', quantity: 3, unitAmount: 420 }],
      ...pricing,
    }
    return () => {
      delete teleservice.pricing
    }
  })
}
