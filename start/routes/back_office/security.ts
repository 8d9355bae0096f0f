import router from '@adonisjs/core/services/router'
import { UUID } from '#start/routes/matchers'
import { agentPages } from './pages.js'

const AgentFactorsController = () => import('#back_office/controllers/agent_factors_controller')
const AgentPasskeyChallengesController = () =>
  import('#back_office/controllers/agent_passkey_challenges_controller')
const AgentPasskeysController = () => import('#back_office/controllers/agent_passkeys_controller')
const AgentPasswordsController = () => import('#back_office/controllers/agent_passwords_controller')
const AgentProofsController = () => import('#back_office/controllers/agent_proofs_controller')
const AgentSessionsController = () => import('#back_office/controllers/agent_sessions_controller')
const AuthenticatorsController = () => import('#back_office/controllers/authenticators_controller')
const OtherAgentSessionsController = () =>
  import('#back_office/controllers/other_agent_sessions_controller')
const RecoveryCodesController = () => import('#back_office/controllers/recovery_codes_controller')
const SecondFactorPoliciesController = () =>
  import('#back_office/controllers/second_factor_policies_controller')
const SecurityController = () => import('#back_office/controllers/security_controller')

/** What opens an agent's account, and where it is open; of every agent, for administrators. */
router
  .group(() => {
    router.get('/', [SecurityController, 'show']).as('security.show')
    router.get('/confirmation', [AgentProofsController, 'create']).as('agent_proofs.create')
    router.post('/confirmation', [AgentProofsController, 'store']).as('agent_proofs.store')
    router.get('/mot-de-passe', [AgentPasswordsController, 'edit']).as('agent_passwords.edit')
    router.post('/mot-de-passe', [AgentPasswordsController, 'update']).as('agent_passwords.update')
    router.get('/application', [AuthenticatorsController, 'create']).as('authenticators.create')
    router.post('/application', [AuthenticatorsController, 'store']).as('authenticators.store')
    router
      .delete('/application', [AuthenticatorsController, 'destroy'])
      .as('authenticators.destroy')
    router
      .get('/cles/defi', [AgentPasskeyChallengesController, 'create'])
      .as('agent_passkey_challenges.create')
    router.post('/cles', [AgentPasskeysController, 'store']).as('agent_passkeys.store')
    router.delete('/cles/:id', [AgentPasskeysController, 'destroy']).as('agent_passkeys.destroy')
    router.get('/codes', [RecoveryCodesController, 'show']).as('recovery_codes.show')
    router.post('/codes', [RecoveryCodesController, 'store']).as('recovery_codes.store')
    router
      .delete('/sessions', [OtherAgentSessionsController, 'destroy'])
      .as('other_agent_sessions.destroy')
    router
      .delete('/sessions/:id', [AgentSessionsController, 'destroy'])
      .as('agent_sessions.destroy')
    router.get('/agents', [AgentFactorsController, 'index']).as('agent_factors.index')
    router
      .put('/agents', [SecondFactorPoliciesController, 'update'])
      .as('second_factor_policies.update')
    router.delete('/agents/:id', [AgentFactorsController, 'destroy']).as('agent_factors.destroy')
  })
  .prefix('/backoffice/securite')
  .as('back_office')
  .where('id', UUID)
  .use(agentPages())
