import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#exceptions/handler'))

server.use([
  () => import('#middleware/container_bindings_middleware'),
  () => import('@adonisjs/static/static_middleware'),
  () => import('@adonisjs/vite/vite_middleware'),
])

/**
 * The authority comes first: accounts, sessions and everything after belong to one.
 * Routes that machines call or that browsers cache leave the session out: see start/routes.ts.
 */
router.use([
  () => import('@adonisjs/core/bodyparser_middleware'),
  () => import('#middleware/authority_middleware'),
])

export const middleware = router.named({
  session: () => import('@adonisjs/session/session_middleware'),
  shield: () => import('@adonisjs/shield/shield_middleware'),
  auth: () => import('@adonisjs/auth/initialize_auth_middleware'),
  quietSession: () => import('#middleware/quiet_session_middleware'),
  once: () => import('#middleware/once_middleware'),
  counter: () => import('#middleware/counter_middleware'),
  pageLocals: () => import('#middleware/page_locals_middleware'),
  citizen: () => import('#middleware/citizen_middleware'),
  agent: () => import('#middleware/agent_middleware'),
  platform: () => import('#middleware/platform_middleware'),
})
