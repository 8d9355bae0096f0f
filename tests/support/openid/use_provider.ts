import app from '@adonisjs/core/services/app'
import { type Group } from '@japa/runner/core'
import {
  AgentIdentityProvider,
  CitizenIdentityProvider,
  type IdentityAudience,
  type IdentityProvider,
} from '#kernel/contracts/identity_provider'

let current: Partial<Record<IdentityAudience, IdentityProvider>> = {}

/** Lets each test of a group say which providers the town has; it has none before, and none after. */
export function useIdentityProvider(group: Group): (provider: IdentityProvider) => void {
  group.setup(() => {
    app.container.bind(CitizenIdentityProvider, () => current.citizens as CitizenIdentityProvider)
    app.container.bind(AgentIdentityProvider, () => current.agents as AgentIdentityProvider)
  })
  group.each.teardown(() => {
    current = {}
  })
  return (provider) => {
    current = { ...current, [provider.audience]: provider }
  }
}
