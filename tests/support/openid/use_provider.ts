import app from '@adonisjs/core/services/app'
import { type Group } from '@japa/runner/core'
import { IdentityProvider } from '#kernel/contracts/identity_provider'

let current: IdentityProvider | null = null

/** Lets each test of a group say which provider the town has; it has none before, and none after. */
export function useIdentityProvider(group: Group): (provider: IdentityProvider) => void {
  group.setup(() => {
    app.container.bind(IdentityProvider, () => current as IdentityProvider)
  })
  group.each.teardown(() => {
    current = null
  })
  return (provider) => {
    current = provider
  }
}
