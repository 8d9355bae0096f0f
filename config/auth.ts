import { defineConfig } from '@adonisjs/auth'
import { sessionGuard, sessionUserProvider } from '@adonisjs/auth/session'
import type { Authenticators, InferAuthenticators, InferAuthEvents } from '@adonisjs/auth/types'

/** Sign-in is separate per audience: a citizen's session opens no door of the back office. */
const authConfig = defineConfig({
  default: 'citizen',
  guards: {
    citizen: sessionGuard({
      useRememberMeTokens: false,
      provider: sessionUserProvider({ model: () => import('#accounts/models/citizen_account') }),
    }),
    agent: sessionGuard({
      useRememberMeTokens: false,
      provider: sessionUserProvider({ model: () => import('#accounts/models/agent_account') }),
    }),
    platform: sessionGuard({
      useRememberMeTokens: false,
      provider: sessionUserProvider({
        model: () => import('#accounts/models/platform_administrator'),
      }),
    }),
  },
})

export default authConfig

declare module '@adonisjs/auth/types' {
  export interface Authenticators extends InferAuthenticators<typeof authConfig> {}
}
declare module '@adonisjs/core/types' {
  interface EventsList extends InferAuthEvents<Authenticators> {}
}
